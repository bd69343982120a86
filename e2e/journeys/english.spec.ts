import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { root } from '../../tools/run/root.ts';
import { fillSampleSchool } from '../support/english-school.ts';
import { interfaceReader } from '../support/interface-text.ts';
import { lookAt, settle, takePicture } from '../support/look-at.ts';
import { people } from '../support/people.ts';
import { test } from '../support/sample-school.ts';

test.use({ serverName: 'english' });

interface View {
  /** The route of the tree, as the application names it. */
  readonly route: string;
  readonly search?: string;
  /** Buttons that open a dialog, or another part of the page, one after the other. */
  readonly opens?: readonly (string | RegExp)[];
}

const school = '/s/$schoolId';
const cycle = `${school}/c/$cycleId`;

/** Every page for somebody who is signed in, in the order of the menu. */
const views: readonly View[] = [
  { route: `${school}/`, opens: [/Change school or cycle/, /^Search the school|^Search$/] },
  { route: `${school}/my-work/` },
  { route: `${cycle}/` },
  { route: `${cycle}/plan/`, opens: ['Choose from the register', /^Columns/] },
  { route: `${cycle}/council/` },
  { route: `${cycle}/council/matrix/` },
  { route: `${cycle}/council/amend/`, opens: ['Record as signed', 'Add somebody to: Council'] },
  { route: `${cycle}/council/versions/$versionId/` },
  { route: `${cycle}/evidence-needs/`, opens: ['Propose missing evidence'] },
  { route: `${cycle}/timetable/`, opens: ['Show them'] },
  { route: `${cycle}/timetable/`, search: 'view=grid' },
  {
    route: `${cycle}/timetable/`,
    search: 'view=week&week=5',
    opens: ['Write a reminder', 'Put into a phone calendar'],
  },
  { route: `${cycle}/resources/`, opens: ['Draft a letter', 'Add a line'] },
  { route: `${school}/recognition/`, opens: ['Add a recognition'] },
  { route: `${cycle}/papers/`, search: 'paper=timetableSheet' },
  { route: `${cycle}/papers/wording/` },
  { route: `${school}/standards/` },
  { route: `${school}/standards/$frameworkId/$version/` },
  { route: `${school}/standards/compare/` },
  { route: `${school}/standards/crosswalk/$crosswalkId/$version/` },
  { route: `${school}/standards/official/$officialTextId/` },
  { route: `${school}/registers/`, opens: ['Take a number', 'Enter numbers of the paper register'] },
  { route: `${school}/registers/`, search: 'book=legal', opens: ['Add a paper'] },
  { route: `${school}/registers/`, search: 'book=documents', opens: ['Add a document'] },
  { route: `${school}/people/`, opens: ['Add a person'] },
  { route: `${school}/people/import/` },
  { route: `${school}/handovers/`, opens: ['Begin a handover'] },
  { route: `${school}/handovers/$handoverId/`, opens: ['Sign the handover'] },
  { route: `${school}/handovers/$handoverId/paper/` },
  { route: `${school}/school/`, opens: ['Add a letterhead', 'Add a site', 'Enter an event'] },
  { route: `${school}/calendar/`, search: 'year=2026-2027', opens: ['See what changes before applying'] },
  { route: `${school}/import/` },
  { route: `${school}/import/$importSessionId/` },
  { route: `${school}/import/$importSessionId/confirm/` },
  { route: `${school}/import/$importSessionId/into/$intoCycleId/` },
  { route: `${school}/new-cycle/`, opens: ['Next step', 'Next step', 'Next step', 'Next step'] },
  { route: `${school}/diary/` },
  { route: `${school}/accounts/`, opens: ['Add an account', people.administrator.name] },
  { route: `${school}/accounts/many/` },
  { route: `${school}/account/`, opens: ['Turn on two-factor sign-in'] },
  { route: `${school}/connect/` },
  { route: '/installation/' },
  { route: '/installation/schools', opens: ['Add a school', 'Trường Tiểu học Suối Ngàn'] },
  { route: '/installation/authorities', opens: ['Add an authority'] },
  { route: '/installation/network' },
  { route: '/s/sch_nowhere' },
];

/** Layouts without a page of their own, and what stands outside of a session. */
const elsewhere = [
  '/',
  '/first-run',
  '/sign-in',
  '/invite',
  '/new-password',
  '/installation',
  '/s/$schoolId',
  '/s/$schoolId/c/$cycleId',
];

/** What pages teach before there is anything on them. */
const empties = [
  ['recognition', 'No recognition entered yet'],
  ['handovers', 'No handover yet'],
  ['registers?book=documents', 'No documents yet'],
] as const;

test('a server that nobody has set up, sign-in, invitation and first password speak English', async ({
  page,
  running,
}) => {
  const reader = interfaceReader(page);
  const stands = async (name: string) => {
    await lookAt(page, `en-${name}`);
    expect.soft(await reader.vietnameseLeft(), `Vietnamese on ${name}`).toEqual([]);
    expect.soft(await page.title()).not.toBe('Minh Chứng');
  };
  await page.goto('/');
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  if (await page.getByRole('button', { name: 'Begin' }).isVisible()) {
    await page.getByRole('button', { name: 'Begin' }).click();
    await expect(page.getByText('Please enter the name of the school.')).toBeVisible();
    await stands('first-run');
  }
  const schoolAddress = await running.setUp();

  await page.goto('/sign-in');
  const signIn = async (username: string, password: string) => {
    await page.getByLabel('User name').fill(username);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  };
  await signIn(people.administrator.username, 'khong-phai-mat-khau');
  await expect(page.getByRole('alert')).toContainText('User name or password is not right.');
  await stands('sign-in');

  await signIn(people.administrator.username, people.administrator.password);
  await expect(page.getByRole('heading', { level: 1, name: 'Begin in three minutes' })).toBeVisible();
  await stands('guided-start');
  for (const [path, empty] of empties) {
    await page.goto(`${schoolAddress}/${path}`);
    await expect(page.getByText(empty, { exact: true }).first()).toBeVisible();
    await stands(`${path.replace(/\W/g, '-')}-empty`);
  }

  const api = schoolAddress.replace('/s/', '/api/schools/');
  const send = async (path: string, data: unknown) => {
    const answer = await page.request.post(api + path, { data, headers: { origin: running.address } });
    expect(answer.status(), await answer.text()).toBe(200);
    return answer.json();
  };
  const colleague = { personId: null, role: 'contributor', duties: [], validTo: null };
  const width = test.info().project.name;
  const invited = await send('/invitations', {
    days: 7,
    people: [{ ...colleague, name: 'Lò Văn Pâng', email: null }],
  });
  const added = await send('/grants', {
    ...colleague,
    name: 'Kiều Thị Ngà',
    username: `nga.${width}`,
    email: null,
  });
  await page.context().clearCookies();
  await page.goto(`/invite#${invited.items[0].token}`);
  await expect(page.getByRole('heading', { name: 'Lò Văn Pâng' })).toBeVisible();
  await stands('invite');
  await page.goto('/sign-in');
  await signIn(`nga.${width}`, added.firstPassword);
  await expect(page.getByRole('heading', { name: 'Choose your own password' })).toBeVisible();
  await stands('new-password');
});

test('every page speaks English, but for the words of the school and the law', { tag: '@desktop' }, async ({
  page,
  sample,
}) => {
  test.setTimeout(600_000);
  const reader = interfaceReader(page);
  await sample.enter(page, 'administrator');
  await page.goto(sample.school);
  const parameters = await fillSampleSchool(page, sample);

  await test.step('the switch changes a living page', async () => {
    await page.goto(sample.cycle);
    await expect(page.getByRole('heading', { name: 'Tổng quan', level: 1 })).toBeVisible();
    // The check can fail: the same page in Vietnamese.
    expect((await reader.vietnameseLeft()).length).toBeGreaterThan(20);
    await page.getByRole('button', { name: 'Switch to English' }).filter({ visible: true }).click();
    await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeAttached();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page).toHaveTitle('Overview · Minh Chứng');
    expect.soft(await reader.vietnameseLeft(), 'Vietnamese after the switch').toEqual([]);
  });

  for (const view of views) {
    await test.step(`${view.route} ${view.search ?? ''}`, async () => {
      const path = view.route.replace(/\$(\w+)/g, (whole, name: string) => parameters[name] ?? whole);
      await page.goto(`${path.replace(/(.)\/$/, '$1')}${view.search ? `?${view.search}` : ''}`);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      const name = nameOf(view);
      // Only its words are looked at: the same pages stand in Vietnamese journeys for everything else.
      await settle(page);
      await takePicture(page, name, { fullPage: true });
      await speaksEnglish(name);
      for (const [index, label] of (view.opens ?? []).entries()) {
        const button = page.getByRole('button', { name: label, exact: true }).or(summary(page, label)).first();
        await expect.soft(button, `${String(label)} on ${name}`).toBeEnabled({ timeout: 3000 });
        if ((await button.count()) === 0) continue;
        await button.click({ timeout: 3000 });
        const dialog = page.getByRole('dialog');
        // Not every button opens one; those that do may fetch it first.
        await dialog
          .first()
          .waitFor({ timeout: 1000 })
          .catch(() => undefined);
        await takePicture(page, `${name}-${index + 1}`);
        await speaksEnglish(`${name}: ${String(label)}`);
        if ((await dialog.count()) > 0) await page.keyboard.press('Escape');
        await expect(dialog).toHaveCount(0);
      }
    });
  }

  async function speaksEnglish(name: string): Promise<void> {
    expect.soft(await reader.vietnameseLeft(), `Vietnamese on ${name}`).toEqual([]);
  }
});

test('the list of pages is that of the route tree', async () => {
  const tree = await readFile(join(root, 'apps/web/src/routeTree.gen.ts'), 'utf8');
  const routes = [...tree.matchAll(/^ {6}fullPath: '([^']+)';?$/gm)].map(([, path = '']) => path);
  const walked = [...views.map(({ route }) => route.replace('$intoCycleId', '$cycleId')), ...elsewhere];
  expect(routes.length).toBeGreaterThan(40);
  expect([...new Set(routes)].filter((route) => !walked.includes(route))).toEqual([]);
});

const summary = (page: Page, label: string | RegExp) => page.locator('summary').filter({ hasText: label });

function nameOf({ route, search }: View): string {
  const words = `${route}/${search ?? ''}`.replace(/\$schoolId|\$cycleId/g, '').match(/\w+/g) ?? [];
  return `en-${words.join('-')}`;
}

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { answerQuestions, confirmImport, takePaperIn } from '../support/import-plan.ts';
import { expect, signIn, test } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';
import { people, school } from '../support/people.ts';
import { planPapers } from '../support/plan-papers.ts';

test.use({ serverName: 'main-job' });
test.describe.configure({ mode: 'serial' });

let schoolAddress = '';
let cycleAddress = '';

test('the first run makes an administrator and a school', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Thiết lập lần đầu' })).toBeVisible();
  await lookAt(page, 'first-run');
  await page.getByLabel('Họ và tên').fill(people.administrator.name);
  await page.getByLabel('Tên đăng nhập').fill(people.administrator.username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(people.administrator.password);
  await page.getByLabel('Tên trường').fill(school.name);
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page).toHaveURL(/:\d+\/s\/sch_\w+$/);
  await expect(page.getByRole('heading', { name: 'Bắt đầu trong ba phút' })).toBeVisible();
  await lookAt(page, 'start');
  schoolAddress = new URL(page.url()).pathname;
});

for (const paper of planPapers) {
  test(`${paper.file} becomes a workspace, and its papers come out again`, async ({ page }) => {
    await signIn(page);
    await expect(page).toHaveURL(/:\d+\/s\//);
    await takePaperIn(page, schoolAddress, paper);
    await answerQuestions(page);
    if (paper.file.endsWith('txt')) await lookAt(page, `review-${paper.file}`);
    cycleAddress = await confirmImport(page);
    await lookAt(page, `overview-${paper.file}`);
    await page.goto(`${cycleAddress}/council`);
    await expect(
      page
        .getByText(paper.chair)
        .or(page.getByRole('textbox').filter({ hasText: paper.chair }))
        .first(),
    ).toBeVisible();
    await downloadBoth(page);
  });
}

test('after a stop and a start everything is still there', async ({ page, running }) => {
  await running.restart();
  await signIn(page);
  await expect(page).toHaveURL(/:\d+\/s\//);
  await page.goto(cycleAddress);
  await expect(page.getByRole('heading', { name: 'Tổng quan', level: 1 })).toBeVisible();
  await page.goto(`${schoolAddress}/import`);
  await expect(page.getByText(/plan-.*\.(txt|docx|html|pdf|doc)/)).toHaveCount(planPapers.length);
  await downloadBoth(page);
});

for (const [name, path] of [
  ['plan', '/plan'],
  ['council', '/council'],
  ['papers', '/papers'],
] as const) {
  test(`the page "${name}" of the cycle stands for everybody`, async ({ page }) => {
    await signIn(page);
    await expect(page).toHaveURL(/:\d+\/s\//);
    await page.goto(`${cycleAddress}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await lookAt(page, name);
  });
}

for (const name of ['people', 'school', 'diary', 'accounts', 'account', 'import'] as const) {
  test(`the page "${name}" of the school stands for everybody`, async ({ page }) => {
    await signIn(page);
    await expect(page).toHaveURL(/:\d+\/s\//);
    await page.goto(`${schoolAddress}/${name}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await lookAt(page, name);
  });
}

/** Both papers, as Word and as PDF; the files are what their names say. */
async function downloadBoth(page: Page): Promise<void> {
  for (const paper of ['plan', 'councilDecision']) {
    await page.goto(`${cycleAddress}/papers?paper=${paper}`);
    for (const [button, start] of [
      ['Tải bản Word', 'PK'],
      ['Tải bản PDF', '%PDF'],
    ] as const) {
      const started = page.waitForEvent('download');
      await page.getByRole('link', { name: button }).click();
      const bytes = await readFile(await (await started).path());
      expect(bytes.subarray(0, start.length).toString('latin1')).toBe(start);
      expect(bytes.length).toBeGreaterThan(5000);
    }
  }
}

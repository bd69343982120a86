import { expect, type Page } from '@playwright/test';
import { type PrintedPage, printedPages } from '../support/printed-page.ts';
import { type SampleSchool, test } from '../support/sample-school.ts';

test.use({ serverName: 'sample' });
test.setTimeout(180_000);

/** Everything that leads on or changes something has no place on paper, but for names in tables and lists. */
const CONTROLS = 'main :is(button, [class*="_button_"]):not(:is(td, th, li, dd, p, h2, h3) *)';

test('@desktop every page is printed with its title, whose it is and when, and without buttons', async ({
  page,
  sample,
}) => {
  await sample.enter(page, 'administrator');
  for (const path of pagesOfSample(sample)) {
    const [first] = await printed(page, path);
    expect.soft(first?.words, path).toContain('Trường Tiểu học Lương Sơn (mẫu)');
    expect.soft(first?.words, path).toMatch(/In lúc \d\d:\d\d \d\d\/\d\d\/\d{4}/);
  }
  for (const path of ['/installation/schools', '/installation/authorities', '/installation/network'])
    await printed(page, path);
});

test('@desktop the matrix and the weeks of the year fill one sheet, long tables repeat their titles', async ({
  page,
  sample,
}) => {
  await sample.enter(page, 'administrator');
  expect(await printed(page, `${sample.cycle}/council/matrix`)).toHaveLength(1);
  expect(await printed(page, `${sample.cycle}/timetable?view=grid`)).toHaveLength(1);
  for (const [path, titles] of [
    [`${sample.cycle}/evidence-needs`, 'Minh chứng cần thu thập'],
    [`${sample.cycle}/timetable`, 'Nội dung công việc'],
    [`${sample.school}/people`, 'Chức danh, chức vụ'],
  ] as const) {
    const [, second] = await printed(page, path);
    expect.soft(second?.words, `${path}, second sheet`).toContain(titles);
    // A narrow column breaks no day in two.
    expect.soft(second?.words, `${path}, days`).not.toMatch(/\d\d\/\d\d\/(?:\d{1,3} \d|\d{0,3} )/);
  }
});

test('@desktop slips of many accounts are cut by no end of a sheet, and a paper comes out alone', async ({
  page,
  sample,
}) => {
  await sample.enter(page, 'administrator');
  await page.goto(`${sample.school}/accounts/many`);
  await page.getByRole('button', { name: /^Tạo \d+ tài khoản/ }).click();
  // A password is made slowly on purpose, and there are twenty of them.
  await expect(page.getByRole('heading', { name: /phiếu mật khẩu$/ })).toBeVisible({ timeout: 60_000 });
  const names = await page.locator('main section h2').allTextContents();
  const sheets = await printedPages(page);
  expect(sheets.length).toBeGreaterThan(1);
  // A slip whose name stands on a sheet has its password there too.
  const slipsOn = ({ words }: PrintedPage) => words.split('Mật khẩu đầu tiên').length - 1;
  expect(sheets.reduce((sum, sheet) => sum + slipsOn(sheet), 0)).toBe(names.length);
  for (const { words } of sheets)
    expect(words.split('Tên đăng nhập').length).toBe(words.split('Mật khẩu đầu tiên').length);
  expect(sheets[0]?.words).not.toContain('In lúc');

  await page.goto(`${sample.cycle}/papers?paper=plan`);
  await expect(page.getByLabel('Bản xem trước của văn bản')).toBeVisible();
  const [first] = await printedPages(page);
  expect(first?.words).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(first?.words).not.toContain('In lúc');
});

/** The sheets of a page, looked at as the printer sees it; whatever every printed page has in common is checked. */
async function printed(page: Page, path: string): Promise<readonly PrintedPage[]> {
  await page.emulateMedia({ media: 'print' });
  await page.goto(path);
  const title = ((await page.locator('h1').first().textContent()) ?? '').replaceAll(/\s+/g, ' ').trim();
  await expect(page.getByText('Đang mở…')).toHaveCount(0);
  await expect(page.locator('.printed-head')).toHaveText(/In lúc/);
  await expect.soft(page.locator(CONTROLS).filter({ visible: true }), `buttons on ${path}`).toHaveCount(0);
  await expect.soft(page.getByRole('banner'), `head of the screen on ${path}`).toHaveCount(0);
  const sheets = await printedPages(page);
  expect.soft(sheets[0]?.words.toLowerCase(), path).toContain(title.toLowerCase());
  for (const [at, { rightMargin }] of sheets.entries())
    expect.soft(rightMargin, `right edge of sheet ${at + 1} of ${path}`).toBeGreaterThan(5);
  return sheets;
}

function pagesOfSample({ school, cycle }: SampleSchool): readonly string[] {
  const ofSchool = 'account accounts calendar connect diary handovers import my-work new-cycle people people/import';
  const ofLists = 'recognition registers registers?book=legal registers?book=documents school standards';
  const ofLaw = 'standards/tt57-2026-general/1 standards/crosswalk/crosswalk-tt17-tt57/1';
  const ofCycle = 'plan council council/amend resources papers/wording timetable?view=week';
  return [
    ...`${ofSchool} ${ofLists} ${ofLaw}`.split(' ').map((path) => `${school}/${path}`),
    cycle,
    ...ofCycle.split(' ').map((path) => `${cycle}/${path}`),
  ];
}

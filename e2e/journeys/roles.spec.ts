import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { root } from '../../tools/run/root.ts';
import { signIn } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';
import { test } from '../support/sample-school.ts';

test.use({ serverName: 'sample' });

const isPhone = () => test.info().project.name === 'phone';
const title = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

/** What the menu offers; on a phone the rest of it opens from the foot. */
async function menu(page: Page) {
  if (!isPhone()) return page.getByRole('navigation', { name: 'Các trang' });
  await page.getByRole('button', { name: 'Thêm', exact: true }).click();
  return page.getByRole('dialog');
}

test('the principal sees what this week asks and who owes what, opens the decision and reads the diary', async ({
  page,
  sample,
}) => {
  await signIn(page, sample.person('principal'));
  await expect(title(page, 'Tổng quan')).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Việc tuần này/ })).toBeVisible();
  const debts = page.getByRole('region', { name: 'Ai còn nợ việc gì' });
  await expect(debts.getByRole('heading', { name: /: \d+ việc$/ }).first()).toBeVisible();
  await lookAt(page, 'principal-overview');

  const offered = await menu(page);
  await expect(offered.getByRole('link', { name: 'Nhật ký' })).toBeVisible();
  await expect(offered.getByRole('link', { name: 'Quản trị tài khoản' })).toHaveCount(0);
  await offered.getByRole('link', { name: 'Nhật ký' }).click();
  await expect(title(page, 'Nhật ký')).toBeVisible();
  // Many changes of one kind stand as one line, which opens.
  const many = page
    .getByRole('group')
    .filter({ hasText: /đã sửa \d+ dòng trong/ })
    .first();
  await many.locator('summary').click();
  await expect(many.getByText(/đã sửa Nơi thu thập/).first()).toBeVisible();
  await lookAt(page, 'principal-diary');

  await page.goto(`${sample.cycle}/papers?paper=councilDecision`);
  const decision = page.getByLabel('Bản xem trước của văn bản');
  await expect(decision.getByText('QUYẾT ĐỊNH', { exact: true }).first()).toBeVisible();
  await expect(decision).toContainText(sample.person('principal').name);
  await lookAt(page, 'principal-decision');

  await page.goto(`${sample.school}/accounts`);
  await expect(page.getByText('Trang này dành cho quản trị trường')).toBeVisible();
});

test('the secretary goes from the overview to needs, timetable and papers, and finds what she looks for', async ({
  page,
  sample,
}) => {
  await sample.enter(page, 'secretary');
  await page.goto(sample.school);
  await expect(title(page, 'Tổng quan')).toBeVisible();

  await (await menu(page)).getByRole('link', { name: 'Minh chứng cần thu thập' }).click();
  await expect(page.getByText(/^Còn thiếu minh chứng nào, ai thu thập, khi nào xong/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Đề xuất minh chứng còn thiếu' })).toBeVisible();

  await (await menu(page)).getByRole('link', { name: 'Thời gian biểu' }).click();
  await expect(title(page, 'Thời gian biểu')).toBeVisible();
  await page.getByRole('navigation', { name: 'Cách xem' }).getByRole('link', { name: 'Tuần này' }).click();
  await expect(page).toHaveURL(/view=week/);
  await lookAt(page, 'secretary-week');

  await (await menu(page)).getByRole('link', { name: 'Văn bản', exact: true }).click();
  const assignments = 'Bảng phân công nhiệm vụ';
  if (isPhone()) await page.getByLabel('Chọn văn bản').selectOption({ label: assignments });
  else await page.getByRole('link', { name: new RegExp(`^${assignments}`) }).click();
  await expect(page.getByRole('heading', { name: assignments, level: 2 }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Tải bản Word' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Tìm trong trường' }).fill('so do to chuc');
  await page
    .getByRole('option', { name: /Sơ đồ tổ chức/ })
    .first()
    .click();
  await expect(page).toHaveURL(/evidence-needs#need_/);
  await expect(page.locator('[data-found]')).toBeInViewport();
});

test('a group leader changes the evidence of her own standard; the others she reads and is told why', async ({
  page,
  sample,
}) => {
  await sample.enter(page, 'groupLeader');
  const own = sample.ownStandard;
  const other = own === '1' ? '2' : '1';
  const only = (standard: string) => page.goto(`${sample.cycle}/evidence-needs?at=%22${standard}.1%22`);
  await only(own);
  await expect(
    page.getByText(`Thầy/cô sửa được minh chứng của tiêu chuẩn ${own} mà nhóm của thầy/cô phụ trách`),
  ).toBeVisible();
  if (isPhone()) {
    const cards = page
      .locator('main')
      .getByRole('listitem')
      .filter({ has: page.locator('strong', { hasText: /^\d\.\d$/ }) });
    await expect(cards.getByRole('button').first()).toBeVisible();
    await lookAt(page, 'leader-own');
    await only(other);
    await expect(page.getByText(`Đang xem riêng ${other}.1`)).toBeVisible();
    await expect(cards.first()).toBeVisible();
    await expect(cards.getByRole('button')).toHaveCount(0);
  } else {
    const place = page.getByRole('grid', { name: 'Minh chứng cần thu thập' }).locator('[data-place="0:3"]');
    await expect(place).toHaveAttribute('aria-readonly', 'false');
    await place.click();
    await page.keyboard.type('Tủ hồ sơ của nhóm');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/Đã lưu \d/)).toBeVisible();
    await page.reload();
    await expect(place).toHaveText('Tủ hồ sơ của nhóm');
    await only(other);
    await expect(place).toHaveAttribute('aria-readonly', 'true');
  }
  await lookAt(page, 'leader-others');
});

test('the administrator goes from her school into the sample, and finds accounts and the staff list', async ({
  page,
  sample,
}) => {
  await sample.enter(page, 'administrator');
  await page.goto(sample.otherSchool);
  await page.locator('header details > summary').click();
  await page.getByRole('button', { name: 'Mở trường mẫu' }).first().click();
  await expect(title(page, 'Tổng quan')).toBeVisible();
  await expect(page.getByText('Trường mẫu').first()).toBeVisible();

  await (await menu(page)).getByRole('link', { name: 'Quản trị tài khoản' }).click();
  await expect(title(page, 'Quản trị tài khoản')).toBeVisible();
  await lookAt(page, 'administrator-accounts');
  await page.getByRole('button', { name: sample.person('secretary').name }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Cấp lại mật khẩu' })).toBeVisible();
  await page.keyboard.press('Escape');

  await (await menu(page)).getByRole('link', { name: 'Cán bộ' }).click();
  await expect(page.getByRole('button', { name: 'Thêm người' })).toBeVisible();
  await page.getByRole('link', { name: 'Nhập danh sách từ Excel' }).click();
  await expect(page.getByText('Thả tệp danh sách vào đây')).toBeVisible();
  await lookAt(page, 'administrator-staff-list');
});

test('for a person of another school nothing of this one exists: no page, no answer, no find', async ({
  page,
  sample,
}) => {
  await sample.enter(page, 'outsider');
  const pages = await schoolPages(sample.school, sample.cycle);
  expect(pages.length).toBeGreaterThan(30);
  for (const [index, address] of pages.entries()) {
    await page.goto(address);
    await expect(title(page, 'Không tìm thấy trang này'), address).toBeAttached();
    if (index === 0) await lookAt(page, 'outsider-not-found');
  }
  for (const address of await schoolReads(sample)) {
    expect((await page.request.get(address)).status(), address).toBe(404);
  }
  for (const path of ['/people', `/cycles/${sample.cycleId}/budget`, '/grants', '/imports?name=a.txt']) {
    const answer = await page.request.post(`/api/schools/${sample.schoolId}${path}`, {
      headers: { origin: new URL(page.url()).origin },
      data: {},
    });
    expect(answer.status(), path).toBe(404);
  }

  await page.goto(sample.otherSchool);
  await expect(title(page, 'Bắt đầu trong ba phút')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Tìm trong trường' }).fill(sample.person('principal').name);
  await expect(page.getByText(/^Chưa tìm thấy gì cho/)).toBeVisible();
  // The first Escape empties the field, the second one leaves the search.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Trường Tiểu học Suối Ngàn/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByText('Lương Sơn')).toHaveCount(0);
});

/** Every page address of the application inside a school, read from its own list of routes. */
async function schoolPages(school: string, cycle: string): Promise<readonly string[]> {
  const routes = await readFile(join(root, 'apps/web/src/routeTree.gen.ts'), 'utf8');
  const fullPaths = /fullPaths:([^}]*?)fileRoutesByTo/.exec(routes)?.[1] ?? '';
  return [...fullPaths.matchAll(/'(\/s\/\$schoolId[^']*)'/g)].map(([, path = '']) =>
    path.replace('/s/$schoolId/c/$cycleId', cycle).replace('/s/$schoolId', school).replaceAll(/\$\w+/g, 'khong-co'),
  );
}

/** Every list and view of the interface that hangs at the school or its cycle. */
async function schoolReads({ schoolId, cycleId }: { schoolId: string; cycleId: string }): Promise<readonly string[]> {
  const { paths } = JSON.parse(await readFile(join(root, 'docs/api/openapi.json'), 'utf8'));
  const reads = Object.keys(paths)
    .filter((path) => path.startsWith('/api/schools/{schoolId}') && paths[path].get)
    .map((path) => path.replace('{schoolId}', schoolId).replace('{cycleId}', cycleId))
    .filter((path) => !path.includes('{'));
  expect(reads.length).toBeGreaterThan(20);
  return reads;
}

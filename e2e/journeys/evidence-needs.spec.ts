import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import readExcelFile from 'read-excel-file/node';
import { enter, expect, test } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';
import { planPapers } from '../support/plan-papers.ts';

/** A plan under TT57 with one need for each of its four standards. */
const paper = planPapers.find(({ file }) => file === 'plan-tt57-primary.txt') ?? planPapers[0];

test.describe.configure({ mode: 'serial' });
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const table = (page: Page) => page.getByRole('grid', { name: 'Minh chứng cần thu thập' });
const bodyRows = (page: Page) => table(page).locator('tbody tr');
const cell = (page: Page, row: number, column: number): Locator =>
  table(page).locator(`[data-place="${row}:${column}"]`);
const columns = { criterion: 0, what: 1, state: 2, place: 3, cost: 8 } as const;

async function openNeeds(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/evidence-needs`);
  await expect(page.getByRole('heading', { name: 'Minh chứng cần thu thập', level: 1 })).toBeVisible();
}

async function paste(page: Page, lines: readonly (readonly string[])[]): Promise<void> {
  const text = lines.map((line) => line.join('\t')).join('\r\n');
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('Control+V');
}

test.beforeEach(async ({ page, running }) => {
  await running.importPaper(paper.file, await readFile(paper.path));
  await enter(page);
});

test('the secretary fills the table from a spreadsheet, and every step can be taken back', { tag: '@desktop' }, async ({
  page,
  running,
}) => {
  await openNeeds(page, await running.importPaper(paper.file, await readFile(paper.path)));
  await expect(bodyRows(page)).toHaveCount(4);

  // Adding, and Ctrl + Z after it.
  await page.getByRole('button', { name: 'Thêm minh chứng cần thu thập' }).click();
  await expect(bodyRows(page)).toHaveCount(5);
  await expect(cell(page, 4, columns.criterion)).toBeFocused();
  await page.keyboard.press('Control+Z');
  await expect(bodyRows(page)).toHaveCount(4);

  // A block from Excel: a changed row, new rows, and one cell that cannot be read.
  await cell(page, 3, columns.criterion).click();
  await paste(page, [
    ['4.1', 'Hồ sơ phòng học', 'Cần thu thập', 'Văn phòng'],
    ['1.1', 'Kế hoạch phát triển', 'Cần thu thập', 'Phòng Hiệu trưởng'],
    ['1.2', 'Sơ đồ tổ chức', 'xong rồi', 'Văn phòng'],
    ['2.1', 'Hồ sơ bổ nhiệm', 'Cần thu thập', 'Văn phòng'],
  ]);
  const report = page.getByRole('alert').filter({ hasText: 'không đọc được' });
  await expect(report).toContainText('Dòng 6, cột “Trạng thái”: “xong rồi”');
  await expect(bodyRows(page)).toHaveCount(4);
  await report.getByRole('button', { name: 'Dán 15 ô đọc được' }).click();
  await expect(bodyRows(page)).toHaveCount(7);
  await expect(cell(page, 5, columns.what)).toHaveText('Sơ đồ tổ chức');
  await page.getByRole('alert').getByRole('button', { name: 'Đóng' }).click();
  await cell(page, 0, columns.what).click();
  await page.keyboard.press('Control+Z');
  await expect(bodyRows(page)).toHaveCount(4);
  await expect(cell(page, 3, columns.criterion)).toHaveText('4');

  // Typing goes over what is there; Enter keeps it, Ctrl + Z brings the old text back.
  await cell(page, 0, columns.place).click();
  await page.keyboard.type('Kho lưu trữ');
  await page.keyboard.press('Enter');
  await expect(cell(page, 0, columns.place)).toHaveText('Kho lưu trữ');
  await page.keyboard.press('Control+Z');
  await expect(cell(page, 0, columns.place)).toHaveText('Trường');
});

test('many rows are changed, copied, removed and brought back at once', { tag: '@desktop' }, async ({
  page,
  running,
}) => {
  await openNeeds(page, await running.importPaper(paper.file, await readFile(paper.path)));

  // Boxes: one, then all up to another with Shift.
  await page.getByRole('checkbox', { name: /^Chọn dòng: Kế hoạch năm học/ }).check();
  await table(page)
    .getByRole('checkbox')
    .nth(3)
    .click({ modifiers: ['Shift'] });
  await expect(page.getByText('Đã chọn 3 dòng')).toBeVisible();
  await page.getByRole('button', { name: 'Sửa một cột…' }).click();
  await page.getByLabel('Cột cần sửa').selectOption('Trạng thái');
  await page.getByLabel('Nội dung mới').selectOption('Thay thế');
  await page.getByRole('button', { name: 'Sửa 3 dòng' }).click();

  // The process wants a reason for this state: asked once for all three.
  await expect(page.getByText('3 minh chứng được ghi cùng một lý do.')).toBeVisible();
  await page.getByLabel('Lý do', { exact: true }).fill('Dùng hồ sơ số');
  await page.getByRole('button', { name: 'Ghi lý do và chuyển' }).click();
  for (const row of [0, 1, 2]) await expect(cell(page, row, columns.state)).toHaveText('Thay thế');
  await page.getByRole('status').getByRole('button', { name: 'Hoàn tác' }).click();
  for (const row of [0, 1, 2]) await expect(cell(page, row, columns.state)).toHaveText('Cần thu thập');

  // A block of cells by Shift and arrows, copied as a spreadsheet takes it.
  await page.getByRole('button', { name: 'Bỏ chọn', exact: true }).click();
  await cell(page, 1, columns.criterion).click();
  for (const key of ['Shift+ArrowDown', 'Shift+ArrowRight', 'Control+C']) await page.keyboard.press(key);
  const copied = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(copied.split('\n')).toEqual([
    expect.stringMatching(/^2\tHồ sơ bổ nhiệm/),
    expect.stringMatching(/^3\tKế hoạch/),
  ]);

  // All rows by the keyboard, removed, and back again by Ctrl + Z.
  await page.keyboard.press('Control+A');
  await expect(page.getByText('Đã chọn 4 dòng')).toBeVisible();
  await page.getByRole('button', { name: 'Xóa các dòng' }).click();
  await expect(page.getByText('Đã xóa 4 dòng.')).toBeVisible();
  await expect(bodyRows(page)).toHaveCount(0);
  // Without a line the step is kept, and can be tried again.
  await page.context().setOffline(true);
  await page.keyboard.press('Control+Z');
  await expect(page.getByText(/Chưa kết nối được với máy chủ/).first()).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole('status').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(bodyRows(page)).toHaveCount(4);
});

test('missing needs are proposed, and what is seen is kept as a spreadsheet', async ({ page, running }) => {
  test.setTimeout(180_000);
  const address = await running.importPaper(paper.file, await readFile(paper.path));
  await openNeeds(page, address);
  await expect(page.getByText(/^15 tiêu chí chưa có minh chứng/)).toBeVisible();
  await lookAt(page, 'evidence-needs');
  await page.getByRole('button', { name: 'Đề xuất minh chứng còn thiếu' }).click();
  const dialog = page.getByRole('dialog', { name: 'Đề xuất minh chứng còn thiếu' });
  await dialog.getByLabel('Hạn chung (không bắt buộc)').fill('11/2026');
  await lookAt(page, 'evidence-needs-propose');
  await dialog.getByRole('button', { name: /^Thêm \d+ minh chứng$/ }).click();
  await expect(page.getByText('Tiêu chí nào cũng đã có minh chứng cần thu thập.')).toBeVisible();
  if (test.info().project.name === 'phone') {
    await page.getByRole('status').getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(page.getByText(/^15 tiêu chí chưa có minh chứng/)).toBeVisible();
    return;
  }
  const all = await bodyRows(page).count();
  expect(all).toBeGreaterThan(40);
  // Filter and order, a column out of sight, then the file.
  await page.getByLabel('Tìm trong bảng').fill('ke hoach');
  await table(page).getByRole('button', { name: 'Tiêu chí' }).click();
  await page.getByLabel('Thứ tự').selectOption('Giảm dần (Z → A)');
  await page.getByRole('button', { name: 'Áp dụng' }).click();
  await page.getByRole('button', { name: 'Chọn cột', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Ghi chú' }).uncheck();
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).last().click();
  const seen = await bodyRows(page).count();
  expect(seen).toBeLessThan(all);
  await lookAt(page, 'evidence-needs-table');
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải bảng tính' }).click();
  const file = await started;
  expect(file.suggestedFilename()).toBe('Minh chứng cần thu thập.xlsx');
  const [sheet] = await readExcelFile(await file.path());
  const lines = sheet?.data ?? [];
  expect(lines).toHaveLength(seen + 1);
  expect(lines[0]).not.toContain('Ghi chú');
  const titles = lines[0] ?? [];
  const due = titles.indexOf('Hạn');
  const first = lines.slice(1).find((line) => line[due] !== null);
  expect(first?.[due]).toBeInstanceOf(Date);
  const costs = lines.slice(1).map((line) => line[titles.indexOf('Kinh phí (đồng)')]);
  expect(costs.filter((cost) => cost !== null).every((cost) => typeof cost === 'number')).toBe(true);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Chọn cột (1 cột ẩn)' })).toBeVisible();

  // A picked block of proposed rows leaves again.
  await cell(page, 4, columns.criterion).click();
  await page.keyboard.press('Control+Shift+ArrowDown');
  await page.getByRole('button', { name: 'Xóa các dòng' }).click();
  await expect(bodyRows(page)).toHaveCount(4);
});

test('on a phone a state is changed by one tap and taken back by another', { tag: '@phone' }, async ({
  page,
  running,
}) => {
  await openNeeds(page, await running.importPaper(paper.file, await readFile(paper.path)));
  const card = page.getByRole('listitem').filter({ hasText: 'Kế hoạch năm học' });
  await card.getByRole('button', { name: 'Đã có' }).click();
  await expect(card.getByRole('button', { name: 'Đã kiểm tra' })).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(card.getByRole('button', { name: 'Đang thu thập' })).toBeVisible();

  await card.getByLabel(/^Chuyển trạng thái khác/).selectOption('Không áp dụng');
  await page.getByLabel('Lý do', { exact: true }).fill('Trường không có điểm trường');
  await lookAt(page, 'evidence-needs-reason');
  await page.getByRole('button', { name: 'Ghi lý do và chuyển' }).click();
  await expect(card.getByText('Lý do: Trường không có điểm trường')).toBeVisible();
  await page.getByRole('link', { name: /^Quá hạn/ }).click();
  await expect(page).toHaveURL(/show=late/);
  await lookAt(page, 'evidence-needs-late');
});

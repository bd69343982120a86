import { readFile } from 'node:fs/promises';
import { enter, expect, test } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';
import { planPapers } from '../support/plan-papers.ts';

test.use({ serverName: 're-import' });
test.setTimeout(240_000);

/** A paper that asks nothing before it is confirmed. */
const paper = planPapers.find(({ file }) => file === 'plan-tt57-primary.txt') ?? planPapers[0];

test('a corrected plan shows what differs, is taken over as chosen, and is taken back whole', {
  tag: '@desktop',
}, async ({ page, running }) => {
  const school = await running.setUp();
  const text = await readFile(paper.path, 'utf8');
  const cycle = await running.importPaper(paper.file, new Uint8Array(Buffer.from(text)));
  await enter(page);

  const take = async (name: string, content: string) => {
    await page.goto(`${school}/import`);
    await expect(page.getByText('Nút đọc dùng được khi ô trên có nội dung.')).toBeVisible();
    await page.getByLabel('Văn bản này là').selectOption({ index: 1 });
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Chọn tệp…', description: /Tệp Word/ }).click();
    await (await chosen).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
    await expect(page.getByRole('heading', { name: /^Bản đã sửa của/ })).toBeVisible({ timeout: 30_000 });
  };

  await take('giong-het.txt', text);
  await expect(page.getByRole('heading', { name: 'Không có khác biệt' })).toBeVisible();

  // Two corrections of the kind that a principal asks for: a wording, and a line more.
  const corrected = text
    .replace('- Thu thập, mã hóa, cập nhật minh chứng;', '- Thu thập, mã hóa, số hóa và cập nhật minh chứng;')
    .replace('- Lưu: VT.', '- Công an xã Suối Ngàn (để biết);\n- Lưu: VT.');
  expect(corrected).not.toBe(text);
  await take('ban-sua.txt', corrected);
  const boxes = page.getByRole('checkbox');
  await expect(boxes.first()).toBeVisible();
  await lookAt(page, 're-import');

  await page.getByRole('button', { name: 'Bỏ chọn tất cả' }).click();
  await expect(page.getByRole('button', { name: 'Ghi nhận bản này, không đổi gì trong đợt' })).toBeVisible();
  await boxes.nth(1).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Nhập 1 khác biệt đã chọn' })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(boxes.first()).toBeFocused();
  await page.getByRole('button', { name: 'Chọn như ban đầu' }).click();
  await page.getByRole('button', { name: /^Nhập \d+ khác biệt đã chọn$/ }).click();
  await expect(page).toHaveURL(new RegExp(`${cycle}/plan`));
  await expect(page.getByText('Đã nhập bản đã sửa.')).toBeVisible();

  await take('ban-sua.txt', corrected);
  await expect(page.getByRole('heading', { name: 'Không có khác biệt' })).toBeVisible();

  await page.goto(`${school}/import`);
  await page.getByRole('link', { name: 'Xem bản nhập: ban-sua.txt' }).click();
  await page.getByRole('button', { name: 'Hoàn tác bản nhập' }).click();
  await expect(page.getByText('Các chỗ đã đổi theo bản đã sửa sẽ trở về như trước.', { exact: false })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác bản nhập' }).click();
  await expect(page.getByRole('heading', { name: 'Nhập kế hoạch có sẵn' })).toBeVisible();
});

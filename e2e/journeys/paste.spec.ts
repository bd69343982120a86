import { expect, test } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';
import { startedCycle } from '../support/started-cycle.ts';

test.use({ serverName: 'paste', permissions: ['clipboard-read', 'clipboard-write'] });
test.setTimeout(180_000);

test('an empty table takes a block copied from Excel, and gives it back in one step', async ({ page, running }) => {
  const { cycle } = await startedCycle(page, running);
  await page.goto(`${cycle}/resources`);
  const field = page.getByRole('textbox', { name: /^Dán các ô chép từ Excel vào bảng “Kinh phí/ });
  await expect(field).toBeVisible();
  await lookAt(page, 'paste-empty-table');

  const lines = [
    ['Nội dung chi', 'Dự toán', 'Được duyệt'],
    ['Tập huấn nghiệp vụ tự đánh giá', '1.500.000', ''],
    ['Văn phòng phẩm, in hồ sơ', '2.400.000', '2.000.000'],
    ['Hộp đựng minh chứng', 'ba triệu', ''],
  ];
  const text = lines.map((line) => line.join('\t')).join('\n');
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await field.focus();
  await page.keyboard.press('Control+v');
  // What cannot be read is named first; the rest is taken when asked.
  await expect(page.getByText(/“ba triệu”/)).toBeVisible();
  await lookAt(page, 'paste-unread');
  await page.getByRole('button', { name: /^Dán \d+ ô đọc được$/ }).click();
  const table = page.getByRole('grid', { name: /^Kinh phí/ });
  await expect(table.locator('tbody tr')).toHaveCount(3);
  await expect(table).toContainText('Tập huấn nghiệp vụ tự đánh giá');
  await expect(table).toContainText('2.400.000');
  await lookAt(page, 'paste-pasted');

  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(field).toBeVisible();
  await expect(table).toHaveCount(0);
});

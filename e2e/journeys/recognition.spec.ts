import { readFile } from 'node:fs/promises';
import { enter, expect, test } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';
import { planPapers } from '../support/plan-papers.ts';

test.use({ serverName: 'recognition' });

const paper = planPapers.find(({ file }) => file === 'plan-tt57-primary.txt') ?? planPapers[0];

test('a recognition of 11/2018 and a target of 10/2025 stand 23 months apart; the one that runs says what to do', async ({
  page,
  running,
}) => {
  const cycleAddress = await running.importPaper(paper.file, await readFile(paper.path));
  const schoolAddress = cycleAddress.replace(/\/c\/.*$/, '');
  await enter(page);
  await page.goto(`${schoolAddress}/recognition`);
  await expect(page.getByText('Chưa xét công nhận không phải là không đạt.', { exact: false })).toBeVisible();
  await lookAt(page, 'recognition-empty');

  await page.getByRole('button', { name: 'Thêm công nhận' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog.getByText('Xin ghi mục này.')).toBeVisible();
  await dialog.getByLabel('Ngày hoặc tháng quyết định').fill('11/2018');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  const history = page.getByRole('region', { name: 'Lịch sử công nhận' }).getByRole('table');
  await expect(history.getByRole('row', { name: /chuẩn quốc gia mức độ 1/ })).toContainText('Hết hiệu lực');

  const targets = page.getByRole('grid', { name: 'Mục tiêu công nhận' });
  await page.getByRole('button', { name: 'Thêm mục tiêu' }).click();
  await expect(targets.getByRole('row')).toHaveCount(4);
  await targets.getByRole('row').last().getByRole('gridcell').nth(1).dblclick();
  await page.keyboard.type('10/2025');
  await page.keyboard.press('Enter');
  await expect(history.getByText('Trống 23 tháng')).toBeVisible();
  await expect(page.getByRole('img', { name: /Sơ đồ thời hạn công nhận/ })).toBeVisible();

  await page.getByRole('button', { name: 'Thêm công nhận' }).click();
  await dialog.getByLabel('Danh hiệu').selectOption({ label: 'Trường đạt chuẩn quốc gia mức độ 1' });
  const months = new Date(Date.now() - (60 - 7) * 30.44 * 86_400_000);
  await dialog
    .getByLabel('Ngày hoặc tháng quyết định')
    .fill(`${String(months.getUTCMonth() + 1).padStart(2, '0')}/${months.getUTCFullYear()}`);
  await dialog.getByLabel('Số quyết định').fill('1204/QĐ-UBND');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(history.getByRole('row', { name: /1204\/QĐ-UBND/ })).toContainText('Sắp hết hạn');
  await expect(page.getByText('Đã tới mốc này.')).toBeVisible();
  await lookAt(page, 'recognition');

  await page.goto(cycleAddress);
  await expect(page.getByText('Trước 8 tháng:')).toBeVisible();
  await page.getByRole('link', { name: 'Xem mốc và công nhận' }).click();
  await history.getByRole('button', { name: /^Sửa/ }).last().click();
  await dialog.getByRole('button', { name: 'Xóa' }).click();
  await expect(history.getByRole('row', { name: /1204\/QĐ-UBND/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(history.getByRole('row', { name: /1204\/QĐ-UBND/ })).toHaveCount(1);
});

test('a letterhead is filled in from the paper; sites and events of the school are entered', async ({
  page,
  running,
}) => {
  const cycleAddress = await running.importPaper(paper.file, await readFile(paper.path));
  await enter(page);
  await page.goto(`${cycleAddress.replace(/\/c\/.*$/, '')}/school`);
  await page.getByRole('button', { name: 'Điền vào phần đầu' }).click();
  await expect(page.getByRole('button', { name: 'Điền vào phần đầu' })).toHaveCount(0);
  await expect(page.getByLabel('Cơ quan chủ quản')).toHaveValue('UBND XÃ SUỐI NGÀN');

  await page.getByRole('button', { name: 'Thêm địa điểm' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên địa điểm').fill('Điểm trường Khe Sậy');
  await dialog.getByLabel('Loại địa điểm').selectOption({ label: 'Điểm trường' });
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('region', { name: 'Địa điểm của trường' })).toContainText('Điểm trường Khe Sậy');

  await page.getByRole('button', { name: 'Ghi biến động' }).click();
  await dialog.getByLabel('Loại biến động').selectOption({ label: 'Sáp nhập' });
  await dialog.getByLabel('Ngày có hiệu lực').fill('01/07/2025');
  await dialog.getByLabel('Tên trước đó').fill('Trường Tiểu học Khe Sậy');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  const events = page.getByRole('region', { name: 'Biến động tổ chức' });
  await expect(events).toContainText('Trước: Trường Tiểu học Khe Sậy');
  await expect(events).toContainText('chưa rõ, cần hỏi Sở');
  await lookAt(page, 'school-events');
});

import { expect, test } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';
import { startedCycle } from '../support/started-cycle.ts';

test.use({ serverName: 'registers' });

test('give numbers, keep the law, keep own documents', async ({ page, running }) => {
  test.setTimeout(400_000);
  const { school, cycle, inCycle } = await startedCycle(page, running);

  // Numbers of the paper register first, then the next one.
  await page.goto(`${school}/registers`);
  await expect(page.getByText(/chưa cấp số nào/)).toBeVisible();
  await lookAt(page, 'registers-empty');
  await page.getByRole('button', { name: 'Ghi số đã cấp ở sổ giấy' }).click();
  await page.getByLabel('Đến số').fill('37');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText('số cuối 37')).toBeVisible();
  await page.getByRole('button', { name: 'Lấy số văn bản' }).click();
  await page.getByRole('dialog').getByLabel('Loại văn bản').selectOption({ label: 'Quyết định (QĐ)' });
  await page.getByRole('dialog').getByLabel('Trích yếu').fill('Phân công trực hè');
  await lookAt(page, 'registers-take');
  await page.getByRole('button', { name: 'Lấy số', exact: true }).click();
  await expect(page.getByRole('dialog').getByText(/^38\/QĐ-/)).toBeVisible();
  await page.getByRole('button', { name: 'Xong' }).click();
  await page.getByRole('button', { name: /^38\/QĐ-/ }).click();
  await page.getByRole('dialog').getByLabel('Trạng thái').selectOption({ label: 'Số hủy' });
  await page.getByRole('dialog').getByLabel('Lý do').fill('Ghi nhầm loại văn bản');
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText('Ghi nhầm loại văn bản')).toBeVisible();
  await lookAt(page, 'registers-outgoing');

  // The plan of the cycle: what is written in it stays, unless a new number is chosen.
  const { plan } = await inCycle('GET', '/plan');
  await inCycle('PATCH', '/plan', { version: plan.version, number: '05', issuedOn: '2026-09-12' });
  await page.goto(`${cycle}/plan`);
  await page.getByRole('button', { name: 'Lấy số từ Sổ văn bản đi' }).click();
  const taking = page.getByRole('dialog', { name: 'Lấy số từ Sổ văn bản đi' });
  await expect(taking.getByRole('radio', { name: /Giữ số 05\/KH-/ })).toBeChecked();
  await lookAt(page, 'registers-plan-number');
  await taking.getByRole('button', { name: 'Lấy số', exact: true }).click();
  await page.getByRole('button', { name: 'Xong' }).click();
  await expect(page.getByText(/Số 05\/KH-.* đã vào Sổ văn bản đi/)).toBeVisible();

  // The law with its state on a day.
  await page.goto(`${school}/registers`);
  await page.getByRole('link', { name: 'Căn cứ pháp lý' }).click();
  await expect(page.getByRole('row', { name: /17\/2018\/TT-BGDĐT/ })).toContainText('Đã được thay thế');
  await page.getByLabel('Xét hiệu lực tại ngày').fill('10/09/2021');
  await expect(page.getByRole('row', { name: /17\/2018\/TT-BGDĐT/ })).toContainText('Còn hiệu lực');
  await lookAt(page, 'registers-legal');

  // A replaced ground of the plan is flagged, and one key puts the successor in its place.
  await inCycle('POST', '/legal-bases', { values: { type: 'Thông tư', number: '17/2018/TT-BGDĐT' } });
  await page.goto(`${cycle}/plan`);
  const flag = page.getByText(/Thông tư 17\/2018\/TT-BGDĐT đã hết hiệu lực/);
  await expect(flag).toBeVisible();
  await page.getByRole('button', { name: 'Thay bằng 57/2026/TT-BGDĐT' }).click();
  await expect(flag).toHaveCount(0);

  // An own document: source, number at signing, scan beside it.
  await page.goto(`${school}/registers?book=documents`);
  await page.getByRole('button', { name: 'Thêm văn bản của trường' }).click();
  await page.getByLabel('Tên văn bản').fill('Tờ trình sửa chữa phòng học');
  await page.getByLabel('Loại văn bản').selectOption({ label: 'Tờ trình (TTr)' });
  await page.getByLabel('Ngày văn bản').fill('12/10/2026');
  await page.getByRole('button', { name: 'Lưu và chọn tệp' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tờ trình sửa chữa phòng học' });
  const content = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from('… word/document.xml …')]);
  await dialog
    .getByLabel('Tải lên phiên bản mới')
    .setInputFiles({ name: 'to-trinh.docx', mimeType: '', buffer: content });
  await expect(dialog.getByText('Phiên bản 1')).toBeVisible();
  await dialog.getByRole('button', { name: 'Trình ký' }).click();
  await dialog.getByRole('button', { name: 'Lấy số' }).click();
  await expect(dialog.getByText(/01\/TTr-/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Ghi nhận đã ký' }).click();
  await dialog
    .getByLabel('Tải lên bản ký quét')
    .setInputFiles({ name: 'ban-ky.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await expect(dialog.getByText('Bản ký quét 1')).toBeVisible();
  await lookAt(page, 'registers-document');
});

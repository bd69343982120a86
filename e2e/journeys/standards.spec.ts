import { enter, expect, test } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';

test.use({ serverName: 'standards' });
test.setTimeout(240_000);

/** Numbered as the circular, worded by nobody. */
const invented = [
  'Mục 1',
  'TIÊU CHUẨN ĐÁNH GIÁ TRƯỜNG MỨC 1',
  'Điều 7. Tiêu chuẩn 1: Tổ chức và quản lý nhà trường',
  '1. Tiêu chí 1.1: Phương hướng, chiến lược xây dựng và phát triển nhà trường',
  'a) Câu bịa về cây phượng;',
  'b) Câu bịa về trống trường;',
  'c) Câu bịa về sân cỏ.',
  '2. Tiêu chí 1.2: Bếp ăn',
  'a) Câu bịa về bến đò.',
  '3. Tiêu chí 1.33: Không có trong bộ tiêu chuẩn',
  'a) Câu bịa về lối đi.',
].join('\n');

test('the standards are read, searched, compared, and the official wording stands beside ours', async ({
  page,
  running,
}) => {
  const school = await running.setUp();
  await enter(page);
  await page.goto(`${school}/standards`);
  await expect(page.getByRole('heading', { name: 'Tiêu chuẩn', level: 1 })).toBeVisible();
  await lookAt(page, 'standards');

  await page.goto(`${school}/standards/tt57-2026-general/1#tc-3.2`);
  await expect(page.getByRole('heading', { name: /Tiêu chí 3\.2/ })).toBeInViewport();
  await page.keyboard.press('/');
  await expect(page.getByLabel('Tìm trong bộ tiêu chuẩn')).toBeFocused();
  await page.keyboard.type('co so vat chat');
  await expect(page.getByText(/tiêu chí có nội dung này/)).toBeVisible();
  await expect(page.getByRole('heading', { name: /Tiêu chí 4\.1/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: /Tiêu chí 1\.1:/ })).toHaveCount(0);
  await lookAt(page, 'standards-search');

  await page.goto(`${school}/standards/compare`);
  await expect(page.getByText('Rộng hơn.').first()).toBeVisible();
  await page.getByLabel('Bộ bên phải').selectOption('tt17-2025-primary/1');
  await expect(page.getByText('Nội dung khác nhau').first()).toBeVisible();
  await lookAt(page, 'standards-compare');

  await page.goto(`${school}/standards/crosswalk/crosswalk-tt17-tt57/1`);
  await expect(page.getByRole('heading', { name: /Tiêu chí cũ không có tiêu chí mới/ })).toBeVisible();
  await lookAt(page, 'standards-crosswalk');

  await page.goto(`${school}/standards/tt17-2018-primary/1`);
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Chọn tệp thông tư' }).click();
  const file = { name: 'thong-tu-bia.txt', mimeType: 'text/plain', buffer: Buffer.from(invented) };
  await (await chosen).setFiles(file);
  await expect(page.getByRole('heading', { name: 'Xem lại nguyên văn' })).toBeVisible();
  await expect(page.getByText('4 đoạn đã ghép, 1 đoạn nên xem kỹ, 1 đoạn chưa ghép', { exact: false })).toBeVisible();
  await lookAt(page, 'standards-review');
  const loose = page.getByRole('listitem').filter({ hasText: 'Câu bịa về lối đi.' });
  await loose.getByLabel('Đứng cạnh').selectOption('1.3/1/a');
  await expect(page.getByText('5 đoạn đã ghép', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Hiện cho mọi người' }).click();
  await expect(page.getByText('Đang hiện cho mọi người').first()).toBeVisible();

  await page.getByRole('link', { name: 'Về bộ tiêu chuẩn' }).click();
  await expect(page.getByText('Câu bịa về cây phượng;')).toBeVisible();
  await lookAt(page, 'standards-official');
  await page.getByRole('link', { name: 'Xem lại: thong-tu-bia.txt' }).click();
  await page.getByRole('button', { name: 'Gỡ nguyên văn này' }).click();
  await expect(page.getByRole('button', { name: 'Hiện cho mọi người' })).toBeVisible();
});

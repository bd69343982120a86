import { readFile } from 'node:fs/promises';
import { enter, expect, test } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';

test.use({ serverName: 'staff' });

const list = (rows: readonly string[]) =>
  ['DANH SÁCH CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN', 'STT\tHọ và tên\tNgày sinh\tChức vụ\tĐiện thoại', ...rows].join('\n');
const first = [
  '1\tPhan Đức Hiệp\t12/03/1975\tHT\t0912345678',
  '2\tTạ Thị Mỹ Hằng\t02/11/1980\tPHT\t0987654321',
  '3\tKiều Thị Ngà\t31/02/1990\tGV\t',
];

test('thirty colleagues: a list, accounts on slips, an invitation that works once', async ({
  page,
  running,
  browser,
}) => {
  test.setTimeout(180_000);
  const school = await running.setUp();
  await enter(page);

  await page.goto(`${school}/people`);
  await page.getByRole('link', { name: 'Nhập danh sách từ Excel' }).first().click();
  await expect(page.getByRole('heading', { name: 'Nhập danh sách từ Excel', level: 1 })).toBeVisible();
  await lookAt(page, 'staff-start');
  const paste = async (rows: readonly string[]) => {
    await page.getByLabel('Hoặc dán các ô từ bảng tính').fill(list(rows));
    await page.getByRole('button', { name: 'Đọc các ô đã dán' }).click();
  };
  await paste(first);

  // One wrong cell keeps the whole list out, and says where it is.
  await expect(page.getByLabel('Hàng 5, cột Ngày sinh')).toHaveValue('31/02/1990');
  await expect(page.getByRole('button', { name: 'Nhận danh sách' })).toBeDisabled();
  await lookAt(page, 'staff-faults');
  await page.getByLabel('Hàng 5, cột Ngày sinh').fill('28/02/1990');
  await page.getByRole('button', { name: 'Dùng giá trị này' }).click();
  await page.getByRole('button', { name: 'Nhận danh sách' }).click();
  await expect(page.getByText('Đã nhận danh sách')).toBeVisible();

  // The second list shows the difference; a name one letter apart is asked about.
  await paste([first[0] ?? '', '2\tTạ Thị Mỹ Hằng\t02/11/1980\tPHT kiêm BTCB\t0987654321', '3\tKiều Thị Nga\t\tGV\t']);
  await expect(page.getByText('Cùng một người hay hai người?')).toBeVisible();
  await lookAt(page, 'staff-difference');
  await page.getByRole('button', { name: /^Là Kiều Thị Ngà/ }).click();
  await expect(page.getByText('Bí thư Chi bộ').first()).toBeVisible();
  await page.getByRole('button', { name: 'Nhận danh sách' }).click();
  await expect(page.getByText('Đã nhận danh sách')).toBeVisible();

  // The roster goes out as a list with the template's columns; taken in again it changes nothing.
  await page.goto(`${school}/people`);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải bảng tính' }).click();
  const saved = await (await saving).path();
  await page.goto(`${school}/people/import`);
  await page.getByLabel('Chọn tệp danh sách').setInputFiles({
    name: 'can-bo.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await readFile(saved),
  });
  await expect(page.getByText('Như cũ: 4')).toBeVisible();
  await expect(page.getByText('Không có trong danh sách này: 0')).toBeVisible();

  // Accounts for all of them at once, on slips to cut.
  await page.goto(`${school}/accounts/many`);
  await page.getByRole('button', { name: 'Bỏ chọn tất cả' }).click();
  await page.getByRole('checkbox', { name: /Phan Đức Hiệp/ }).check();
  await page.getByRole('checkbox', { name: /Tạ Thị Mỹ Hằng/ }).check();
  await lookAt(page, 'accounts-many');
  await page.getByRole('button', { name: 'Tạo 2 tài khoản' }).click();
  await expect(page.getByRole('heading', { name: '2 phiếu mật khẩu' })).toBeVisible();
  await lookAt(page, 'accounts-slips');

  // The third chooses user name and password by a link.
  await page.goto(`${school}/accounts/many`);
  await page.getByLabel('Gửi liên kết mời').check();
  await page.getByRole('button', { name: 'Tạo 1 liên kết mời' }).click();
  await expect(page.getByRole('heading', { name: '1 liên kết mời' })).toBeVisible();
  const link = (await page.getByText(/\/invite#/).textContent()) ?? '';
  await lookAt(page, 'accounts-links');
  const other = await browser.newContext({ baseURL: running.address });
  const guest = await other.newPage();
  const address = `/invite${new URL(link).hash}`;
  await guest.goto(address);
  await expect(guest.getByRole('heading', { name: 'Kiều Thị Ngà' })).toBeVisible();
  await expect(guest.getByLabel('Tên đăng nhập')).toHaveValue('nga.kt');
  await lookAt(guest, 'invite');
  await guest.getByLabel('Mật khẩu', { exact: true }).fill('mot cau ngan de nho');
  await guest.getByRole('button', { name: 'Tạo tài khoản và vào trường' }).click();
  await expect(guest).toHaveURL(/\/s\/sch_/);
  await guest.context().clearCookies();
  await guest.goto('about:blank');
  await guest.goto(address);
  await expect(guest.getByText('Liên kết mời không còn dùng được')).toBeVisible();
  await lookAt(guest, 'invite-over');
  await other.close();

  await page.goto(`${school}/accounts`);
  await expect(page.getByText('nga.kt')).toBeVisible();
  await lookAt(page, 'accounts-all');
});

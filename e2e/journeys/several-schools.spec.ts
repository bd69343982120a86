import { enter, expect, signIn, test } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';
import { people } from '../support/people.ts';

test.use({ serverName: 'several-schools' });
test.setTimeout(120_000);

test('the system administrator adds a school and an authority, and works in three schools', async ({
  page,
  running,
}) => {
  const schoolAddress = await running.setUp();
  await signIn(page);
  await expect(page).toHaveURL(/:\d+\/s\//);
  await page.locator('details > summary', { hasText: people.administrator.name }).click();
  await page.getByRole('link', { name: 'Trường trên máy chủ' }).click();
  await expect(page.getByRole('heading', { name: 'Trường trên máy chủ', level: 1 })).toBeVisible();
  await lookAt(page, 'installation-schools');

  // An authority first, so that the school can stand below it.
  await page.getByRole('link', { name: 'Cơ quan quản lý' }).click();
  await expect(page.getByText('Chưa có cơ quan quản lý nào')).toBeVisible();
  await lookAt(page, 'installation-authorities-empty');
  await page.getByRole('button', { name: 'Thêm cơ quan' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên cơ quan').fill('Sở Giáo dục và Đào tạo tỉnh Mường Thanh');
  await dialog.getByRole('button', { name: 'Thêm cơ quan' }).click();
  await expect(page.getByRole('button', { name: 'Sở Giáo dục và Đào tạo tỉnh Mường Thanh' })).toBeVisible();

  await page.getByRole('link', { name: 'Trường', exact: true }).click();
  await page.getByRole('button', { name: 'Thêm trường' }).click();
  await dialog.getByLabel('Tên trường').fill('Trường THCS Nà Tấu');
  await dialog
    .getByLabel('Cơ quan quản lý trực tiếp')
    .selectOption({ label: 'Sở Giáo dục và Đào tạo tỉnh Mường Thanh' });
  await dialog.getByLabel('Họ và tên').fill('Lò Văn Sơn');
  await dialog.getByLabel('Tên đăng nhập').focus();
  await expect(dialog.getByLabel('Tên đăng nhập')).toHaveValue('son.lv');
  await lookAt(page, 'installation-add-school');
  await dialog.getByRole('button', { name: 'Thêm trường' }).click();
  await expect(page.getByRole('heading', { name: 'Phiếu tài khoản của Lò Văn Sơn' })).toBeVisible();
  const slip = page.getByRole('region', { name: 'Phiếu tài khoản Minh Chứng' });
  await expect(slip).not.toContainText('127.0.0.1');
  await lookAt(page, 'installation-slip');
  await page.getByRole('button', { name: 'Xong, về danh sách' }).click();
  await expect(page.getByRole('row', { name: /Trường THCS Nà Tấu/ })).toContainText('Lò Văn Sơn');

  // A third one with the administrator herself, who then has two to choose from.
  await page.getByRole('button', { name: 'Thêm trường' }).click();
  await dialog.getByLabel('Tên trường').fill('Trường Mầm non Hoa Ban');
  await dialog.getByLabel('Người đã có tài khoản').check();
  await dialog.getByLabel('Tên đăng nhập hoặc thư điện tử').fill('khong-co-ai');
  await dialog.getByRole('button', { name: 'Thêm trường' }).click();
  await expect(dialog.getByText('Máy chủ này không có tài khoản nào mang tên này')).toBeVisible();
  await dialog.getByLabel('Tên đăng nhập hoặc thư điện tử').fill(people.administrator.username);
  await dialog.getByRole('button', { name: 'Thêm trường' }).click();
  await expect(page.getByRole('row', { name: /Trường Mầm non Hoa Ban/ })).toBeVisible();

  // Closing is asked, and taken back.
  await page.getByRole('button', { name: 'Trường THCS Nà Tấu' }).click();
  await dialog.getByRole('button', { name: 'Đóng trường' }).click();
  await lookAt(page, 'installation-close');
  await dialog.getByRole('button', { name: 'Đóng trường này' }).click();
  await expect(page.getByRole('button', { name: 'Trường THCS Nà Tấu' })).toHaveCount(0);
  await page.getByLabel('Kể cả trường đã đóng').check();
  await page.getByRole('button', { name: 'Trường THCS Nà Tấu' }).click();
  await dialog.getByRole('button', { name: 'Mở lại trường' }).click();
  await expect(dialog).toHaveCount(0);

  await page.getByRole('link', { name: 'Cơ quan quản lý' }).click();
  await expect(page.getByRole('row', { name: /Mường Thanh/ })).toContainText('1 trường');
  await page.getByRole('button', { name: 'Sở Giáo dục và Đào tạo tỉnh Mường Thanh' }).click();
  await dialog.getByText('Thêm cán bộ của cơ quan').first().click();
  await lookAt(page, 'installation-seats');
  await page.keyboard.press('Escape');

  // The switcher.
  await page.goto(schoolAddress);
  await page.getByRole('button', { name: /Trường Tiểu học Suối Ngàn/ }).click();
  await lookAt(page, 'switcher');
  await page.getByRole('dialog').getByRole('link', { name: 'Trường Mầm non Hoa Ban' }).click();
  await expect(page.getByRole('button', { name: /Trường Mầm non Hoa Ban/ })).toBeVisible();
});

test('how other devices get in is tested and explained; without a network address a slip names none', async ({
  page,
  running,
}) => {
  const schoolAddress = await running.setUp();
  await enter(page);
  await page.goto(`${schoolAddress}/connect`);
  await expect(page.getByText('Hiện chỉ máy này mở được Minh Chứng')).toBeVisible();
  await expect(page.getByText('npm start -- --host 0.0.0.0', { exact: true })).toBeVisible();
  await expect(page.getByText(/mili giây/)).toBeVisible();
  await lookAt(page, 'connect');
});

test('a person of another school is granted rights here with the account that exists', async ({ page, running }) => {
  const schoolAddress = await running.setUp();
  await enter(page);
  await page.goto(`${schoolAddress}/accounts`);
  await page.getByRole('button', { name: 'Cấp tài khoản' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Người dùng', { exact: true }).selectOption('outsider');
  await dialog.getByLabel('Đã có, ở một trường khác').check();
  await dialog.getByLabel('Tên đăng nhập hoặc thư điện tử của người này').fill('son.lv');
  await dialog.getByLabel(/^Giáo viên, nhân viên/).check();
  await lookAt(page, 'account-existing');
  await dialog.getByRole('button', { name: 'Giao quyền tại trường này' }).click();
  await expect(page.getByRole('button', { name: 'Lò Văn Sơn' })).toBeVisible();
});

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { planPapers } from '../e2e/support/plan-papers.ts';
import type { TakePicture } from './guide-pictures.ts';

const DESKTOP = { width: 1280, height: 640 };
const PHONE = { width: 360, height: 740 };
const title = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

/** The rooms of the workspace in the sample school, then what belongs to the server and to the school of the first run. */
export async function picturesOfRooms(page: Page, school: string, take: TakePicture): Promise<void> {
  await page.setViewportSize(DESKTOP);
  await page.goto(school);
  await page.locator('header details > summary').click();
  await page.getByRole('button', { name: 'Mở trường mẫu' }).first().click();
  await page.getByText('Trường Tiểu học Lương Sơn (mẫu)').first().waitFor({ timeout: 60_000 });
  await title(page, 'Tổng quan').waitFor();
  await take(page, 'tong-quan');
  const cycle = new URL(page.url()).pathname;
  const sample = cycle.replace(/\/c\/.*/, '');
  await page.setViewportSize(PHONE);
  await take(page, 'dien-thoai');
  await page.setViewportSize(DESKTOP);

  for (const [room, heading, picture] of [
    ['timetable', 'Thời gian biểu', 'thoi-gian-bieu'],
    ['resources', 'Nguồn lực', 'nguon-luc'],
    ['evidence-needs', 'Minh chứng cần thu thập', 'minh-chung'],
    ['council/matrix', 'Bảng phân công theo tiêu chuẩn, tiêu chí', 'phan-cong-theo-nguoi'],
  ] as const) {
    await page.goto(`${cycle}/${room}`);
    await title(page, heading).waitFor();
    // The head of the table is in the picture too.
    if (room === 'evidence-needs') await page.setViewportSize({ ...DESKTOP, height: 860 });
    await take(page, picture, room === 'council/matrix' ? page.getByText(/^\d+ tiêu chí: /) : undefined);
    await page.setViewportSize(DESKTOP);
  }
  await page.goto(`${sample}/recognition`);
  await title(page, 'Mốc và công nhận').waitFor();
  await take(page, 'moc-va-cong-nhan');
  await page.goto(`${sample}/people/import`);
  await title(page, 'Nhập danh sách từ Excel').waitFor();
  await take(page, 'danh-sach-can-bo');
  await page.goto(`${sample}/standards/tt57-2026-general/1`);
  await page.getByRole('searchbox', { name: 'Tìm trong bộ tiêu chuẩn' }).waitFor();
  await page.setViewportSize({ ...DESKTOP, height: 540 });
  await take(page, 'tieu-chuan');
  await page.setViewportSize(DESKTOP);

  await outgoingRegister(page, sample, take);
  await myWork(page, sample, take);
  await search(page, cycle, take);
  await server(page, school, take);
  await correctedPlan(page, school, take);
}

async function outgoingRegister(page: Page, sample: string, take: TakePicture): Promise<void> {
  await page.goto(`${sample}/registers`);
  for (const about of ['Phân công giáo viên trực tuần 6', 'Ban hành quy chế chuyên môn năm học 2026-2027']) {
    await page.getByRole('button', { name: 'Lấy số văn bản' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Loại văn bản').selectOption({ label: 'Quyết định (QĐ)' });
    await dialog.getByLabel('Trích yếu').fill(about);
    await dialog.getByRole('button', { name: 'Lấy số', exact: true }).click();
    await dialog.getByRole('button', { name: 'Xong' }).click();
  }
  await take(page, 'so-van-ban-di');
}

/** A group leader of the sample on her phone, with the first password of her slip. */
async function myWork(page: Page, sample: string, take: TakePicture): Promise<void> {
  await page.goto(`${sample}/accounts`);
  await page.getByRole('button', { name: 'Cấp tài khoản' }).click();
  const chosen = page.getByRole('combobox', { name: 'Người dùng', exact: true });
  const leader = await chosen.getByRole('option', { name: /Bạch Thị Tường Vi/ }).textContent();
  await chosen.selectOption({ label: leader ?? '' });
  await page.getByLabel('Tên đăng nhập').fill('vi.btt');
  await page.getByRole('button', { name: 'Cấp tài khoản' }).last().click();
  await page.getByText('Mật khẩu này chỉ hiện một lần').waitFor();
  const password = (await page.locator('dt:text-is("Mật khẩu đầu tiên") + dd').textContent()) ?? '';
  const own = await page
    .context()
    .browser()
    ?.newContext({
      baseURL: new URL(page.url()).origin,
      viewport: PHONE,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
    });
  if (!own) return;
  const phone = await own.newPage();
  await phone.goto('/sign-in');
  await phone.getByLabel('Tên đăng nhập').fill('vi.btt');
  await phone.getByLabel('Mật khẩu', { exact: true }).fill(password.trim());
  await phone.getByRole('button', { name: 'Đăng nhập' }).click();
  await phone.getByLabel('Mật khẩu đầu tiên').fill(password.trim());
  await phone.getByLabel('Mật khẩu mới', { exact: true }).fill('mat-khau-cua-rieng-toi');
  await phone.getByLabel('Nhập lại mật khẩu mới').fill('mat-khau-cua-rieng-toi');
  await phone.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await title(phone, 'Việc của tôi').waitFor();
  await take(phone, 'viec-cua-toi');
  await own.close();
}

async function search(page: Page, cycle: string, take: TakePicture): Promise<void> {
  await page.goto(cycle);
  await title(page, 'Tổng quan').waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Tìm trong trường' }).fill('ke hoach');
  await page.getByRole('option').first().waitFor();
  await take(page, 'tim');
}

async function server(page: Page, school: string, take: TakePicture): Promise<void> {
  await page.goto(`${school}/connect`);
  await page.getByText(/mili giây/).waitFor();
  await take(page, 'ket-noi');
  await page.setViewportSize({ ...DESKTOP, height: 1060 });
  await page.goto('/installation/schools');
  await page.getByRole('button', { name: 'Thêm trường' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên trường').fill('Trường Tiểu học Nà Tấu');
  await dialog.getByLabel('Họ và tên').fill('Lò Văn Sơn');
  await dialog.getByLabel('Tên đăng nhập').focus();
  await take(page, 'them-truong');
  await page.keyboard.press('Escape');
  await page.setViewportSize(DESKTOP);
}

/** A plan under TT57, and its corrected version with one wording changed and one line more. */
async function correctedPlan(page: Page, school: string, take: TakePicture): Promise<void> {
  const paper = planPapers.find(({ file }) => file === 'plan-tt57-primary.txt');
  if (!paper) throw new Error('The sample plan under TT57 is missing.');
  const text = await readFile(paper.path, 'utf8');
  const corrected = text
    .replace('- Thu thập, mã hóa, cập nhật minh chứng;', '- Thu thập, mã hóa, số hóa và cập nhật minh chứng;')
    .replace('- Lưu: VT.', '- Công an xã Suối Ngàn (để biết);\n- Lưu: VT.');
  await giveFile(page, school, 'ke-hoach-2026.txt', text);
  await title(page, 'Kiểm tra bản nhập').waitFor();
  await page.getByRole('link', { name: 'Xem trước khi xác nhận' }).click();
  await page.getByRole('button', { name: 'Xác nhận và tạo' }).click();
  await title(page, 'Tổng quan').waitFor();
  await giveFile(page, school, 'ke-hoach-2026-sua.txt', corrected, 'newest cycle');
  await page.getByRole('heading', { name: /^Bản đã sửa của/ }).waitFor();
  await page.getByRole('checkbox').first().waitFor();
  await page.setViewportSize({ ...DESKTOP, height: 820 });
  await take(page, 'ban-da-sua');
}

async function giveFile(
  page: Page,
  school: string,
  name: string,
  text: string,
  into: 'new cycle' | 'newest cycle' = 'new cycle',
): Promise<void> {
  await page.goto(`${school}/import`);
  await page.getByText('Nút đọc dùng được khi ô trên có nội dung.').waitFor();
  if (into === 'newest cycle') await page.getByLabel('Văn bản này là').selectOption({ index: 1 });
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Chọn tệp…', description: /Tệp Word/ }).click();
  await (await chosen).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

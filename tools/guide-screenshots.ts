/**
 * `npm run guide:screenshots`: takes the pictures of the user guide again, from the built product with the sample plan
 * of 2021, on empty data of its own. Walks as a school does: first run, letterhead, import, papers, new cycle, accounts;
 * then through the rooms of the sample school, where a year is under way.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { confirmImport, takePaperIn } from '../e2e/support/import-plan.ts';
import { people } from '../e2e/support/people.ts';
import { planPapers } from '../e2e/support/plan-papers.ts';
import { makeDataFolder, removeDataFolder, startBuiltServer } from '../e2e/support/server.ts';
import { pictureTaker } from './guide-pictures.ts';
import { picturesOfRooms } from './guide-rooms.ts';
import { root } from './run/root.ts';

const PICTURES = join(root, 'docs', 'images', 'guide');
const DESKTOP = { width: 1280, height: 560 };
const QUIET = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];

const paper = planPapers.find(({ file }) => file === 'plan-luong-son.docx');
if (!paper) throw new Error('The sample plan of 2021 is missing.');

await mkdir(PICTURES, { recursive: true });
const dataFolder = await makeDataFolder('guide');
const server = await startBuiltServer(dataFolder);
// Pictures show the address that a school would see, on whatever port this run got.
const ADDRESS = 'http://minhchung.truong.edu.vn';
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [...QUIET, `--host-resolver-rules=MAP ${new URL(ADDRESS).host} ${new URL(server.address).host}`],
});
const { take, taken } = pictureTaker(PICTURES);
try {
  const context = await browser.newContext({
    baseURL: ADDRESS,
    viewport: DESKTOP,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const school = await setUp(page);
  await fillLetterhead(page, school);
  await importPlan(page, school);
  await newCycle(page, school);
  await accounts(page, school);
  await picturesOfRooms(page, school, take);
} finally {
  await browser.close();
  await server.stop();
  await removeDataFolder(dataFolder);
}
console.log(`${taken()} pictures in docs/images/guide`);

async function setUp(page: Page): Promise<string> {
  await page.goto('/');
  await page.getByLabel('Họ và tên').fill(people.administrator.name);
  await page.getByLabel('Tên đăng nhập').fill(people.administrator.username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(people.administrator.password);
  await page.getByLabel('Tên trường', { exact: true }).fill('Trường Tiểu học Lương Sơn');
  await take(page, 'thiet-lap');
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await page.getByRole('heading', { name: 'Bắt đầu trong ba phút' }).waitFor();
  await take(page, 'bat-dau');
  return new URL(page.url()).pathname;
}

async function fillLetterhead(page: Page, school: string): Promise<void> {
  await page.goto(`${school}/school`);
  await page.getByLabel('Cơ quan chủ quản').fill('UBND XÃ LƯƠNG SƠN');
  await page.getByLabel('Địa danh').fill('Lương Sơn');
  await page.getByLabel('Viết tắt tên trường trong ký hiệu').fill('THLS');
  await page.getByLabel('Địa chỉ').click();
  await page.getByText('Đã lưu').waitFor();
  await take(page, 'nha-truong', page.getByRole('heading', { name: 'Phần đầu văn bản theo thời gian' }));
}

async function importPlan(page: Page, school: string): Promise<void> {
  if (!paper) return;
  await page.goto(`${school}/import`);
  await take(page, 'nhap-ke-hoach');
  await takePaperIn(page, school, paper);
  await take(page, 'kiem-tra');
  await page.setViewportSize({ ...DESKTOP, height: 500 });
  await take(page, 'nguoi-trung-ten', page.getByRole('heading', { name: 'Người có tên trong văn bản' }));
  await page.setViewportSize(DESKTOP);
  for (const question of await page.getByRole('group', { name: /^“.*” là ai\?/ }).all())
    await question.getByRole('radio', { name: /^Người khác, thêm mới/ }).check();
  await page.getByText('Đã đủ để xác nhận.').waitFor();
  await page.getByRole('link', { name: 'Xem trước khi xác nhận' }).click();
  await take(page, 'xac-nhan');
  await page.getByRole('link', { name: 'Quay lại kiểm tra' }).click();
  const cycle = await confirmImport(page);
  await take(page, 'dot-cu');
  await page.goto(`${cycle}/plan`);
  await take(page, 'ke-hoach', page.getByRole('heading', { name: 'Thời gian và nội dung hoạt động' }));
  await page.goto(`${cycle}/council`);
  await take(page, 'hoi-dong', page.getByRole('heading', { name: /^Hội đồng tự đánh giá/ }));
  await take(page, 'phan-cong', page.getByRole('heading', { name: 'Bảng phân công theo tiêu chuẩn, tiêu chí' }));
  await page.goto(`${cycle}/papers?paper=plan`);
  await page.getByLabel('Bản xem trước của văn bản').waitFor();
  // Far enough down for the paper itself.
  await page.setViewportSize({ ...DESKTOP, height: 900 });
  await take(page, 'van-ban');
  await page.setViewportSize(DESKTOP);
}

async function newCycle(page: Page, school: string): Promise<void> {
  await page.goto(`${school}/new-cycle`);
  await take(page, 'dot-moi');
  await page.getByRole('button', { name: 'Bước tiếp theo' }).click();
  await take(page, 'dot-moi-hoi-dong');
  for (const step of ['Nhóm và phân công', 'Kế hoạch', 'Xem trước và tạo']) {
    await page.getByRole('button', { name: 'Bước tiếp theo' }).click();
    await page.getByRole('heading', { name: step, level: 2 }).waitFor();
  }
  await page.getByRole('button', { name: 'Tạo đợt tự đánh giá' }).click();
  await page.getByRole('heading', { name: 'Tổng quan', level: 1 }).waitFor();
}

async function accounts(page: Page, school: string): Promise<void> {
  await page.goto(`${school}/accounts`);
  await page.getByRole('button', { name: 'Cấp tài khoản' }).click();
  const chosen = page.getByRole('combobox', { name: 'Người dùng' });
  const chair = await chosen.getByRole('option', { name: new RegExp(paper?.chair ?? '') }).textContent();
  await chosen.selectOption({ label: chair ?? '' });
  await take(page, 'cap-tai-khoan');
  await page.getByRole('button', { name: 'Cấp tài khoản' }).last().click();
  await page.getByText('Mật khẩu này chỉ hiện một lần').waitFor();
  await page.setViewportSize({ ...DESKTOP, height: 680 });
  await take(page, 'phieu-tai-khoan');
  await page.setViewportSize(DESKTOP);
  await page.getByRole('button', { name: 'Xong, về danh sách' }).click();
  await page.goto(`${school}/diary`);
  await take(page, 'nhat-ky');
}

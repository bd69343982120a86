import { type APIRequestContext, request } from '@playwright/test';
import { enter, expect, test } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';
import { people } from '../support/people.ts';

test.use({ serverName: 'former-school' });
test.setTimeout(150_000);

const OLD_NAME = 'Trường Tiểu học Khe Sậy';
const PASSWORD = 'mat-khau-rieng-cua-toi';

/** A second school of the server with a cycle and a recognition of 06/2022, administered by somebody else. */
async function addKheSay(address: string): Promise<void> {
  const system = await request.newContext({ baseURL: address, extraHTTPHeaders: { origin: address } });
  await ask(system, 'POST /api/session', {
    login: people.administrator.username,
    password: people.administrator.password,
  });
  const administrator = { kind: 'new', name: 'Lò Văn Sơn', username: 'khesay', email: null };
  const { school, firstPassword } = await ask(system, 'POST /api/installation/schools', {
    name: OLD_NAME,
    levels: ['primary'],
    authorityId: null,
    administrator,
  });
  await system.dispose();
  const own = await request.newContext({ baseURL: address, extraHTTPHeaders: { origin: address } });
  await ask(own, 'POST /api/session', { login: 'khesay', password: firstPassword });
  await ask(own, 'POST /api/account/password', { current: firstPassword, next: PASSWORD });
  const inSchool = `/api/schools/${school.schoolId}`;
  await ask(own, `POST ${inSchool}/cycles`, {
    name: 'Tự đánh giá năm học 2025-2026',
    frameworkId: 'tt17-2018-primary',
    frameworkVersion: 1,
    levels: ['primary'],
    schoolYears: ['2025-2026'],
    planForm: 'F05S',
    weekOne: '2025-09-08',
    weekMode: 'calendar',
    breaks: [],
  });
  await ask(own, `POST ${inSchool}/recognitions`, {
    values: { kind: 'nationalStandard', level: 1, decidedOn: '2022-06-10', number: '12/QĐ-UBND' },
  });
  await own.dispose();
}

// Answers are looked at by shape; their types are the contract's business.
// biome-ignore lint/suspicious/noExplicitAny: see above
async function ask(as: APIRequestContext, endpoint: string, data: unknown): Promise<any> {
  const [method = '', path = ''] = endpoint.split(' ');
  const answer = await as.fetch(path, { method, data });
  expect(answer.status(), `${endpoint}: ${await answer.text()}`).toBe(200);
  return answer.json();
}

test('after a merger the records of the old school are read, its recognition is decided, and nobody writes there', async ({
  page,
  running,
}) => {
  const school = await running.setUp();
  await addKheSay(running.address);
  await enter(page);

  await page.goto(`${school}/school`);
  await page.getByRole('button', { name: 'Ghi biến động' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Loại biến động').selectOption({ label: 'Sáp nhập' });
  await dialog.getByLabel('Ngày có hiệu lực').fill('01/07/2026');
  await dialog.getByLabel('Trạng thái').selectOption({ label: 'Đã có quyết định' });
  await dialog.getByLabel('Ngày quyết định').fill('20/06/2026');
  await dialog.getByLabel('Tên trước đó').fill(OLD_NAME);
  await dialog.getByLabel('Tên sau đó').fill('Trường Tiểu học Suối Ngàn Mới');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText('xin nhờ quản trị máy chủ liên kết hai trường', { exact: false })).toBeVisible();

  // The event is decided: the letterhead of its day is one press away, and can be taken back.
  await expect(page.getByText('văn bản in tên Trường Tiểu học Suối Ngàn Mới', { exact: false })).toBeVisible();
  await lookAt(page, 'school-merger-decided');
  await page.getByRole('button', { name: 'Thêm phần đầu từ ngày ấy' }).click();
  await expect(page.getByRole('button', { name: 'Thêm phần đầu từ ngày ấy' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByRole('button', { name: 'Thêm phần đầu từ ngày ấy' })).toBeVisible();

  // The administrator of the server says which school of the server it was.
  await page.goto('/installation/schools');
  await page.getByRole('button', { name: 'Trường Tiểu học Suối Ngàn', exact: true }).click();
  await dialog.getByText('Trường trước đây và trường kế tục').click();
  await dialog.getByRole('button', { name: 'Liên kết với trường trên máy chủ này' }).click();
  await dialog.getByLabel('Tìm trường').fill('khe say');
  await dialog.getByLabel('Trường kia', { exact: true }).selectOption({ label: OLD_NAME });
  await lookAt(page, 'installation-link');
  await dialog.getByRole('button', { name: 'Liên kết', exact: true }).click();
  await expect(dialog.getByText('Đang có hiệu lực', { exact: false })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.goto(`${school}/school`);
  await expect(page.getByText(`Trường trước đây: ${OLD_NAME}`)).toBeVisible();
  await lookAt(page, 'school-former');
  await page.getByRole('link', { name: /Mở hồ sơ để đọc/ }).click();
  await expect(page.getByText('Trường này được kế tục bởi', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: new RegExp(OLD_NAME) })).toBeVisible();
  await lookAt(page, 'former-overview');
  const former = new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
  await page.goto(`${former}/recognition`);
  await expect(page.getByText('12/QĐ-UBND')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Thêm công nhận' })).toHaveCount(0);
  await lookAt(page, 'former-recognition');
  await page.goto(`${former}/registers`);
  await expect(page.getByText('Trường này được kế tục bởi', { exact: false })).toBeVisible();
  await lookAt(page, 'former-registers');

  // What its recognition is worth now is decided here, and the word can be taken back.
  await page.goto(`${school}/recognition`);
  const history = page.getByRole('region', { name: 'Lịch sử công nhận' }).getByRole('table');
  const row = history.getByRole('row', { name: /12\/QĐ-UBND/ });
  await expect(row).toContainText(OLD_NAME);
  await expect(row).toContainText('Chưa quyết định: cần hỏi Sở');
  await row.getByRole('button', { name: /^Ghi quyết định/ }).click();
  await dialog.getByLabel('Giá trị đối với trường hiện nay').selectOption({ label: 'Không còn hiệu lực' });
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog.getByText('Xin ghi mục này.')).toBeVisible();
  await dialog.getByLabel('Ngày quyết định').fill('01/09/2026');
  await lookAt(page, 'recognition-effect');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(row).toContainText('Không còn hiệu lực sau khi tổ chức lại');
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(row).toContainText('Chưa quyết định: cần hỏi Sở');

  // Four conditions: what nobody looked at is never a failure.
  const conditions = page.getByRole('region', { name: /Điều kiện công nhận/ });
  await expect(conditions).toContainText('chưa xét xong');
  await conditions
    .getByRole('button', { name: /^Ghi kết quả xét/ })
    .first()
    .click();
  await dialog.getByLabel('Kết quả xét').selectOption({ label: 'Đạt' });
  await dialog.getByLabel('Ngày xét').fill('01/10/2026');
  await dialog.getByLabel('Căn cứ').fill('Khóa 2021–2026 đã hoàn thành chương trình tiểu học');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(conditions).toContainText('Xét ngày 01/10/2026');
  const counted = conditions.getByLabel('Tính cả các năm học đánh giá theo quy định năm 2018');
  await counted.click();
  await expect(counted).toBeChecked();
  await expect(page.getByText('Đã đổi cách tính năm học')).toBeVisible();
  await lookAt(page, 'recognition-conditions');

  await page
    .getByRole('button', { name: /Trường Tiểu học Suối Ngàn/ })
    .first()
    .click();
  await expect(dialog.getByRole('heading', { name: 'Trường trước đây' })).toBeVisible();
  await lookAt(page, 'switcher-former');
  await page.keyboard.press('Escape');

  await page.goto(`${school}/diary`);
  await expect(page.getByText(`đã liên kết trường trước đây ${OLD_NAME}`, { exact: false })).toBeVisible();
  await expect(page.getByText('đã ghi kết quả xét điều kiện công nhận: Đạt', { exact: false })).toBeVisible();
});

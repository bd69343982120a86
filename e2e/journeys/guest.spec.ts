import { enter, expect, test } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';

test.use({ serverName: 'guest' });

test('a guest looks around and nothing is asked that would be refused', async ({ page, running, browser }) => {
  test.setTimeout(120_000);
  const school = await running.setUp();
  await enter(page);
  const made = await page.request.post(`/api${school.replace('/s/', '/schools/')}/grants`, {
    headers: { origin: running.address },
    data: {
      name: 'Lý Văn Khách',
      username: 'khach',
      email: null,
      personId: null,
      role: 'guestReader',
      duties: [],
      validTo: '2099-12-31',
    },
  });
  expect(made.status()).toBe(200);
  const { firstPassword } = await made.json();

  const context = await browser.newContext({ baseURL: running.address });
  const guest = await context.newPage();
  await guest.goto('/sign-in');
  await guest.getByLabel('Tên đăng nhập').fill('khach');
  await guest.getByLabel('Mật khẩu', { exact: true }).fill(firstPassword);
  await guest.getByRole('button', { name: 'Đăng nhập' }).click();
  await guest.getByLabel('Mật khẩu đầu tiên').fill(firstPassword);
  await guest.getByLabel('Mật khẩu mới', { exact: true }).fill('mat-khau-cua-khach');
  await guest.getByLabel('Nhập lại mật khẩu mới').fill('mat-khau-cua-khach');
  await guest.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(guest).toHaveURL(/\/s\/sch_/);

  const refused: string[] = [];
  guest.on('response', (response) => {
    if (response.status() === 403) refused.push(response.url());
  });
  for (const place of [
    '',
    '/my-work',
    '/people',
    '/people/import',
    '/new-cycle',
    '/accounts',
    '/accounts/many',
    '/school',
    '/diary',
    '/import',
  ]) {
    await guest.goto(`${school}${place}`);
    await guest.waitForLoadState('networkidle');
  }
  await guest.goto(`${school}/people`);
  await expect(guest.getByText('Danh sách cán bộ dành cho người của trường')).toBeVisible();
  await lookAt(guest, 'guest-people');
  await guest.goto(`${school}/new-cycle`);
  await expect(guest.getByText('Việc lập đợt mới thuộc người phụ trách')).toBeVisible();
  await lookAt(guest, 'guest-new-cycle');
  expect(refused).toEqual([]);
  await context.close();
});

import { expect, signIn, test } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';
import { people } from '../support/people.ts';

test.beforeEach(async ({ running }) => void (await running.setUp()));

test('a wrong password is told, the right one opens the school', async ({ page }) => {
  await signIn(page, { ...people.administrator, password: 'khong-phai-mat-khau' });
  await expect(page.getByRole('alert')).toContainText('Tên đăng nhập hoặc mật khẩu chưa đúng');
  await lookAt(page, 'sign-in');
  await signIn(page);
  await expect(page).toHaveURL(/:\d+\/s\/sch_/);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Đăng nhập');
});

test('who is not signed in is asked to, and comes to the page that was wanted', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in/);
});

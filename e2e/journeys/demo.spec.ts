import { expect, signIn } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';
import { test } from '../support/sample-school.ts';

test.use({ serverName: 'sample' });

test('the sample school is one click away, marked, and alive today', async ({ page, running }) => {
  test.setTimeout(180_000);
  await running.setUp();
  await signIn(page);
  await expect(page).toHaveURL(/\/s\/sch_/);
  await page.locator('header details > summary').click();
  await page.getByRole('button', { name: 'Mở trường mẫu' }).first().click();
  await expect(page.getByText('Trường Tiểu học Lương Sơn (mẫu)').first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('heading', { name: 'Tổng quan', level: 1 })).toBeVisible({ timeout: 30_000 });
  // The running cycle is the one that opens; the sample is marked.
  await expect(page.getByText('Tự đánh giá năm học').first()).toBeVisible();
  await lookAt(page, 'sample-overview');
});

import { enter, expect, test } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';

test('the guide is one click away from every page, in the product itself, and is searched without marks', async ({
  page,
  running,
}) => {
  const school = await running.setUp();
  await enter(page);

  // The menu of the account leads to the chapter about the page; what is open stays open.
  await page.goto(`${school}/calendar`);
  await page.locator('header details > summary').click();
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Hướng dẫn', exact: true }).last().click();
  const guide = await opened;
  await expect(guide.getByRole('heading', { level: 1 })).toContainText('Thời gian biểu');
  await expect(guide.getByRole('heading', { name: 'Lịch năm học' })).toBeVisible();
  await lookAt(guide, 'guide-chapter');

  await guide.getByLabel('Tìm trong hướng dẫn').fill('lich nam hoc');
  await guide.getByRole('button', { name: 'Tìm' }).click();
  await expect(guide.getByRole('heading', { name: 'Các mục có “lich nam hoc”' })).toBeVisible();
  await lookAt(guide, 'guide-found');
  await guide.getByRole('link', { name: 'Lịch năm học', exact: true }).first().click();
  await expect(guide).toHaveURL(/15-thoi-gian-bieu\.html#lich-nam-hoc$/);
  await guide.close();

  // An empty page shows what it will look like once there is something.
  await page.goto(`${school}/handovers`);
  await expect(page.getByRole('link', { name: 'Xem hình mẫu trong hướng dẫn' })).toHaveAttribute(
    'href',
    `/guide/for${school}/handovers`,
  );
});

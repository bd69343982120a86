import { expect, signIn, test } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';
import { accountOf, timetableSchool } from '../support/timetable-school.ts';

test.use({ serverName: 'teacher-phone' });

test('a teacher signs in, sees her work first, and changes a state between two lessons', async ({ page, running }) => {
  test.setTimeout(180_000);
  await running.setUp();
  await signIn(page);
  await expect(page).toHaveURL(/\/s\/sch_/);
  const place = await timetableSchool(page, running);
  const teacher = await accountOf(place, page, running, 'Kiều Thị Ngà');
  const plan = await place.send('get', `/cycles/${place.cycleId}/plan`);
  const late = plan.tasks.find(({ label }: { label: string }) => label.startsWith('Chuẩn bị đề cương'));
  await place.send('patch', `/cycles/${place.cycleId}/tasks/${late.rowId}`, {
    version: late.version,
    values: { personId: teacher.personId },
  });
  await page.request.delete('/api/session', { headers: { origin: running.address } });

  await signIn(page, teacher);
  const isPhone = test.info().project.use.viewport?.width === 360;
  if (isPhone) await expect(page).toHaveURL(/\/my-work/);
  else await page.getByRole('link', { name: 'Việc của tôi' }).first().click();
  await expect(page.getByRole('heading', { name: 'Việc của tôi', level: 1 })).toBeVisible();
  await expect(page.getByText('Kiều Thị Ngà · hôm nay')).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Quá hạn/ })).toBeVisible();
  await lookAt(page, 'my-work');

  await page.getByRole('button', { name: /^Bắt đầu làm: Chuẩn bị đề cương/ }).click();
  await expect(page.getByRole('button', { name: /^Đang vướng: Chuẩn bị đề cương/ })).toBeVisible();
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^Chuẩn bị đề cương/ }) });
  await card.getByRole('button', { name: 'Ghi chú' }).click();
  await card.getByLabel('Ghi chú').last().fill('Đã gửi bản nháp cho thầy Tuân');
  await card.getByRole('button', { name: 'Lưu' }).click();
  await expect(card.getByText('Ghi chú: Đã gửi bản nháp cho thầy Tuân')).toBeVisible();
  await page.getByRole('button', { name: /^Đã xong: Chuẩn bị đề cương/ }).click();
  await expect(page.getByRole('heading', { name: 'Đã xong (1)' })).toBeVisible();
  await expect(page.getByText(/Đã đổi trạng thái/)).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByRole('button', { name: /^Đã xong: Chuẩn bị đề cương/ })).toBeVisible();

  const work = await place.send('get', '/my-work');
  const own = work.items.find(({ rowId }: { rowId: string }) => rowId === late.rowId);
  expect(own).toMatchObject({ status: 'doing', note: 'Đã gửi bản nháp cho thầy Tuân' });
});

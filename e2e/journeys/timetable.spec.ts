import { enter, expect, test } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';
import { timetableSchool } from '../support/timetable-school.ts';

test.use({ serverName: 'timetable' });

test('the secretary follows the weeks, moves Tết and a delay, reminds and shares dates', async ({ page, running }) => {
  test.setTimeout(240_000);
  await running.setUp();
  await enter(page);
  const { school, cycle, cycleId, send } = await timetableSchool(page, running);

  await test.step('the table: every task with its week, prerequisites proposed from the process', async () => {
    await page.goto(`${cycle}/timetable`);
    await expect(page.getByRole('heading', { name: 'Thời gian biểu', level: 1 })).toBeVisible();
    await expect(
      page.getByRole('table', { name: 'Thời gian biểu' }).or(page.getByRole('grid', { name: 'Thời gian biểu' })),
    ).toBeVisible();
    await expect(page.getByText(/Đề xuất \d+ việc phải xong trước/)).toBeVisible();
    await lookAt(page, 'timetable-table');
    await page.getByRole('button', { name: 'Nhận tất cả đề xuất' }).click();
    await expect(page.getByText(/Đề xuất \d+ việc phải xong trước/)).toHaveCount(0);
  });

  await test.step('the week grid is walked by keyboard, Tết is marked', async () => {
    await page.getByRole('link', { name: 'Lưới tuần' }).click();
    const grid = page.getByRole('grid', { name: /^Lưới tuần/ });
    await expect(grid).toBeVisible();
    await expect(grid.getByRole('columnheader', { name: /^Nghỉ: Tết Nguyên đán/ })).toHaveCount(2);
    await lookAt(page, 'timetable-grid');
    await grid.locator('[tabindex="0"]').focus();
    await page.keyboard.press('Control+Home');
    await expect(page.locator(':focus')).toHaveAttribute('aria-label', /^Tuần 1 .*: Họp lãnh đạo nhà trường/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: /^Họp lãnh đạo nhà trường/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('a delay of two weeks: what moves and what cannot, applied and taken back', async () => {
    const cell = page.getByRole('gridcell', { name: /^Tuần 33 .*: Nộp báo cáo tự đánh giá/ }).last();
    await cell.click();
    await page.getByRole('button', { name: 'Việc này bị chậm thì sao?' }).click();
    await expect(page.getByRole('heading', { name: /^Sẽ dời|^Không dời được/ }).first()).toBeVisible();
    await lookAt(page, 'timetable-delay');
    const before = await send('get', `/cycles/${cycleId}/plan`);
    if (await page.getByRole('button', { name: 'Áp dụng', exact: true }).isEnabled()) {
      await page.getByRole('button', { name: 'Áp dụng', exact: true }).click();
      await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeVisible();
      await page.getByRole('button', { name: 'Hoàn tác' }).click();
      const weeks = (plan: typeof before) =>
        plan.timetable.map((row: { weekFrom: number; weekTo: number }) => [row.weekFrom, row.weekTo]);
      await expect(async () => {
        expect(weeks(await send('get', `/cycles/${cycleId}/plan`))).toEqual(weeks(before));
      }).toPass();
    } else await page.keyboard.press('Escape');
  });

  await test.step('this week: a state with one tap', async () => {
    await page.goto(`${cycle}/timetable?view=week&week=1`);
    await expect(page.getByRole('heading', { name: /^Tuần 1 \(07–13\/09\/2026\)/ })).toBeVisible();
    await lookAt(page, 'timetable-week');
    const finish = page.getByRole('button', { name: /^Đã xong: Họp lãnh đạo/ });
    await finish.click();
    await expect(page.getByRole('button', { name: /^Mở lại: Họp lãnh đạo/ })).toBeVisible();
  });

  await test.step('a reminder for the chat and a link for the telephone', async () => {
    await page.getByRole('button', { name: 'Soạn lời nhắc' }).click();
    await expect(page.getByRole('textbox', { name: 'Lời nhắc' })).toHaveValue(
      /^Kính gửi các thầy\/cô,\nNhắc việc tự đánh giá, Tuần/,
    );
    await page.getByRole('button', { name: 'Sao chép' }).click();
    await expect(page.getByText('Đã sao chép')).toBeVisible();
    await lookAt(page, 'timetable-reminder');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Đưa vào lịch điện thoại' }).click();
    await page.getByRole('button', { name: 'Tạo liên kết cả đợt' }).click();
    const address = page.getByText(/\/api\/calendar-feeds\/[\w-]{43}\.ics/);
    await expect(address).toBeVisible();
    await lookAt(page, 'timetable-feed');
    const feed = (await address.textContent()) ?? '';
    const file = await page.request.get(feed);
    expect(await file.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
    await page.getByRole('button', { name: 'Chấm dứt' }).click();
    await expect(page.getByText('Liên kết đang dùng')).toHaveCount(0);
    expect((await page.request.get(feed)).status()).toBe(404);
    await page.keyboard.press('Escape');
  });

  await test.step('the calendar: a longer Tết shows what it moves before it is applied', async () => {
    await page.goto(`${school}/calendar?year=2026-2027`);
    const tet = page.getByRole('listitem').filter({ has: page.getByLabel('Bỏ Tết Nguyên đán') });
    await expect(tet).toBeVisible();
    await lookAt(page, 'calendar');
    await tet.getByLabel('Đến ngày').fill('21/02/2027');
    await page.getByRole('button', { name: 'Xem thay đổi trước khi áp dụng' }).click();
    await expect(page.getByText('Nếu áp dụng lịch này')).toBeVisible();
    await expect(page.getByText(/từ 15–21\/02\/2027 sang 22–28\/02\/2027/)).toBeVisible();
    await lookAt(page, 'calendar-preview');
    await page.getByRole('button', { name: 'Áp dụng lịch này' }).click();
    await expect(page.getByText('Đã áp dụng lịch năm học')).toBeVisible();
    const { weeks } = await send('get', `/cycles/${cycleId}/overview`);
    expect(weeks.find((week: { number: number }) => week.number === 22).from).toBe('2027-02-22');
  });

  await test.step('the strip of weeks leads to a week', async () => {
    await page.goto(cycle);
    const show = page.getByRole('button', { name: 'Xem các tuần' });
    await expect(
      page
        .getByRole('region', { name: 'Các tuần của đợt tự đánh giá' })
        .or(page.getByText(/^\d+ việc trễ hạn$/))
        .first(),
    ).toBeVisible();
    if (await show.isVisible()) await show.click();
    await page.getByRole('link', { name: /^Tuần 13 / }).click();
    await expect(page).toHaveURL(/timetable\?view=week&week=13/);
    await expect(page.getByRole('heading', { name: /^Tuần 13 / })).toBeVisible();
  });

  await test.step('it prints across, with the head of the table on every page', async () => {
    await page.goto(`${cycle}/timetable`);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('THỜI GIAN BIỂU', { exact: true })).toBeVisible();
    const pdf = await page.pdf({ preferCSSPageSize: true, path: test.info().outputPath('thoi-gian-bieu.pdf') });
    const boxes = pdf.toString('latin1').match(/\/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)/g) ?? [];
    expect(boxes.length).toBeGreaterThan(1);
    for (const box of boxes) expect(box).toMatch(/0 0 84[12](\.\d+)? 59[456]/);
  });
});

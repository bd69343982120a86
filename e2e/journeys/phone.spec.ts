import type { Page } from '@playwright/test';
import { expect, signIn } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';
import { expectDialogInReach, expectFitsThumb, isFocusUncovered, watchPhone } from '../support/phone.ts';
import { type SampleRole, test } from '../support/sample-school.ts';

test.use({ serverName: 'phone', actionTimeout: 15_000 });

const title = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });
const foot = (page: Page) => page.getByRole('navigation', { name: 'Trang thường dùng' });

/** What each of them does between two lessons: own work, a note, a person, the week. */
for (const role of ['teacher', 'groupLeader', 'principal'] as const satisfies readonly SampleRole[]) {
  test(`${role}: own work, a colleague and the week on a telephone`, { tag: '@phone' }, async ({ page, sample }) => {
    test.setTimeout(240_000);
    await watchPhone(page);
    await signIn(page, sample.person(role));
    await expect(page).toHaveURL(/:\d+\/s\//);

    await test.step('own work: a state by one tap, a note, and back', async () => {
      await foot(page).getByRole('link', { name: 'Việc của tôi' }).tap();
      await expect(title(page, 'Việc của tôi')).toBeVisible();
      await expectFitsThumb(page, 'my-work');
      const folded = page.locator('main details:not([open]) > summary');
      while ((await folded.count()) > 0) await folded.first().tap();
      const cards = page
        .locator('main')
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { level: 3 }) });
      const card = cards.filter({ has: page.getByRole('button', { name: 'Ghi chú' }) }).first();
      await card.getByRole('button', { name: 'Ghi chú' }).tap();
      const note = card.getByLabel('Ghi chú').last();
      await expect(note).toBeFocused();
      // With the keyboard up the field is still in sight.
      await page.setViewportSize({ width: 360, height: 400 });
      await note.fill('Đã trao đổi với nhóm');
      expect(await isFocusUncovered(page)).toBe(true);
      await card.getByRole('button', { name: 'Lưu' }).tap();
      await page.setViewportSize({ width: 360, height: 740 });
      await expect(page.getByText('Ghi chú: Đã trao đổi với nhóm').first()).toBeVisible();
      const step = cards.getByRole('button', { name: /^(Bắt đầu làm|Đang thu thập|Đã có|Đã xong): / }).first();
      await step.tap();
      await expect(page.getByText(/Đã đổi trạng thái/)).toBeVisible();
      await expectFitsThumb(page, 'my-work with undo');
      await page.getByRole('button', { name: 'Hoàn tác' }).tap();
      await expect(page.getByText(/Đã đổi trạng thái/)).toHaveCount(0);
      await lookAt(page, `phone-${role}-work`);
    });

    await test.step('a colleague is looked up without diacritics', async () => {
      await page.locator('header').getByRole('button', { name: /^Tìm/ }).tap();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox').fill('dinh thi sam');
      await expectFitsThumb(page, 'search');
      await page.setViewportSize({ width: 360, height: 400 });
      const found = dialog.getByRole('option', { name: /Đinh Thị Sâm/ }).first();
      await expect(found).toBeInViewport();
      await found.tap();
      await page.setViewportSize({ width: 360, height: 740 });
      const person = page.getByRole('dialog', { name: 'Đinh Thị Sâm' });
      await expect(person).toBeVisible();
      await expectFitsThumb(page, 'person');
      await person.getByRole('button', { name: 'Đóng' }).first().tap();
      await expect(title(page, 'Cán bộ')).toBeVisible();
    });

    await test.step('the week: from the strip, forth and back', async () => {
      await foot(page).getByRole('link', { name: 'Tổng quan' }).tap();
      await page.getByRole('button', { name: 'Xem các tuần' }).tap();
      await expectFitsThumb(page, 'weeks');
      await page
        .getByRole('region', { name: 'Các tuần của đợt tự đánh giá' })
        .getByRole('link', { name: /^Tuần 7 / })
        .tap();
      await expect(page.getByRole('heading', { name: /^Tuần 7 / })).toBeVisible();
      await page.getByRole('button', { name: 'Tuần sau' }).tap();
      await expect(page.getByRole('heading', { name: /^Tuần 8 / })).toBeVisible();
      await page.getByRole('button', { name: 'Tuần trước' }).tap();
      await expectFitsThumb(page, 'week');
      await lookAt(page, `phone-${role}-week`);
    });

    await test.step('every page that the menu offers opens, fits a thumb and the width', async () => {
      const names = await menuOf(page);
      expect(names.length).toBeGreaterThan(8);
      await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).tap();
      for (const name of names) {
        await page.getByRole('button', { name: 'Thêm', exact: true }).tap();
        await page.getByRole('dialog').getByRole('link', { name, exact: true }).tap();
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await page.waitForLoadState('networkidle');
        await expect(page.getByText('Đang mở…')).toHaveCount(0);
        await expectFitsThumb(page, name);
      }
    });
  });
}

test('over the keyboard of a telephone every dialog is filled in, sent and closed', { tag: '@phone' }, async ({
  page,
  sample,
}) => {
  await sample.enter(page, 'administrator');
  const { school, cycle } = sample;
  const dialogs: readonly (readonly [path: string, opens: readonly (string | RegExp)[]])[] = [
    [`${cycle}/evidence-needs`, ['Đề xuất minh chứng còn thiếu']],
    [`${cycle}/timetable?view=week`, [/^Chi tiết/, 'Đưa vào lịch điện thoại', 'Soạn lời nhắc']],
    [`${school}/people`, ['Thêm người', 'Đinh Thị Sâm']],
    [`${school}/accounts`, ['Cấp tài khoản', sample.person('principal').name]],
    [`${school}/registers`, ['Lấy số văn bản', 'Ghi số đã cấp ở sổ giấy']],
    [`${school}/handovers`, ['Lập biên bản bàn giao']],
    [`${school}/recognition`, ['Thêm công nhận', /^Ghi kết quả xét/]],
  ];
  for (const [path, opens] of dialogs) {
    await page.goto(path);
    for (const opener of opens) {
      await page.setViewportSize({ width: 360, height: 740 });
      const button = page.getByRole('button', { name: opener, exact: typeof opener === 'string' });
      await button.first().tap();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('heading', { level: 2 })).toBeVisible();
      await page.setViewportSize({ width: 360, height: 400 });
      await expectDialogInReach(page, `${opener} on ${path}`);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    }
  }
});

/** Names of what stands under "Thêm"; the menu stays open. */
async function menuOf(page: Page): Promise<readonly string[]> {
  await page.getByRole('button', { name: 'Thêm', exact: true }).tap();
  const menu = page.getByRole('dialog');
  await expectFitsThumb(page, 'menu');
  return menu.getByRole('link').allInnerTexts();
}

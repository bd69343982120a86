import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/journey.ts';
import { expectFocusSeen, press, tabTo, watchFocus } from '../support/keyboard.ts';
import { lookAt } from '../support/look-at.ts';
import { test } from '../support/sample-school.ts';

test.use({ serverName: 'keyboard', permissions: ['clipboard-read', 'clipboard-write'] });

const title = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });
const needs = (page: Page) => page.getByRole('grid', { name: 'Minh chứng cần thu thập' });
const rowsOf = (grid: Locator) => grid.locator('tbody tr');
const cell = (grid: Locator, row: number, column: number) => grid.locator(`[data-place="${row}:${column}"]`);
const columns = { criterion: 0, what: 1, state: 2, place: 3 } as const;

/** Ctrl + K, the name, Enter: from any page to another. */
async function goBySearch(page: Page, name: string): Promise<void> {
  await press(page, 'Control+k');
  await expect(page.getByRole('combobox', { name: 'Tìm trong trường' })).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByRole('option', { name }).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(title(page, name)).toBeVisible();
  await expectFocusSeen(page, `search for ${name}`);
}

test('a whole day of the secretary by keys alone', { tag: '@desktop' }, async ({ page, sample }) => {
  test.setTimeout(300_000);
  await watchFocus(page);
  const secretary = sample.person('secretary');

  await test.step('sign in, pass by head and menu, walk along the weeks', async () => {
    await page.goto('/sign-in');
    await expect(title(page, 'Đăng nhập')).toBeVisible();
    await tabTo(page, page.getByLabel('Tên đăng nhập'));
    await page.keyboard.type(secretary.username);
    await press(page, 'Tab');
    await page.keyboard.type(secretary.password);
    await page.keyboard.press('Enter');
    await expect(title(page, 'Tổng quan')).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Đến nội dung chính' })).toBeFocused();
    await expectFocusSeen(page, 'skip link');
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    const weeks = page.getByRole('region', { name: 'Các tuần của đợt tự đánh giá' });
    const now = weeks.locator('[aria-current="date"]');
    expect(await tabTo(page, now), 'from the skip link to the weeks').toBeLessThanOrEqual(2);
    await press(page, 'Home');
    await expect(weeks.getByRole('link', { name: /^Tuần 1 / })).toBeFocused();
    await press(page, 'ArrowRight', 'ArrowRight', 'ArrowLeft');
    await expect(weeks.getByRole('link', { name: /^Tuần 2 / })).toBeFocused();
    await press(page, 'Tab');
    await expect(weeks.locator(':focus')).toHaveCount(0);
  });

  await test.step('the list of the keys opens by a question mark and from the menu of the account', async () => {
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Các phím dùng được' });
    await expect(keys).toBeVisible();
    await expectFocusSeen(page, 'list of keys');
    await lookAt(page, 'keyboard-keys');
    await press(page, 'Escape');
    await expect(keys).toHaveCount(0);
    const menu = page.locator('header summary');
    await tabTo(page, menu, 'Shift+Tab');
    await press(page, 'Enter');
    await tabTo(page, page.getByRole('button', { name: 'Các phím dùng được' }));
    await press(page, 'Enter');
    await expect(keys).toBeVisible();
    await press(page, 'Escape');
    await expect(menu).toBeFocused();
    // The menu closes at Escape and gives the focus back, and closes when Tab goes on.
    await press(page, 'Enter', 'Tab', 'Escape');
    await expect(menu).toBeFocused();
    await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeHidden();
    await press(page, 'Enter', 'Shift+Tab');
    await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeHidden();
  });

  await test.step('the table of needs: walk, edit, leave, paste', async () => {
    await goBySearch(page, 'Minh chứng cần thu thập');
    const grid = needs(page);
    await tabTo(page, cell(grid, 0, columns.criterion));
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    const place = cell(grid, 2, columns.place);
    await expect(place).toBeFocused();
    const before = (await place.textContent()) ?? '';
    await press(page, 'Enter');
    await page.keyboard.type('Nhầm ô');
    await press(page, 'Escape');
    await expect(place).toHaveText(before);
    await expect(place).toBeFocused();
    await page.keyboard.type('Tủ số 3');
    await press(page, 'Enter');
    await expect(place).toHaveText('Tủ số 3');
    await expect(cell(grid, 3, columns.place)).toBeFocused();
    // What is saved meanwhile draws the table again: it must not take the text from under the hand.
    await press(page, 'F2', 'End');
    await page.keyboard.type(' và tủ số 4', { delay: 60 });
    await press(page, 'Tab');
    await expect(cell(grid, 3, columns.place)).toHaveText(/ và tủ số 4$/);
    await expect(cell(grid, 3, columns.place + 1)).toBeFocused();

    // Down a long table and back up: no cell hides under the head or the first columns.
    await press(page, 'Control+End', 'PageUp', 'PageUp', 'PageUp', 'ArrowUp', 'ArrowUp', 'Control+Home');
    await press(page, 'End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Home');

    await press(page, 'Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    await page.evaluate(`navigator.clipboard.writeText('Kho A\\nKho B\\nKho C')`);
    await press(page, 'Control+v');
    for (const [row, text] of ['Kho A', 'Kho B', 'Kho C'].entries())
      await expect(cell(grid, row, columns.place)).toHaveText(text);
    await press(page, 'Control+z');
    await expect(cell(grid, 1, columns.place)).not.toHaveText('Kho B');

    // A cell that cannot be read: the report is reached by Tab, and leaves the focus in the table.
    await press(page, 'ArrowLeft');
    await page.evaluate(`navigator.clipboard.writeText('không có trạng thái này')`);
    await press(page, 'Control+v');
    const report = page.getByRole('alert').filter({ hasText: 'không đọc được' });
    await tabTo(page, report.getByRole('button', { name: 'Không dán' }));
    await press(page, 'Enter');
    await expect(report).toHaveCount(0);
    await expect(cell(grid, 0, columns.state)).toBeFocused();
  });

  await test.step('rows chosen with Shift are changed at once, one is removed and brought back', async () => {
    const grid = needs(page);
    const all = await rowsOf(grid).count();
    await press(page, 'ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await expect(page.getByText('Đã chọn 3 dòng')).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: 'Sửa một cột…' }));
    await press(page, 'Enter');
    const dialog = page.getByRole('dialog', { name: 'Sửa một cột của 3 dòng' });
    await tabTo(page, dialog.getByLabel('Nội dung mới'));
    await page.keyboard.type('Phòng Hành chính');
    await tabTo(page, dialog.getByRole('button', { name: 'Sửa 3 dòng' }));
    await press(page, 'Enter');
    for (const row of [0, 1, 2]) await expect(cell(grid, row, columns.place)).toHaveText('Phòng Hành chính');
    await expect(dialog).toHaveCount(0);
    await expectFocusSeen(page, 'rows changed');
    await tabTo(page, page.getByRole('button', { name: 'Bỏ chọn', exact: true }));
    await press(page, 'Enter');
    await expect(page.getByText(/^Đã chọn \d+ dòng/)).toHaveCount(0);
    await expect(grid.locator(':focus')).toHaveCount(1);

    await press(page, 'Control+Home', 'ArrowDown');
    const gone = (await cell(grid, 1, columns.what).textContent()) ?? '';
    await press(page, 'Control+Delete');
    await expect(rowsOf(grid)).toHaveCount(all - 1);
    await expect(cell(grid, 1, columns.criterion)).toBeFocused();
    await press(page, 'Control+z');
    await expect(rowsOf(grid)).toHaveCount(all);
    await expect(cell(grid, 1, columns.what)).toHaveText(gone);

    // The buttons of a row come after its cell, and no other row's: Tab leaves the table.
    await press(page, 'Control+Home', 'ArrowDown', 'ArrowDown');
    const moved = (await cell(grid, 2, columns.what).textContent()) ?? '';
    await tabTo(
      page,
      grid
        .locator('tbody tr')
        .nth(2)
        .getByRole('button', { name: /^Chuyển lên/ }),
    );
    await press(page, 'Enter');
    await expect(cell(grid, 1, columns.what)).toHaveText(moved);
    await expect(cell(grid, 1, columns.criterion)).toBeFocused();
    await press(page, 'Alt+ArrowDown');
    await expect(cell(grid, 2, columns.what)).toHaveText(moved);
    await tabTo(page, grid.locator('tbody tr').nth(2).getByRole('button', { name: /^Xóa/ }));
    await press(page, 'Tab');
    await expect(grid.locator(':focus')).toHaveCount(0);

    // Escape closes what lies on top, and nothing under it.
    await tabTo(page, cell(grid, 2, columns.criterion), 'Shift+Tab');
    await press(page, 'Shift+ArrowDown');
    await expect(page.getByText('Đã chọn 2 dòng')).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: 'Sửa một cột…' }));
    await press(page, 'Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await press(page, 'Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText('Đã chọn 2 dòng')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Sửa một cột…' })).toBeFocused();
  });

  await test.step('the matrix: a role is given and carried to somebody else', async () => {
    await page.goto(`${sample.cycle}/council/matrix`);
    const matrix = page.getByRole('table', { name: 'Bảng phân công theo tiêu chuẩn, tiêu chí' });
    await expect(matrix).toBeVisible();
    await tabTo(page, matrix.locator('[data-cell="0 0"]'));
    await press(page, 'ArrowDown', 'ArrowRight', 'ArrowRight');
    const at = matrix.locator('[data-cell="1 2"]');
    await expect(at).toBeFocused();
    const before = (await at.getAttribute('aria-label')) ?? '';
    await press(page, 'Enter');
    await expect(at).not.toHaveAttribute('aria-label', before);
    await expect(at).toBeFocused();
    await page.waitForLoadState('networkidle');
    await press(page, 'Control+z');
    await expect(at).toHaveAttribute('aria-label', before);
    await press(page, 'ArrowLeft');
    const from = matrix.locator('[data-cell="1 1"]');
    await expect(from).toHaveAttribute('aria-label', /chịu trách nhiệm/i);
    await press(page, 'Space', 'ArrowRight', 'Escape');
    await expect(from).toBeFocused();
    await press(page, 'Space', 'ArrowRight', 'Enter');
    await expect(at).toHaveAttribute('aria-label', /chịu trách nhiệm/i);
    await expect(at).toBeFocused();
    await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeVisible();
    await press(page, 'Control+z');
    await expect(from).toHaveAttribute('aria-label', /chịu trách nhiệm/i);
  });

  await test.step('the week grid: a task is opened and its state changed', async () => {
    await goBySearch(page, 'Thời gian biểu');
    await tabTo(page, page.getByRole('link', { name: 'Lưới tuần' }));
    await press(page, 'Enter');
    const grid = page.getByRole('grid', { name: /^Lưới tuần/ });
    await expect(grid).toBeVisible();
    await tabTo(page, grid.locator('[tabindex="0"]'));
    await press(page, 'Control+Home', 'Control+End', 'PageUp', 'ArrowLeft', 'ArrowUp', 'Control+Home');
    const [row = 0, week = 0] = ((await grid.locator('[data-state="doing"]').first().getAttribute('data-cell')) ?? '')
      .split('.')
      .map(Number);
    await press(page, ...Array<string>(row).fill('ArrowDown'), ...Array<string>(week).fill('ArrowRight'));
    const held = grid.locator(':focus');
    const task = ((await held.getAttribute('aria-label')) ?? '').replace(/^[^:]*: /, '').replace(/, [^,]*$/, '');
    await press(page, 'Enter');
    const dialog = page.getByRole('dialog', { name: task });
    await expect(dialog).toBeVisible();
    const step = dialog.getByRole('button', { name: `Đã xong: ${task}` });
    await tabTo(page, step);
    const state = (await step.getAttribute('aria-label')) ?? '';
    await press(page, 'Enter');
    await expect(dialog.getByRole('button', { name: state })).toHaveCount(0);
    await expectFocusSeen(page, 'state changed');
    await expect(dialog.locator(':focus')).toHaveCount(1);
    // Back to the cell it was opened from.
    await press(page, 'Escape');
    await expect(dialog).toHaveCount(0);
    await expect(held).toHaveAttribute('data-cell', `${row}.${week}`);
    await press(page, 'Control+z');
    await press(page, 'Enter');
    await expect(dialog.getByRole('button', { name: state })).toBeVisible();
    await press(page, 'Escape');
  });

  await test.step('the paper of the page by one key, kept as a file', async () => {
    await page.keyboard.press('Alt+p');
    await expect(title(page, 'Văn bản')).toBeVisible();
    await expectFocusSeen(page, 'paper opened');
    await page.keyboard.press('Alt+p');
    await expect(title(page, 'Thời gian biểu')).toBeVisible();
    await expectFocusSeen(page, 'back from the paper');
    await page.keyboard.press('Alt+p');
    await expect(page.getByLabel('Bản xem trước của văn bản')).toBeVisible();
    await tabTo(page, page.getByRole('link', { name: 'Tải bản Word' }));
    const started = page.waitForEvent('download');
    await press(page, 'Enter');
    const file = await readFile(await (await started).path());
    expect(file.subarray(0, 2).toString('latin1')).toBe('PK');
  });

  await test.step('out by the menu of the account', async () => {
    await tabTo(page, page.locator('header summary'), 'Shift+Tab');
    await press(page, 'Enter');
    await tabTo(page, page.getByRole('button', { name: 'Đăng xuất' }));
    await page.keyboard.press('Enter');
    await expect(title(page, 'Đăng nhập')).toBeVisible();
    await tabTo(page, page.getByLabel('Tên đăng nhập'));
  });
});

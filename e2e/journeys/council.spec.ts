import { expect, test } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';
import { startedCycle } from '../support/started-cycle.ts';

test.use({ serverName: 'council' });

test('assign with the keyboard, sign, amend, and hand over a post', async ({ page, running }) => {
  test.setTimeout(400_000);
  const { school, cycle, inCycle } = await startedCycle(page, running);
  const matrix = page.getByRole('table', { name: 'Bảng phân công theo tiêu chuẩn, tiêu chí' });

  // The matrix: space picks up, the arrow moves, Enter puts down; it is said, counted, and undone.
  await page.goto(`${cycle}/council/matrix`);
  await expect(page.getByText('15 tiêu chí: 15 tiêu chí đã giao')).toBeVisible();
  await lookAt(page, 'council-matrix');
  const from = matrix.getByRole('button', { name: /^1\.1, Tạ Thị Mỹ Hằng: chịu trách nhiệm/i });
  await from.focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Đã nhấc tiêu chí 1.1 từ Tạ Thị Mỹ Hằng')).toBeAttached();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Đã chuyển tiêu chí 1\.1 từ Tạ Thị Mỹ Hằng sang/)).toBeAttached();
  await expect(from).toHaveCount(0);
  await page.getByRole('button', { name: 'Hoàn tác' }).first().click();
  await expect(from).toHaveCount(1);
  if (test.info().project.name === 'desktop') {
    const to = matrix.getByRole('button', { name: /^1\.1, Lục Văn Tuân/ });
    await from.dragTo(to);
    await expect(matrix.getByRole('button', { name: /^1\.1, Lục Văn Tuân: chịu trách nhiệm/i })).toHaveCount(1);
    await page.emulateMedia({ media: 'print' });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    await page.emulateMedia({ media: 'screen' });
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  }

  // Signed with the next number of the register; then amended.
  const { version } = (await inCycle('GET', '/council')).council;
  await inCycle('PATCH', '/council', { version, decisionDate: '2026-09-09' });
  await page.goto(`${cycle}/council`);
  await page.getByRole('button', { name: 'Ghi nhận đã ký' }).click();
  await expect(page.getByRole('dialog').getByText('số tiếp theo của Sổ văn bản đi')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi nhận đã ký' }).click();
  await expect(page.getByLabel('Số quyết định')).toHaveValue('01');
  await page.getByRole('button', { name: 'Kiện toàn', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Kiện toàn Hội đồng' })).toBeVisible();
  await page.getByRole('button', { name: 'Đưa Bùi Quốc Đạt ra khỏi Hội đồng' }).click();
  await expect(page.getByText('Hội đồng: Bùi Quốc Đạt thôi tham gia')).toBeVisible();
  await expect(page.getByText(/phải là số lẻ|số lẻ/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Thêm người vào Hội đồng', exact: true }).click();
  await page.getByRole('option', { name: /Kiều Thị Ngà/ }).click();
  await expect(page.getByText('Hội đồng: thêm Kiều Thị Ngà')).toBeVisible();
  // Of today: it holds at once.
  const today = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format();
  await page.getByLabel('Ngày quyết định').fill(today);
  await page.getByLabel('Lý do kiện toàn').fill('Thầy Đạt chuyển công tác');
  await page.getByLabel('Lý do kiện toàn').blur();
  await lookAt(page, 'council-amend');
  await page.getByRole('button', { name: 'Ghi nhận đã ký' }).click();
  await expect(page.getByRole('dialog').getByText(`Ngày quyết định: ${today}`)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi nhận đã ký' }).click();
  await expect(page.getByLabel('Số quyết định')).toHaveValue('02');
  await expect(page.getByRole('link', { name: 'Quyết định số 01 ngày 09/09/2026' })).toBeVisible();
  await lookAt(page, 'council-amended');
  await page.getByRole('link', { name: 'Quyết định số 01 ngày 09/09/2026' }).click();
  await expect(page.getByRole('heading', { name: 'Quyết định đã được thay thế' })).toBeVisible();
  await lookAt(page, 'council-former');

  // Somebody leaves: everything in one list, to one receiver, and the record is signed.
  await page.goto(`${school}/handovers`);
  await lookAt(page, 'handovers-empty');
  await page.getByRole('button', { name: 'Lập biên bản bàn giao' }).click();
  await page.getByLabel('Người bàn giao').selectOption({ label: 'Bùi Quốc Đạt – Tổng phụ trách Đội' });
  await page.getByLabel('Ngày nghỉ, chuyển đi').fill('30/12/2026');
  await page.getByRole('button', { name: 'Xem các việc đang giữ' }).click();
  await expect(page.getByRole('heading', { name: 'Bàn giao của Bùi Quốc Đạt' })).toBeVisible();
  await page.getByLabel('Chọn tất cả').check();
  await page.getByLabel('Người nhận').selectOption({ label: 'Kiều Thị Ngà – Giáo viên' });
  await lookAt(page, 'handover-open');
  await page.getByRole('button', { name: /^Bàn giao \d+ mục đã chọn/ }).click();
  await expect(page.getByText('Mọi việc đã có người nhận.')).toBeVisible();
  await page.getByRole('button', { name: 'Ký biên bản bàn giao' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi nhận đã ký' }).click();
  await expect(page.getByText(/Đã ký biên bản/)).toBeVisible();
  await lookAt(page, 'handover-signed');
});

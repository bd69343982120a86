import { validateDocx } from '@minhchung/docgen';
import { downloadPapers } from '../support/download-papers.ts';
import { expect, signIn, test } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';
import { smallStaff } from '../support/small-staff.ts';

test.use({ serverName: 'new-cycle' });

test('from an empty roster to a printable decision and plan', async ({ page, running }) => {
  test.setTimeout(180_000);
  const began = Date.now();
  const school = await running.setUp();
  await signIn(page);
  await expect(page).toHaveURL(/\/s\/sch_/);

  await page.goto(`${school}/new-cycle`);
  await expect(page.getByText('có hiệu lực từ 07/07/2026')).toBeVisible();
  await lookAt(page, 'new-cycle-frame-nobody');

  for (const [fullName, kind, title] of smallStaff) {
    const posts = [{ kind, title, unit: '', validFrom: null, validTo: null }];
    const added = await page.request.post(`/api${school.replace('/s/', '/schools/')}/people`, {
      data: { fullName, posts },
      headers: { origin: running.address },
    });
    expect(added.status()).toBe(200);
  }
  await page.reload();
  await page.getByRole('button', { name: 'Bước tiếp theo' }).click();
  await expect(page.getByRole('heading', { name: 'Hội đồng', exact: true })).toBeFocused();
  await expect(page.getByText('đúng quy định')).toBeVisible();
  await expect(page.getByLabel('Vai trò của Phan Đức Hiệp')).toHaveValue('chair');
  await lookAt(page, 'new-cycle-council');

  // Taking somebody out makes the number even: the page says so at once, and a closed lid keeps it.
  await page.getByRole('button', { name: 'Đưa Bùi Quốc Đạt ra khỏi danh sách' }).click();
  await expect(page.getByText('Hội đồng chưa đúng quy định')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Hội đồng chưa đúng quy định')).toBeVisible();
  await page
    .getByLabel('Thêm người vào Hội đồng tự đánh giá')
    .selectOption({ label: 'Bùi Quốc Đạt – Tổng phụ trách Đội' });
  await page.getByRole('button', { name: 'Thêm vào', exact: true }).click();
  await expect(page.getByText('đúng quy định', { exact: false })).toBeVisible();

  await page.getByRole('button', { name: 'Bước tiếp theo' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Nhóm và phân công' })).toBeFocused();
  await lookAt(page, 'new-cycle-groups');
  await page.getByRole('button', { name: 'Bước tiếp theo' }).click();
  await page.locator('details > summary').first().click();
  await page.getByText('1.1 Tầm nhìn').click();
  await page.getByLabel('Minh chứng của tiêu chí 1.1').fill('Kế hoạch chiến lược\nBiên bản rà soát');
  await lookAt(page, 'new-cycle-plan');
  await page.getByRole('button', { name: 'Bước tiếp theo' }).click();
  await lookAt(page, 'new-cycle-preview');
  await page.getByRole('button', { name: 'Tạo đợt tự đánh giá' }).click();
  await expect(page).toHaveURL(/\/c\/cyc_/);
  await expect(page.getByRole('heading', { name: 'Tổng quan', level: 1 })).toBeVisible();
  await lookAt(page, 'new-cycle-overview');

  const cycle = new URL(page.url()).pathname;
  await downloadPapers(page, cycle);
  for (const paper of ['plan', 'councilDecision']) {
    const address = cycle.replace('/s/', '/api/schools/').replace('/c/', '/cycles/');
    const file = await page.request.get(`${address}/papers/${paper}/file?format=docx`);
    expect(await validateDocx(await file.body(), { status: 'draft' })).toEqual([]);
  }
  expect(Date.now() - began).toBeLessThan(20 * 60_000);

  // A cycle that is over is read, not written: no cell opens that could not be saved.
  const address = cycle.replace('/s/', '/api/schools/').replace('/c/', '/cycles/');
  const change = async (path: string, data: object) => {
    const answer = await page.request.patch(`${address}${path}`, { data, headers: { origin: running.address } });
    expect(answer.status()).toBe(200);
  };
  const { council } = await (await page.request.get(`${address}/council`)).json();
  await change('/council', {
    version: council.version,
    decisionNumber: '1',
    decisionDate: '2026-09-09',
    status: 'signed',
  });
  for (const status of ['running', 'closed']) {
    const { version } = (await (await page.request.get(`${address}/overview`)).json()).cycle;
    await change('', { version, status });
  }
  await page.goto(`${cycle}/evidence-needs`);
  await expect(page.getByText('Đợt đã kết thúc được giữ nguyên để đọc và in.')).toBeVisible();
  if (test.info().project.name === 'phone') await page.getByRole('button', { name: 'Xem dạng bảng' }).click();
  const place = page.getByRole('grid').first().locator('tbody tr').first().getByRole('gridcell').nth(3);
  await expect(place).toHaveAttribute('aria-readonly', 'true');
  await expect(page.getByRole('button', { name: 'Đề xuất minh chứng còn thiếu' })).toHaveCount(0);
});

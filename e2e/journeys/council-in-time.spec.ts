import { expect, test } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';
import { startedCycle } from '../support/started-cycle.ts';

test.use({ serverName: 'council-in-time' });

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const shown = (day: string) => day.split('-').reverse().join('/');

test('a council for a later day, a handover as a paper, a task opened again, rights for many', async ({
  page,
  running,
}) => {
  test.setTimeout(400_000);
  const { school, cycle, inCycle, inSchool } = await startedCycle(page, running);
  const { council } = await inCycle('GET', '/council');
  const dated = await inCycle('PATCH', '/council', { version: council.version, decisionDate: '2026-09-09' });
  await inCycle('PATCH', '/council', { version: dated.version, status: 'signed', decisionNumber: '38' });
  const later = inDays(20);

  // Kiện toàn, signed now, for a day that lies ahead.
  await page.goto(`${cycle}/council`);
  await page.getByRole('button', { name: 'Kiện toàn' }).click();
  await page.getByLabel('Lý do kiện toàn').fill('Bổ sung giáo viên');
  const { amendment } = await inCycle('GET', '/council/versions');
  const { content, amendmentId } = amendment.amendment;
  const [first, ...others] = content.groups[1].members;
  await expect(
    page
      .getByText('Mọi thay đổi đã lưu')
      .or(page.getByText(/Đã lưu/))
      .first(),
  ).toBeVisible();
  const stored = (await inCycle('GET', '/council/versions')).amendment.amendment;
  await inCycle('PATCH', `/council/amendments/${amendmentId}`, {
    version: stored.version,
    decisionDate: later,
    decisionNumber: '52',
    content: {
      ...content,
      groups: content.groups.map((group: { key: string }, at: number) =>
        at === 1 ? { ...group, members: [{ ...first, printedPost: 'Tổ trưởng' }, ...others] } : group,
      ),
    },
  });
  await page.reload();
  await page.getByRole('button', { name: 'Ghi nhận đã ký' }).click();
  await expect(page.getByRole('dialog').getByText(`từ ngày ${shown(later)} danh sách mới có hiệu lực`)).toBeVisible();
  await lookAt(page, 'amend-later-sign');
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi nhận đã ký' }).click();
  await expect(page.getByRole('heading', { name: 'Đã ký, chưa đến ngày có hiệu lực' })).toBeVisible();
  // What was signed can be scanned before its day.
  await page
    .getByLabel('Thêm bản quét của Quyết định số 52')
    .setInputFiles({ name: 'quyet-dinh-52.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 đã ký') });
  await expect(page.getByRole('link', { name: 'quyet-dinh-52.pdf' })).toBeVisible();
  await lookAt(page, 'council-coming');
  await page.getByRole('link', { name: `Từ ngày ${shown(later)}: Quyết định số 52` }).click();
  await expect(page.getByText(`Từ ngày ${shown(later)}, Hội đồng và quyền của từng người`)).toBeVisible();
  await lookAt(page, 'council-coming-paper');

  // A handover is a paper.
  const people = (await inSchool('GET', '/people?limit=100')).items;
  const idOf = (name: string) => people.find((one: { fullName: string }) => one.fullName === name).personId;
  const handover = await inSchool('POST', '/handovers', {
    personId: idOf('Bùi Quốc Đạt'),
    leavesOn: later,
    reason: 'Chuyển công tác',
  });
  const { handoverId } = handover.handover;
  await inSchool('POST', `/handovers/${handoverId}/hand-over`, {
    receiverId: idOf('Kiều Thị Ngà'),
    items: handover.open.filter(({ way }: { way: string }) => way === 'direct' || way === 'amendment'),
  });
  await page.goto(`${school}/handovers/${handoverId}`);
  await lookAt(page, 'handover-done');
  await page.getByRole('link', { name: 'Xem và in biên bản' }).click();
  await expect(page.getByText('Bàn giao công việc của Bùi Quốc Đạt')).toBeVisible();
  await lookAt(page, 'handover-paper');

  // What was done is opened again with a reason.
  const plan = await inCycle('GET', '/plan');
  const [task] = plan.tasks;
  await inCycle('PATCH', `/tasks/${task.rowId}`, { version: task.version, values: { status: 'done' } });
  await page.goto(`${cycle}/timetable?view=table`);
  await page.getByRole('gridcell', { name: 'Xong' }).first().dblclick();
  const choice = page.getByRole('gridcell').getByRole('combobox');
  await choice.selectOption({ label: 'Đang làm' });
  // A finger has chosen when the list closes; at a keyboard Enter ends the choice.
  if (test.info().project.name === 'desktop') await choice.press('Enter');
  const why = page.getByRole('dialog', { name: 'Lý do chuyển sang “Đang làm”' });
  await why.getByLabel('Lý do').fill('Còn thiếu chữ ký');
  await lookAt(page, 'task-reason');
  await why.getByRole('button', { name: 'Ghi lý do và chuyển' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // Guests at once, each with an end.
  await page.goto(`${school}/accounts/many`);
  await page.getByRole('button', { name: 'Đổi quyền cho mọi người' }).click();
  await page.getByRole('dialog').getByLabel('Khách').check();
  await page
    .getByRole('dialog')
    .getByLabel(/hết hạn|kết thúc/i)
    .fill(shown(inDays(30)));
  await lookAt(page, 'accounts-many-rights');
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('button', { name: 'Quyền của Phùng Văn Lực' }).click();
  await page.getByRole('dialog').getByLabel('Giáo viên, nhân viên').check();
  await page
    .getByRole('dialog')
    .getByLabel(/hết hạn|kết thúc/i)
    .fill('');
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
  await lookAt(page, 'accounts-many-chosen');
  await page.getByRole('button', { name: /^Tạo \d+ tài khoản$/ }).click();
  await expect(page.getByRole('button', { name: /^Tạo \d+ tài khoản$/ })).toHaveCount(0);
  const grants = (await inSchool('GET', '/grants?limit=100')).items;
  const of = (name: string) => grants.find(({ accountName }: { accountName: string }) => accountName === name);
  expect(of('Phùng Văn Lực')).toMatchObject({ role: 'contributor', validTo: null });
  expect(of('Kiều Thị Ngà')).toMatchObject({ role: 'guestReader', validTo: inDays(30) });
});

import { readFile } from 'node:fs/promises';
import { enter, expect, test } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';
import { planPapers } from '../support/plan-papers.ts';

test.use({ serverName: 'resources' });

/** A plan that asks nothing before it is confirmed, with a total that its rows do not add up to. */
const paper = planPapers.find(({ file }) => file === 'plan-tt57-primary.txt') ?? planPapers[0];
const stated = async () =>
  new TextEncoder().encode(
    (await readFile(paper.path, 'utf8')).replace('Tổng cộng: 16.000.000', 'Tổng cộng: 16.500.000'),
  );

test('money is kept at each of its states, and a letter is drafted from chosen requests and sent', async ({
  page,
  running,
}) => {
  const cycleAddress = await running.importPaper(paper.file, await stated());
  await enter(page);
  // Numbers need the notation code of the school.
  const school = `/api/schools/${/sch_[0-9a-z]+/.exec(cycleAddress)?.[0]}`;
  const [{ profileId, version }] = (await (await page.request.get(school)).json()).profiles;
  const answer = await page.request.patch(`${school}/profiles/${profileId}`, {
    headers: { origin: running.address },
    data: { version, notationCode: 'THSN' },
  });
  expect(answer.status()).toBe(200);

  await page.goto(`${cycleAddress}/resources`);
  await expect(page.getByRole('heading', { name: 'Nguồn lực', level: 1 })).toBeVisible();
  await expect(page.getByText('Kế hoạch ghi 16.500.000 đồng, cộng lại là 16.000.000 đồng.')).toBeVisible();
  await expect(page.getByText('Số viết bằng chữ khác số viết bằng số.')).toBeVisible();

  const training = page.getByRole('grid', { name: 'Kinh phí' }).getByRole('row', { name: /Tập huấn/ });
  await training.getByRole('gridcell').nth(3).dblclick();
  await page.keyboard.type('1750000');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1.750.000 đồng')).toBeVisible();
  await expect(page.getByText('Một triệu bảy trăm năm mươi nghìn đồng')).toBeVisible();

  await page.getByRole('button', { name: 'Lập tờ trình' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Kính gửi')).toHaveValue('UBND xã Suối Ngàn');
  await dialog.getByRole('checkbox', { name: /nhà đa năng/ }).uncheck();
  await dialog.getByRole('button', { name: 'Tạo dự thảo' }).click();
  const letters = page.getByRole('region', { name: 'Tờ trình gửi cấp trên' });
  const letter = letters.getByRole('group').first();
  await expect(letter.getByText('Dự thảo', { exact: true })).toBeVisible();
  await expect(letter.getByText('Chưa vào Sổ văn bản đi', { exact: false })).toBeVisible();

  // A number that somebody wrote is kept, or replaced by choice; what was sent is kept as it was sent.
  await letter.getByLabel('Số', { exact: true }).fill('07');
  await letter.getByLabel('Số', { exact: true }).press('Enter');
  await letter.getByRole('button', { name: 'Ghi nhận đã gửi' }).click();
  const sending = page.getByRole('dialog', { name: 'Ghi nhận đã gửi' });
  await sending.getByLabel('Ngày ban hành').fill('05/11/2026');
  await expect(sending.getByRole('radio', { name: /Giữ số 07\/TTr-/ })).toBeChecked();
  await expect(sending.getByRole('radio', { name: /Thay bằng số mới 01\/TTr-/ })).toBeVisible();
  await lookAt(page, 'resources-send-letter');
  await sending.getByRole('button', { name: 'Ghi nhận đã gửi tờ trình' }).click();
  await expect(letter.getByText('Đã gửi 05/11/2026')).toBeVisible();
  await expect(letter.getByText(/Số 07\/TTr-.* đã vào Sổ văn bản đi/)).toBeVisible();
  await expect(letter.getByText('Bản in giữ đúng nội dung đã gửi.', { exact: false })).toBeVisible();
  const requests = page.getByRole('grid', { name: 'Đề nghị đầu tư' });
  await expect(requests.getByRole('row', { name: /phòng học/ })).toContainText('Đã gửi');
  await expect(requests.getByRole('row', { name: /nhà đa năng/ })).toContainText('Đề xuất');
  await lookAt(page, 'resources');

  // Recorded by mistake: a draft again under its number, which it keeps; another draft may go.
  await letter.getByRole('button', { name: 'Thu lại ghi nhận đã gửi' }).click();
  await expect(letter.getByText('Dự thảo', { exact: true })).toBeVisible();
  await expect(letter.getByRole('button', { name: 'Xóa dự thảo' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Lập tờ trình', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tạo dự thảo' }).click();
  await expect(letters.getByText('Dự thảo', { exact: true })).toHaveCount(2);
  await letter.getByRole('button', { name: 'Xóa dự thảo' }).click();
  await expect(letters.getByText('Dự thảo', { exact: true })).toHaveCount(1);
  // The offer to bring the draft back follows that of the sending.
  await expect(page.getByText('Đã xóa dự thảo tờ trình')).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(letters.getByText('Dự thảo', { exact: true })).toHaveCount(2);
});

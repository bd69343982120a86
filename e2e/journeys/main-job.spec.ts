import { downloadPapers } from '../support/download-papers.ts';
import { answerQuestions, confirmImport, takePaperIn } from '../support/import-plan.ts';
import { expect, signIn, test } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';
import { people, school } from '../support/people.ts';
import { planPapers } from '../support/plan-papers.ts';

// On empty data: the first run happens once.
test.use({ serverName: 'main-job' });
test.setTimeout(240_000);

test('from the first run to the official papers, and all is there after a stop and a start', async ({
  page,
  running,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Thiết lập lần đầu' })).toBeVisible();
  await lookAt(page, 'first-run');
  await page.getByLabel('Họ và tên').fill(people.administrator.name);
  await page.getByLabel('Tên đăng nhập').fill(people.administrator.username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(people.administrator.password);
  await page.getByLabel('Tên trường').fill(school.name);
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.getByRole('heading', { name: 'Bắt đầu trong ba phút' })).toBeVisible();
  await lookAt(page, 'start');

  const schoolAddress = new URL(page.url()).pathname;
  const [paper] = planPapers;
  await takePaperIn(page, schoolAddress, paper);
  await answerQuestions(page);
  await lookAt(page, 'review');
  const cycleAddress = await confirmImport(page);
  await lookAt(page, 'overview');
  const before = await downloadPapers(page, cycleAddress);

  await running.restart();
  await signIn(page);
  await expect(page.getByRole('heading', { name: 'Tổng quan', level: 1 })).toBeVisible();
  await page.goto(`${schoolAddress}/import`);
  await expect(page.getByText(paper.file).first()).toBeVisible();
  expect(await downloadPapers(page, cycleAddress)).toEqual(before);
});

import { readFile } from 'node:fs/promises';
import { enter, expect, test } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';
import { planPapers } from '../support/plan-papers.ts';

test.use({ serverName: 'papers' });

const sample = planPapers.find((paper) => paper.file === 'plan-tt57-primary.docx') ?? planPapers[0];
const STARTS = { 'Tải bản Word': 'PK', 'Tải bản PDF': '%PDF', 'Tải bản Excel': 'PK' } as const;
const PAPERS = {
  councilDecision: 'QUYẾT ĐỊNH',
  firstMeetingMinutes: 'BIÊN BẢN',
  councilSheet: 'DANH SÁCH VÀ CHỮ KÝ',
  plan: 'KẾ HOẠCH',
  assignmentSheet: 'BẢNG PHÂN CÔNG NHIỆM VỤ',
  evidenceNeedsSheet: 'BẢNG DỰ KIẾN CÁC THÔNG TIN, MINH CHỨNG CẦN THU THẬP',
  timetableSheet: 'THỜI GIAN BIỂU',
  resourcesSheet: 'DỰ KIẾN NGUỒN LỰC VÀ KINH PHÍ',
  weekSheet: 'PHIẾU VIỆC TUẦN',
  investmentLetter: 'TỜ TRÌNH',
} as const;

test('the secretary sees every paper, chooses a week, takes the files away, and words a paper as her school does', {
  tag: '@desktop',
}, async ({ page, running }) => {
  test.setTimeout(240_000);
  const cycle = await running.importPaper(sample.file, new Uint8Array(await readFile(sample.path)));
  await enter(page);

  for (const [paper, typeName] of Object.entries(PAPERS)) {
    await page.goto(`${cycle}/papers?paper=${paper}`);
    const sheet = page.getByRole('region', { name: 'Bản xem trước của văn bản' });
    await expect(sheet.getByRole('heading', { name: typeName, exact: paper !== 'weekSheet' }).first()).toBeVisible();
    await lookAt(page, `papers-${paper}`);
    for (const [button, start] of Object.entries(STARTS)) {
      const link = page.getByRole('link', { name: button });
      if ((await link.count()) === 0) continue;
      const started = page.waitForEvent('download');
      await link.click();
      const bytes = await readFile(await (await started).path());
      expect(bytes.subarray(0, start.length).toString('latin1')).toBe(start);
    }
  }

  await test.step('the week sheet follows the chosen week', async () => {
    await page.goto(`${cycle}/papers?paper=weekSheet`);
    await page.getByLabel('Tuần', { exact: true }).selectOption('5');
    await expect(page.getByRole('heading', { name: 'PHIẾU VIỆC TUẦN 5' })).toBeVisible();
  });

  await test.step('Alt + P leads from the page to its paper and back', async () => {
    await page.goto(`${cycle}/council`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Alt+KeyP');
    await expect(page).toHaveURL(/papers\?paper=councilDecision/);
    await page.keyboard.press('Alt+KeyP');
    await expect(page).toHaveURL(/\/council$/);
  });

  await test.step('own wording is seen at once, undone and reset', async () => {
    await page.goto(`${cycle}/papers?paper=timetableSheet`);
    await page.getByRole('link', { name: 'Câu chữ của trường' }).click();
    await expect(page.getByRole('heading', { name: 'Câu chữ của trường', level: 1 })).toBeVisible();
    const closing = page.getByLabel('Câu kết');
    await closing.fill('Các tổ chuyên môn thực hiện đúng thời gian biểu');
    const form = page.locator('form').filter({ has: closing });
    await form.getByRole('button', { name: 'Lưu câu chữ' }).click();
    await expect(page.getByText('Các tổ chuyên môn thực hiện đúng thời gian biểu./.')).toBeVisible();
    await lookAt(page, 'papers-wording');
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(page.getByText('Các tổ chuyên môn thực hiện đúng thời gian biểu./.')).toHaveCount(0);
    await expect(closing).toHaveValue(/căn cứ thời gian biểu này/);
    await closing.fill('Câu khác');
    await form.getByRole('button', { name: 'Lưu câu chữ' }).click();
    await form.getByRole('button', { name: 'Dùng lại câu chữ chuẩn' }).click();
    await expect(page.getByText('Các bộ phận, cá nhân có liên quan căn cứ thời gian biểu này')).not.toHaveCount(0);
  });

  await test.step('a landscape sheet is printed lying', async () => {
    await page.goto(`${cycle}/papers?paper=assignmentSheet`);
    await expect(page.getByRole('heading', { name: 'BẢNG PHÂN CÔNG NHIỆM VỤ', exact: true })).toBeVisible();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toMatch(/\/MediaBox \[0 0 84\d(\.\d+)? 59\d/);
  });
});

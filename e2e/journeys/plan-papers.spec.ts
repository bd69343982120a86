import { downloadPapers } from '../support/download-papers.ts';
import { answerQuestions, confirmImport, takePaperIn } from '../support/import-plan.ts';
import { enter, expect, test } from '../support/journey.ts';
import { planPapers } from '../support/plan-papers.ts';

for (const paper of planPapers) {
  // The same acts at any width: one paper is enough to see them on a phone.
  const tag = paper.file === 'plan-luong-son.docx' ? [] : '@desktop';
  test(`${paper.file} becomes a workspace, and its papers come out again`, { tag }, async ({ page, running }) => {
    const schoolAddress = await running.setUp();
    await enter(page);
    await takePaperIn(page, schoolAddress, paper);
    await answerQuestions(page);
    const cycleAddress = await confirmImport(page);
    await page.goto(`${cycleAddress}/council`);
    await expect(page.getByText(paper.chair).first()).toBeVisible();
    await downloadPapers(page, cycleAddress);
  });
}

import { readFile } from 'node:fs/promises';
import { expect, signIn, test } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';
import { planPapers } from '../support/plan-papers.ts';

/** A paper that asks nothing before it is confirmed. */
const paper = planPapers.find(({ file }) => file === 'plan-tt57-primary.txt') ?? planPapers[0];

for (const path of ['', '/plan', '/council', '/papers'] as const) {
  test(`the page "${path || '/overview'}" of a cycle stands for everybody`, async ({ page, running }) => {
    const cycleAddress = await running.importPaper(paper.file, await readFile(paper.path));
    await signIn(page);
    await expect(page).toHaveURL(/:\d+\/s\//);
    await page.goto(`${cycleAddress}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await lookAt(page, path.slice(1) || 'overview');
  });
}

for (const path of ['people', 'school', 'diary', 'accounts', 'account', 'import', 'new-cycle'] as const) {
  test(`the page "/${path}" of a school stands for everybody`, async ({ page, running }) => {
    const schoolAddress = await running.setUp();
    await signIn(page);
    await expect(page).toHaveURL(/:\d+\/s\//);
    await page.goto(`${schoolAddress}/${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await lookAt(page, path);
  });
}

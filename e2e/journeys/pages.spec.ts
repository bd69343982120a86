import { readFile } from 'node:fs/promises';
import { enter, expect, test } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';
import { planPapers } from '../support/plan-papers.ts';

/** A paper that asks nothing before it is confirmed. */
const paper = planPapers.find(({ file }) => file === 'plan-tt57-primary.txt') ?? planPapers[0];
const ofCycle = ['', '/plan', '/council', '/papers'];
const ofSchool = ['people', 'school', 'diary', 'accounts', 'account', 'import', 'new-cycle'];

test('pages of a cycle and of a school stand for everybody', async ({ page, running }) => {
  const cycle = await running.importPaper(paper.file, await readFile(paper.path));
  const school = await running.setUp();
  const addresses = [...ofCycle.map((path) => cycle + path), ...ofSchool.map((path) => `${school}/${path}`)];
  await enter(page);
  for (const address of addresses) {
    await test.step(address, async () => {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await lookAt(page, address === cycle ? 'overview' : (address.split('/').at(-1) ?? ''));
    });
  }
});

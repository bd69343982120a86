import { readFile } from 'node:fs/promises';
import { enter, expect, test } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';
import { planPapers } from '../support/plan-papers.ts';

/** A paper that asks nothing before it is confirmed. */
const paper = planPapers.find(({ file }) => file === 'plan-tt57-primary.txt') ?? planPapers[0];

test.use({ serverName: 'search' });

test('a secretary finds a criterion, a person and a need with few keys, and lands on the row', async ({
  page,
  running,
}) => {
  const cycleAddress = await running.importPaper(paper.file, await readFile(paper.path));
  await enter(page);
  await page.goto(cycleAddress);
  await expect(page.getByRole('heading', { name: 'Tổng quan', level: 1 })).toBeVisible();

  // By keyboard alone: open, read what it teaches, ask, choose, go.
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Tìm trong trường' });
  await expect(field).toBeFocused();
  await expect(page.getByText('Gõ không dấu cũng tìm được')).toBeVisible();
  await lookAt(page, 'search-empty');

  await field.fill('minh chung');
  await expect(page.getByRole('option').first()).toBeVisible();
  await lookAt(page, 'search-found');
  await expect(page.locator('mark').first()).toBeVisible();

  await field.fill('zzzz qqqq');
  await expect(page.getByText('Chưa tìm thấy gì cho')).toBeVisible();
  await lookAt(page, 'search-none');

  await field.fill('1.2');
  await expect(page.getByRole('group', { name: 'Tiêu chí' })).toBeVisible();

  // A person with one wrong letter.
  const person = await firstPerson(page, cycleAddress);
  await field.fill(`${person}${person.at(-1)}`);
  await expect(page.getByText('những chữ gần giống')).toBeVisible();
  await expect(page.getByRole('option', { name: person })).toBeVisible();
  await lookAt(page, 'search-near');
  // Typed and entered without waiting: what opens answers these words.
  await field.fill(person);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/people\?c=.*#per_/);
  await expect(page.getByRole('dialog')).toContainText(person);
  await page.keyboard.press('Escape');

  // What was opened stands first the next time; on a phone a button opens the search.
  await page.getByRole('button', { name: /^Tìm trong trường/ }).click();
  await expect(page.getByRole('group', { name: 'Vừa mở' }).getByRole('option').first()).toContainText(person);
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
});

test('a find in a table opens the table at the row', async ({ page, running }) => {
  const cycleAddress = await running.importPaper(paper.file, await readFile(paper.path));
  await enter(page);
  await page.goto(`${cycleAddress}/evidence-needs`);
  await expect(page.locator('[data-row]').first()).toBeVisible();
  await page.goto(cycleAddress);
  await page.getByRole('button', { name: /^Tìm trong trường/ }).click();
  await page.getByRole('combobox').fill('ke hoach');
  const need = page.getByRole('group', { name: 'Minh chứng cần thu thập' }).getByRole('option').first();
  await need.click();
  await expect(page).toHaveURL(/\/evidence-needs#need_/);
  await expect(page.locator('[data-found]')).toBeInViewport();
  await lookAt(page, 'search-landed');
});

test('the next ones of a kind come by Enter on the last row of its group, and can be walked on', async ({
  page,
  running,
}) => {
  const cycleAddress = await running.importPaper(paper.file, await readFile(paper.path));
  await enter(page);
  const additions = Array.from({ length: 60 }, (_, at) => ({
    parentId: null,
    values: { description: `Sổ chấm ${at}` },
  }));
  const path = `/api${cycleAddress.replace('/s/', '/schools/').replace('/c/', '/cycles/')}/evidence-needs/batch`;
  const added = await page.request.post(path, { headers: { origin: running.address }, data: { additions } });
  expect(added.status()).toBe(200);
  await page.goto(cycleAddress);
  await expect(page.getByRole('heading', { name: 'Tổng quan', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Tìm trong trường' }).fill('so cham');
  const needs = page.getByRole('group', { name: 'Minh chứng cần thu thập' });
  const more = needs.getByRole('option', { name: /^Xem thêm \d+ kết quả/ });
  const chooseMore = async () => {
    while ((await more.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  };
  await expect(more).toHaveText('Xem thêm 50 kết quả');
  await expect(needs.getByRole('option')).toHaveCount(6);
  await chooseMore();
  await expect(more).toHaveText('Xem thêm 10 kết quả');
  await expect(needs.getByRole('option')).toHaveCount(51);
  // Where the row stood that brought them, the sixth stands chosen.
  await expect(needs.getByRole('option').nth(5)).toHaveAttribute('aria-selected', 'true');
  await lookAt(page, 'search-more');
  await chooseMore();
  await expect(more).toHaveCount(0);
  await expect(needs.getByRole('option')).toHaveCount(60);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/evidence-needs#need_/);
});

async function firstPerson(page: import('@playwright/test').Page, cycleAddress: string): Promise<string> {
  const schoolId = cycleAddress.split('/')[2];
  const answer = await page.request.get(`/api/schools/${schoolId}/people?limit=5`);
  const { items } = (await answer.json()) as { items: { fullName: string }[] };
  return items.at(-1)?.fullName ?? '';
}

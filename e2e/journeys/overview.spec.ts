import type { Page } from '@playwright/test';
import { expect } from '../support/journey.ts';
import { lookAt } from '../support/look-at.ts';
import { test } from '../support/sample-school.ts';

test.use({ serverName: 'sample' });
test.setTimeout(180_000);

interface Line {
  readonly name: string;
  readonly count: number;
  readonly href: string | null;
}

test('numbers of the overview add up, and each leads to exactly its rows', async ({ page, sample }) => {
  await sample.enter(page, 'secretary');
  await page.goto(sample.cycle);
  const progress = page.getByRole('region', { name: 'Tiến độ' });
  await expect(progress).toBeVisible();
  await lookAt(page, 'overview-numbers');

  const lines = await linesOf(progress);
  const parts = (title: string) => {
    const at = lines.findIndex(({ name }) => name === title);
    const rest = lines.slice(at + 1);
    return rest.slice(
      0,
      rest.findIndex(({ href }) => href === null),
    );
  };
  const total = async (title: string) =>
    Number(
      (await progress.locator('dt', { hasText: title }).locator('xpath=following-sibling::dd[1]').textContent())?.split(
        '/',
      )[1],
    );
  for (const title of ['Công việc đã xong', 'Minh chứng đã có']) {
    const counted = parts(title).filter(({ name }) => !name.includes('không tính') && !name.includes('quá hạn'));
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(await total(title));
  }

  for (const { name, count, href } of lines) {
    if (href === null) continue;
    await page.goto(href);
    await expect(page.locator('main [data-row]'), name).toHaveCount(count);
  }
  await lookAt(page, 'overview-number-opened');
});

test('what is late above the page is a way to those tasks', async ({ page, sample }) => {
  await sample.enter(page, 'secretary');
  await page.goto(sample.cycle);
  const late = page.getByRole('link', { name: /^\d+ việc trễ hạn$/ });
  const count = Number.parseInt((await late.textContent()) ?? '', 10);
  await late.click();
  await expect(page).toHaveURL(/\/timetable\?show=late/);
  await expect(page.locator('main [data-row]')).toHaveCount(count);
  await expect(page.getByRole('link', { name: `Quá hạn ${count}` })).toHaveAttribute('aria-current', 'page');
  await lookAt(page, 'timetable-late');
});

test('a historic cycle calls nothing late', async ({ page, sample }) => {
  await sample.enter(page, 'secretary');
  const { items } = await (await page.request.get(`/api/schools/${sample.schoolId}/cycles`)).json();
  const { cycleId } = items.find(({ isHistoric }: { isHistoric: boolean }) => isHistoric);
  const cycle = `${sample.school}/c/${cycleId}`;
  await page.goto(cycle);
  await expect(page.getByRole('heading', { name: 'Việc chưa ghi là xong' })).toBeVisible();
  await expect(page.getByText(/trễ hạn$/)).toHaveCount(0);
  await expect(page.getByText('Trong đó quá hạn')).toHaveCount(0);
  await lookAt(page, 'overview-historic');
  for (const path of ['/timetable', '/timetable?view=week', '/evidence-needs?show=late']) {
    await page.goto(cycle + path);
    await expect(page.locator('main h1')).toBeVisible();
    await expect(page.locator('main [data-late]')).toHaveCount(0);
  }
  await expect(page.locator('main [data-row]')).toHaveCount(0);
});

async function linesOf(progress: ReturnType<Page['getByRole']>): Promise<readonly Line[]> {
  const terms = await progress.locator('dt').all();
  const lines: Line[] = [];
  for (const term of terms) {
    const link = term.getByRole('link');
    const href = (await link.count()) > 0 ? await link.getAttribute('href') : null;
    const count = Number.parseInt((await term.locator('xpath=following-sibling::dd[1]').textContent()) ?? '', 10);
    lines.push({ name: (await term.textContent()) ?? '', count, href });
  }
  return lines;
}

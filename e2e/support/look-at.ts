import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { root } from '../../tools/run/root.ts';

/**
 * Looks at a page as a whole: nothing serious or critical for axe, no sideways scrolling, and with `SCREENS=1` a picture
 * of it in `test-results/screens/`.
 */
export async function lookAt(page: Page, name: string): Promise<void> {
  await settle(page);
  await takePicture(page, name, { fullPage: true });
  // In this page alone and without the long list of what is well: twice as fast, the same rules.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  expect.soft(grave, `axe on ${name}`).toEqual([]);
  const overhang = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect.soft(overhang, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** Until everything that the page asked for is there. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect(page.getByText(/^(Đang mở|Loading)…$/)).toHaveCount(0);
  await page.evaluate('document.fonts.ready.then(() => true)');
}

/** A picture for people to look at, taken only when somebody means to. */
export async function takePicture(page: Page, name: string, { fullPage = false } = {}): Promise<void> {
  if (!process.env.SCREENS) return;
  const path = join(root, 'test-results', 'screens', `${name}-${test.info().project.name}.png`);
  await page.screenshot({ path, fullPage });
}

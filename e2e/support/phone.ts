import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { root } from '../../tools/run/root.ts';

interface Faults {
  readonly looked: number;
  readonly small: readonly string[];
  readonly overhang: number;
  readonly sideways: readonly string[];
}

/** Before the first page is opened. */
export async function watchPhone(page: Page): Promise<void> {
  await page.addInitScript({ path: join(root, 'e2e/support/in-page/small-targets.js') });
}

/** Every target is large enough for a finger, nothing but data scrolls sideways; all offenders are named. */
export async function expectFitsThumb(page: Page, name: string): Promise<void> {
  await expect.poll(() => page.evaluate<number>('phoneFaults().looked'), `targets on ${name}`).toBeGreaterThan(0);
  const faults = await page.evaluate<Faults>('phoneFaults()');
  expect.soft([...new Set(faults.small)], `too small on ${name}`).toEqual([]);
  expect.soft(faults.sideways, `scrolls sideways on ${name}`).toEqual([]);
  expect.soft(faults.overhang, `${name} is wider than the screen`).toBeLessThanOrEqual(0);
}

/** What has the focus is not under something that sticks to an edge. */
export function isFocusUncovered(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(`(() => {
    const field = document.activeElement;
    const { left, top, width, height } = field.getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, top + Math.min(height, 40) / 2);
    return at !== null && (field.contains(at) || at.contains(field) || at.closest('label')?.contains(field) === true);
  })()`);
}

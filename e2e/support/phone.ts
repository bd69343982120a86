import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
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

/** With the keyboard up half of the screen is left: the dialog fits into it, and its last button can be pressed. */
export async function expectFitsOverKeyboard(page: Page, dialog: Locator, name: string): Promise<void> {
  const full = page.viewportSize() ?? { width: 360, height: 740 };
  await page.setViewportSize({ width: full.width, height: 400 });
  const box = await dialog.boundingBox();
  expect.soft(box?.y ?? -1, `${name}: top`).toBeGreaterThanOrEqual(0);
  expect.soft((box?.y ?? 0) + (box?.height ?? 999), `${name}: foot`).toBeLessThanOrEqual(400);
  expect.soft((box?.x ?? 0) + (box?.width ?? 999), `${name}: edge`).toBeLessThanOrEqual(full.width);
  for (const field of await dialog.locator('input:visible, textarea:visible, select:visible').all()) {
    if (await field.isDisabled()) continue;
    await field.focus();
    expect.soft(await isFocusUncovered(page), `${name}: a field is covered when it takes the focus`).toBe(true);
  }
  // A trial press: it is scrolled to, and nothing lies over it.
  const last = dialog.getByRole('button').last();
  if (await last.isEnabled()) await last.click({ trial: true, timeout: 3000 });
  await page.setViewportSize(full);
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

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

/**
 * With the keyboard of a telephone up: what sends the open dialog, what closes it and its last button can be brought
 * into its sight, and nothing in it is wider than the screen.
 */
export async function expectDialogInReach(page: Page, name: string): Promise<void> {
  const faults = await page.evaluate<readonly string[]>(`(() => {
    const dialog = document.querySelector('dialog[open]');
    const buttons = [...dialog.querySelectorAll('button')].filter((one) => one.checkVisibility());
    const wanted = [dialog.querySelector('[type="submit"]'), buttons.at(-1), dialog.querySelector('[data-close]')];
    const outOfReach = wanted.filter((one) => {
      if (one === null) return false;
      one.scrollIntoView({ block: 'nearest' });
      const { left, top, width, height } = one.getBoundingClientRect();
      return !one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    const tooWide = [dialog, ...dialog.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > innerWidth && !one.closest('table'),
    );
    return [
      ...outOfReach.map((one) => 'out of reach: ' + (one.getAttribute('aria-label') ?? one.textContent)),
      ...tooWide.map((one) => 'too wide: ' + one.tagName + '.' + one.className),
    ];
  })()`);
  expect.soft(faults, name).toEqual([]);
}

import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { root } from '../../tools/run/root.ts';

/** What has the focus, as somebody sees it who works by keys. */
interface Held {
  /** Tag and name, for the message of a failure. */
  readonly what: string;
  readonly isBody: boolean;
  /** The page as a whole, to which a skip link leads or a lost focus falls back: the next Tab goes on from there. */
  readonly isPage: boolean;
  /** Between the mark of the focus and what lies around it; 0 without a mark. */
  readonly contrast: number;
  readonly isCovered: boolean;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Lies over the page or sticks to an edge: out of the order of the rest. */
  readonly isAfloat: boolean;
  readonly region: string;
}

/** Where the focus is, it is seen: marked with a contrast of 3 : 1 at least, and not covered. Never on the body. */
export async function expectFocusSeen(page: Page, after = ''): Promise<void> {
  await expect(async () => {
    const held = await heldBy(page);
    expect(held.isBody, `${after}: the focus is lost`).toBe(false);
    if (held.isPage) return;
    expect(held.contrast, `${after}: mark of the focus on ${held.what}`).toBeGreaterThanOrEqual(3);
    expect(held.isCovered, `${after}: ${held.what} is covered`).toBe(false);
  }).toPass({ timeout: 5000, intervals: [50, 100, 250] });
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await expectFocusSeen(page, key);
  }
}

/** Tab until there, looking at each stop; fails when the order jumps back or there is no way. */
export async function tabTo(page: Page, goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<number> {
  let before: Held | null = null;
  const passed: string[] = [];
  for (let stops = 1; stops <= 120; stops += 1) {
    await page.keyboard.press(key);
    await expectFocusSeen(page, `${key} ${stops}, after ${passed.at(-1) ?? 'the beginning'}`);
    const held = await heldBy(page);
    passed.push(held.what);
    if (key === 'Tab' && before) expect(jumpsBack(before, held), `${before.what} → ${held.what}`).toBe(false);
    before = held;
    if ((await goal.and(page.locator(':focus')).count()) > 0) return stops;
  }
  throw new Error(`No way by ${key} in 120 stops: ${passed.join(' | ')}`);
}

/** Above and not beside: against the order of reading. */
function jumpsBack(before: Held, next: Held): boolean {
  if (before.isAfloat || next.isAfloat || before.region !== next.region) return false;
  return next.bottom <= before.top - 4 && next.left < before.right;
}

/** Before the first page is opened. */
export async function watchFocus(page: Page): Promise<void> {
  await page.addInitScript({ path: join(root, 'e2e/support/in-page/held-focus.js') });
}

function heldBy(page: Page): Promise<Held> {
  return page.evaluate<Held>('heldFocus()');
}

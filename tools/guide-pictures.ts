import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';

const LARGEST_PICTURE = 160_000;

/** One picture of what a person sees, scrolled so that `top` stands at the top when it is given. */
export type TakePicture = (page: Page, name: string, top?: Locator) => Promise<void>;

/** What the browser knows of an element, as far as it is used here. */
interface Scrollable {
  scrollIntoView(options: { readonly block: 'start' }): void;
}

/** Takes pictures into a folder and counts them; says so when one is too large for the guide. */
export function pictureTaker(folder: string): { readonly take: TakePicture; taken(): number } {
  let count = 0;
  return {
    taken: () => count,
    async take(page, name, top) {
      await page.waitForLoadState('networkidle');
      await page.getByText('Đang mở…').first().waitFor({ state: 'detached' });
      await page.evaluate('document.fonts.ready.then(() => true)');
      await top?.first().evaluate((place: Scrollable) => place.scrollIntoView({ block: 'start' }));
      const path = join(folder, `${name}.png`);
      await page.screenshot({ path, caret: 'hide', animations: 'disabled' });
      const { size } = await stat(path);
      if (size > LARGEST_PICTURE) console.warn(`${name}.png: ${size} bytes, more than ${LARGEST_PICTURE}`);
      count += 1;
    },
  };
}

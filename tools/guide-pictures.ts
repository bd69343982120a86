import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';

const LARGEST_PICTURE = 120_000;
const QUALITY = 0.85;

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
      const path = join(folder, `${name}.webp`);
      await writeFile(path, await smallPicture(page, await page.screenshot({ caret: 'hide', animations: 'disabled' })));
      const { size } = await stat(path);
      if (size > LARGEST_PICTURE) console.warn(`${name}.webp: ${size} bytes, more than ${LARGEST_PICTURE}`);
      count += 1;
    },
  };
}

/** The picture as WebP, a third of its size: the guide is read on slow lines. The browser packs it, on a page of its own. */
async function smallPicture(page: Page, picture: Buffer): Promise<Buffer> {
  const blank = await page.context().newPage();
  const packed = await blank.evaluate<string>(`(async () => {
    const bytes = Uint8Array.from(atob('${picture.toString('base64')}'), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d').drawImage(bitmap, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: ${QUALITY} });
    return btoa(Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''));
  })()`);
  await blank.close();
  return Buffer.from(packed, 'base64');
}

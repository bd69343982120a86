import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';

const STARTS = { 'Tải bản Word': 'PK', 'Tải bản PDF': '%PDF' } as const;

/** Both papers, as Word and as PDF, from the page; the files are what their buttons say. Returns their sizes by name. */
export async function downloadPapers(page: Page, cycleAddress: string): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const paper of ['plan', 'councilDecision']) {
    await page.goto(`${cycleAddress}/papers?paper=${paper}`);
    for (const [button, start] of Object.entries(STARTS)) {
      const started = page.waitForEvent('download');
      await page.getByRole('link', { name: button }).click();
      const file = await started;
      const bytes = await readFile(await file.path());
      expect(bytes.subarray(0, start.length).toString('latin1')).toBe(start);
      expect(bytes.length).toBeGreaterThan(5000);
      sizes[file.suggestedFilename()] = bytes.length;
    }
  }
  expect(Object.keys(sizes)).toHaveLength(4);
  return sizes;
}

import { expect, test } from 'vitest';
import { openZip } from '../readers/docx/open-zip.ts';
import { staffTemplate } from './staff-template.ts';

test('the template comes out of a printer with all its columns on one sheet', async () => {
  const zip = await openZip(await staffTemplate());
  let sheet = '';
  await zip.readText('xl/worksheets/sheet1.xml', (chunk) => {
    sheet += chunk;
  });
  zip.close();
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"/);
  expect(sheet).toMatch(/<pageSetup[^>]*orientation="landscape"/);
});

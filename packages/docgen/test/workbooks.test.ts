import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { evidenceNeedsSheet, hasTables, plainText, renderXlsx, resourcesSheet } from '../src/index.ts';
import { allPapers, FIXED_TIME } from './all-papers.ts';
import { newPapers, sampleFrame } from './new-sample-papers.ts';
import { samplePlan } from './sample-papers.ts';
import { readZip } from './zip-parts.ts';

const papersWithTables = allPapers().filter(([, model]) => hasTables(model));
const squeezed = (text: string) => text.replaceAll(/\s/g, '');

test('every paper with a table becomes a workbook', () => {
  expect(papersWithTables.length).toBeGreaterThan(30);
});

test.each(papersWithTables)('%s: every cell of its tables is in the workbook, with its type', async (_, model) => {
  const bytes = Buffer.from(await renderXlsx(model, { fixedTime: FIXED_TIME }));
  const tables = model.sections.flatMap((section) => section.blocks).filter((block) => block.kind === 'table');
  for (const [index, table] of tables.entries()) {
    const rows = await readSheet(bytes, index + 1);
    const read = new Set(rows.flat().map((value) => (typeof value === 'string' ? squeezed(value) : String(value))));
    for (const cell of [...table.header, ...table.rows].flatMap((row) => row.cells)) {
      const text = squeezed(
        cell.paragraphs
          .flat()
          .map((inline) => (inline.kind === 'blank' ? inline.dots : inline.text))
          .join(''),
      );
      if (text === '') continue;
      const asNumber = text.replace(/đồng$/, '').replaceAll('.', '');
      const isDate = /^\d{2}\/\d{2}\/\d{4}$/.test(text);
      expect(isDate || read.has(text) || read.has(asNumber), text).toBe(true);
    }
  }
});

test('amounts are numbers that can be added, codes stay text, days are dates', async () => {
  const plan = samplePlan('plan-tt57-primary');
  const resources = resourcesSheet({
    ...sampleFrame('plan-tt57-primary'),
    resources: plan.resources,
    experts: null,
    accountantName: null,
    principalName: null,
  });
  const rows = await readSheet(Buffer.from(await renderXlsx(resources, { fixedTime: FIXED_TIME })));
  const header = rows.findIndex((row) => row.includes('Số tiền (đồng)'));
  const amounts = rows.slice(header + 1).flatMap((row) => (typeof row[2] === 'number' ? [row[2]] : []));
  expect(amounts.at(-1)).toBe(amounts.slice(0, -1).reduce((sum, one) => sum + one, 0));
  const week = newPapers('plan-tt57-primary').find(([form]) => form === 'phieu-viec')?.[1];
  if (week === undefined) throw new Error('no week sheet');
  const evidence = await readSheet(Buffer.from(await renderXlsx(week, { fixedTime: FIXED_TIME })), 3);
  expect(evidence.flat().some((value) => value instanceof Date && value.toISOString().startsWith('2026-11-15'))).toBe(
    true,
  );
});

test('a text that begins like a formula stays text', async () => {
  const model = evidenceNeedsSheet({
    ...sampleFrame('plan-tt57-primary'),
    needs: [
      {
        standard: 1,
        criterion: '1.10',
        requirement: null,
        description: '=HYPERLINK("http://example.org")',
        place: '+84',
        collector: '@nhóm 1',
        periodText: '-',
        cost: 1_250_000,
        note: null,
      },
    ],
  });
  const bytes = await renderXlsx(model, { fixedTime: FIXED_TIME });
  const parts = await readZip(bytes);
  for (const [name, part] of parts) if (name.includes('worksheets/sheet')) expect(part.toString()).not.toContain('<f>');
  const rows = await readSheet(Buffer.from(bytes));
  expect(rows.flat()).toEqual(
    expect.arrayContaining(['=HYPERLINK("http://example.org")', '+84', '@nhóm 1', 'Tiêu chí 1.10', 1_250_000]),
  );
});

test('a row is as high as its longest cell needs: no spreadsheet program has to let it grow', async () => {
  const long = 'Kế hoạch giáo dục nhà trường, nghị quyết của hội đồng trường, biên bản họp và hồ sơ theo dõi '.repeat(
    4,
  );
  const need = {
    standard: 1,
    requirement: null,
    place: null,
    collector: null,
    periodText: null,
    cost: null,
    note: null,
  };
  const model = evidenceNeedsSheet({
    ...sampleFrame('plan-tt57-primary'),
    needs: [
      { ...need, criterion: '1.1', description: 'Sổ họp' },
      { ...need, criterion: '1.2', description: long },
    ],
  });
  const parts = await readZip(await renderXlsx(model, { fixedTime: FIXED_TIME }));
  const sheet = parts.get('xl/worksheets/sheet1.xml')?.toString() ?? '';
  const rows = sheet.match(/<row .*?<\/row>/gs) ?? [];
  const heights = rows.map((row) => Number(/ ht="([\d.]+)"/.exec(row)?.[1] ?? Number.NaN));
  expect(heights.every((height) => height >= 16)).toBe(true);
  expect(Math.max(...heights)).toBeGreaterThan(100);
});

test('titles stay in sight while rows scroll, a long text before the table does not', async () => {
  const frozenRows = async (model: Parameters<typeof renderXlsx>[0]) => {
    const parts = await readZip(await renderXlsx(model, { fixedTime: FIXED_TIME }));
    return Number(/ySplit="(\d+)"/.exec(parts.get('xl/worksheets/sheet1.xml')?.toString() ?? '')?.[1] ?? 0);
  };
  const needs = newPapers('plan-preschool').find(([form]) => form === 'F05-V')?.[1];
  if (needs === undefined) throw new Error('no table of evidence');
  expect(await frozenRows(needs)).toBeGreaterThan(3);
  const text = 'Phòng học, phòng bộ môn, máy tính, kinh phí chi thường xuyên cho công tác tự đánh giá. '.repeat(6);
  const prose = { kind: 'paragraph', label: null, text } as const;
  const resources = resourcesSheet({
    ...sampleFrame('plan-tt57-primary'),
    resources: { ...samplePlan('plan-tt57-primary').resources, items: [prose, prose, prose] },
    experts: null,
    accountantName: null,
    principalName: null,
  });
  expect(await frozenRows(resources)).toBe(0);
});

test('prints on A4 as the form says, one page wide, with the header row on every page', async () => {
  const needs = newPapers('plan-preschool').find(([form]) => form === 'F05-V')?.[1];
  if (needs === undefined) throw new Error('no table of evidence');
  const parts = await readZip(await renderXlsx(needs, { fixedTime: FIXED_TIME }));
  const sheet = parts.get('xl/worksheets/sheet1.xml')?.toString() ?? '';
  expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"/);
  expect(sheet).toContain('fitToPage="1"');
  expect(parts.get('xl/workbook.xml')?.toString()).toMatch(/_xlnm\.Print_Titles" localSheetId="0">[^<]*!\$\d+:\$\d+</);
});

test('the same paper at the same time gives the same workbook; one without tables is refused', async () => {
  const [, model] = papersWithTables[0] ?? [];
  if (model === undefined) throw new Error('no paper');
  const first = await renderXlsx(model, { fixedTime: FIXED_TIME });
  expect(Buffer.from(await renderXlsx(model, { fixedTime: FIXED_TIME })).equals(first)).toBe(true);
  const bare = { ...model, sections: [{ orientation: 'portrait', restartsPageNumbers: true, blocks: [] }] } as const;
  await expect(renderXlsx(bare, { fixedTime: FIXED_TIME })).rejects.toThrow(RangeError);
  expect(plainText(bare)).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { checkFramework, type Framework } from '@minhchung/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  asDocx,
  asHtml,
  asText,
  type CircularLayout,
  type InventedCircular,
  inventCircular,
} from '../testing/invented-circular.ts';
import { makeDocx, wordParagraph } from '../testing/make-zip.ts';
import { lineKind } from './line-kinds.ts';
import { addressKey, isOfficialAddress, matchCircular, officialAddresses } from './match-circular.ts';
import { readCircular } from './read-circular.ts';

const folder = new URL('../../../../frameworks/', import.meta.url);
const framework = (id: string): Framework => {
  const checked = checkFramework(parse(readFileSync(new URL(`${id}.yaml`, folder), 'utf8')));
  if ('problems' in checked) throw new Error(`${id} does not parse`);
  return checked.framework;
};
const frameworks = ['tt17-2018-primary', 'tt18-2018-secondary', 'tt19-2018-preschool', 'tt57-2026-general'].map(
  framework,
);
const layouts: readonly CircularLayout[] = ['articles', 'annex'];
const bytes = (text: string) => new TextEncoder().encode(text);

const formats: readonly [string, (circular: InventedCircular) => Parameters<typeof readCircular>[0]][] = [
  ['text', (circular) => ({ text: asText(circular) })],
  ['a text file', (circular) => ({ bytes: bytes(asText(circular)), fileName: 'thong-tu.txt' })],
  ['a web page', (circular) => ({ bytes: bytes(asHtml(circular)), fileName: 'thong-tu.html' })],
  ['a Word file', (circular) => ({ bytes: asDocx(circular), fileName: 'thong-tu.docx' })],
];

/** What stands beside each place. */
function wordingOf(
  passages: Awaited<ReturnType<typeof readCircular>>['passages'],
  law: Framework,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const { passage, address } of matchCircular({ passages }, law).matches) {
    if (!address) continue;
    const key = addressKey(address);
    found.set(key, [found.get(key), passages[passage]?.text].filter(Boolean).join('\n'));
  }
  return found;
}

describe.each(frameworks.map((law) => [law.id, law] as const))('an invented circular numbered as %s', (_, law) => {
  test.each(layouts.flatMap((layout) => formats.map(([name, make]) => [name, layout, make] as const)))(
    'read from %s, laid out by %s, stands beside every place with its own words',
    async (_name, layout, make) => {
      const circular = inventCircular(law, layout);
      const { passages } = await readCircular(make(circular));
      expect(wordingOf(passages, law)).toEqual(circular.wording);
      const { matches, unmatched } = matchCircular({ passages }, law);
      expect(unmatched).toEqual([]);
      expect(matches.filter((match) => match.address !== null && match.confidence < 0.8)).toEqual([]);
    },
  );
});

test('whatever lines are lost, no words stand beside a wrong place, and what is missing is listed', async () => {
  const [law] = frameworks;
  if (!law) throw new Error('no framework');
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...layouts), fc.array(fc.nat(600), { maxLength: 40 }), async (layout, lost) => {
      const circular = inventCircular(law, layout, lost.length);
      // Headings stay: without them nobody could say what a passage belongs to.
      const isHeading = (line: string) => !/^(?:[a-zđ]\) |Mức \d: )?Câu bịa/u.test(line);
      const lines = circular.lines.filter((line, at) => isHeading(line) || !lost.includes(at));
      const { passages } = await readCircular({ text: lines.join('\n') });
      const found = wordingOf(passages, law);
      for (const [key, text] of found) expect(text).toBe(circular.wording.get(key));
      const unmatched = new Set(matchCircular({ passages }, law).unmatched.map(addressKey));
      for (const address of officialAddresses(law)) {
        const key = addressKey(address);
        expect(unmatched.has(key)).toBe(!found.has(key));
      }
    }),
    { numRuns: 60 },
  );
});

test('no words of a file are lost or told twice', async () => {
  for (const law of frameworks) {
    for (const layout of layouts) {
      const circular = inventCircular(law, layout);
      const { passages } = await readCircular({ text: asText(circular) });
      const all = passages.map((passage) => passage.text).join('\n');
      for (const words of circular.wording.values()) expect(all.split(words)).toHaveLength(2);
    }
  }
});

test('a number whose title is another one is doubtful', async () => {
  const law = framework('tt57-2026-general');
  const { passages } = await readCircular({ text: 'PHỤ LỤC II\nTiêu chí 1.1. Bếp ăn và nước sạch\nMức 1: Câu bịa.\n' });
  const [match] = matchCircular({ passages }, law).matches;
  expect(match).toMatchObject({
    address: { criterion: '1.1', level: 1, indicator: null },
    reasons: expect.arrayContaining(['titleDiffers']),
  });
  expect(match?.confidence).toBeLessThan(0.8);
});

test('a criterion or a point that the framework does not have stands beside nothing, or is doubtful', async () => {
  const law = framework('tt17-2018-primary');
  const lines = [
    'Tiêu chí 9.9: Không có',
    'Mức 1',
    'a) Câu bịa.',
    'Tiêu chí 1.1: Phương hướng',
    'Mức 1',
    'đ) Câu bịa.',
  ];
  const { passages } = await readCircular({ text: lines.join('\n') });
  const { matches } = matchCircular({ passages }, law);
  expect(matches.map(({ address, reasons }) => [address?.criterion ?? null, reasons.includes('pointUnknown')])).toEqual(
    [
      [null, false],
      ['1.1', true],
    ],
  );
});

test('a table with a column for each level is read by its columns', async () => {
  const law = framework('tt57-2026-general');
  const row = (...cells: string[]) =>
    `<w:tr>${cells.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join('')}</w:tr>`;
  const table = `<w:tbl>${row('Tiêu chí', 'Mức 1', 'Mức 2')}${row('1.1. Tầm nhìn, sứ mạng', 'Câu bịa một.', 'Câu bịa hai.')}${row('Tiêu chí 1.2', 'Câu bịa ba.', '')}</w:tbl>`;
  const { passages } = await readCircular({ bytes: makeDocx(table), fileName: 'a.docx' });
  expect([...wordingOf(passages, law)]).toEqual([
    ['1.1/1/', 'Câu bịa một.'],
    ['1.1/2/', 'Câu bịa hai.'],
    ['1.2/1/', 'Câu bịa ba.'],
  ]);
});

test('levels without a heading are known by the articles that the framework names', async () => {
  const law = framework('tt17-2018-primary');
  const lines = [
    'Điều 12. Tiêu chuẩn 1: Tổ chức và quản lý nhà trường',
    '1. Phương hướng, chiến lược xây dựng và phát triển nhà trường',
    'Câu bịa.',
  ];
  const { passages } = await readCircular({ text: lines.join('\n') });
  const [match] = matchCircular({ passages }, law).matches;
  expect(match).toMatchObject({
    address: { criterion: '1.1', level: 2, indicator: null },
    reasons: ['numberFromClause', 'levelFromArticle', 'titleSame'],
  });
});

test('lines of law are told apart', () => {
  const kinds = (lines: string[]) => lines.map((line) => lineKind(line).kind);
  expect(
    kinds(['Mục 2', 'Mức 2', 'Mức 2: Có kế hoạch', 'Mức 2 là căn cứ để xét', 'MỤC 1. TIÊU CHUẨN ĐÁNH GIÁ MỨC 1']),
  ).toEqual(['chapter', 'level', 'level', 'text', 'levelHeading']);
  expect(
    kinds([
      'Điều 7. Tiêu chuẩn 1',
      'điều này',
      '1. Tiêu chí 1.10: Tên',
      'a) Câu',
      'đ) Câu',
      'Phụ lục II',
      'Gợi ý minh chứng:',
    ]),
  ).toEqual(['article', 'text', 'criterion', 'point', 'point', 'annex', 'suggestion']);
});

test('every place of a framework is an address, and nothing else is', () => {
  for (const law of frameworks) {
    const places = officialAddresses(law);
    expect(new Set(places.map(addressKey)).size).toBe(places.length);
    expect(places.every((place) => isOfficialAddress(law, place))).toBe(true);
    expect(isOfficialAddress(law, { criterion: '9.9', level: 1, indicator: null })).toBe(false);
  }
});

test('what cannot be read safely is refused as a plan is', async () => {
  await expect(readCircular({ text: ' ' })).rejects.toMatchObject({ code: 'import.empty' });
  const bomb = makeDocx(wordParagraph('a'.repeat(30_000_000)));
  await expect(readCircular({ bytes: bomb, fileName: 'a.docx' })).rejects.toMatchObject({ code: 'import.zipBomb' });
});

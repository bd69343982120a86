import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareCriterionCodes,
  compareEvidenceCodes,
  type EvidenceCode,
  findEvidenceCodes,
  findOtherCodes,
  formatCitation,
  formatEvidenceCode,
  parseEvidenceCode,
  readEvidenceCode,
} from '../src/index.ts';
import { framework } from './frameworks.ts';

const place = {
  standard: fc.integer({ min: 1, max: 9 }),
  criterion: fc.integer({ min: 1, max: 99 }),
  serial: fc.integer({ min: 1, max: 999 }),
};
const code: fc.Arbitrary<EvidenceCode> = fc.oneof(
  fc.record({ style: fc.constant('box' as const), box: fc.integer({ min: 1, max: 99 }), ...place }),
  fc.record({ style: fc.constant('mc' as const), ...place }),
);

test('what is printed reads back as the same code', () => {
  fc.assert(
    fc.property(code, (own) => {
      expect(parseEvidenceCode(formatEvidenceCode(own))).toEqual(own);
    }),
  );
});

test('a code typed sloppily is still recognised, wherever it stands in a sentence', () => {
  const sloppy = code.chain((own) => {
    const exact = formatEvidenceCode(own);
    const dashes = fc.constantFrom('-', '–', '—', '‑', '−').map((dash) => exact.replaceAll('-', dash));
    const spaced = fc.constant(exact.replaceAll('-', ' - '));
    const lower = fc.constant(exact.toLowerCase());
    const letterO = fc.constant(exact.replace(/0(?=\d$)/u, 'O'));
    return fc
      .tuple(fc.oneof(dashes, spaced, lower, letterO), fc.constantFrom(['', ''], ['[', ']'], ['(', ')'], ['[', '']))
      .map(([text, [open, close]]) => ({ own, text: `${open}${text}${close}` }));
  });
  fc.assert(
    fc.property(sloppy, fc.constantFrom('', 'Nhà trường có kế hoạch '), ({ own, text }, before) => {
      const [found, ...more] = findEvidenceCodes(`${before}${text} và báo cáo.`);
      expect(found?.code).toEqual(own);
      expect(more).toEqual([]);
      expect(`${before}${text} và báo cáo.`.slice(found?.start, found?.end)).toBe(found?.found);
    }),
  );
});

describe('common slips become the canonical code', () => {
  test.each([
    ['[H1.1.2.02]', 'H1-1.2-02', ['separator'], 'likely'],
    ['H1.1.7.01', 'H1-1.7-01', ['separator', 'bracketMissing'], 'likely'],
    ['[H1-1.1-01', 'H1-1.1-01', ['bracketMissing'], 'certain'],
    ['[H1-1.1-1]', 'H1-1.1-01', ['serialDigits'], 'likely'],
    ['[H3-3.6-O2]', 'H3-3.6-02', ['letterForDigit'], 'likely'],
    ['[H1–1.1–01]', 'H1-1.1-01', ['dash'], 'certain'],
    ['[H1‑1.10‑01]', 'H1-1.10-01', ['dash'], 'certain'],
    ['[H 1 - 1.1 - 01]', 'H1-1.1-01', ['spaces'], 'certain'],
    ['[Н1-1.1-01]', 'H1-1.1-01', ['letterCase'], 'likely'],
    ['(H1-1.1-01)', 'H1-1.1-01', ['brackets'], 'certain'],
    ['[MC.1.1.01]', 'MC.1.1.01', ['brackets'], 'certain'],
    ['MC.3.5.1', 'MC.3.5.01', ['serialDigits'], 'likely'],
    ['MC 1.3.O1', 'MC.1.3.01', ['separator', 'spaces', 'letterForDigit'], 'likely'],
    ['[H1-1.1-01]', 'H1-1.1-01', [], 'certain'],
    ['MC.1.1.01', 'MC.1.1.01', [], 'certain'],
  ])('%s', (text, canonical, changes, confidence) => {
    expect(readEvidenceCode(text)).toMatchObject({ canonical, changes, confidence, found: text });
  });

  test.each(['[H1-1.1-a]', 'H01.01.01.01', 'H1-1.1', 'MC.1.1', 'xH1-1.1-01', 'H1-1.1-00', 'Tuần 1.1-01', ''])(
    '“%s” is no code of these styles',
    (text) => expect(findEvidenceCodes(text)).toEqual([]),
  );

  test('several codes of one sentence are found in order, with their places', () => {
    const text = 'Có kế hoạch [H1-1.1-01]; [H1-1.1-02] và số liệu (MC.1.3.01, MC.1.3.02).';
    expect(findEvidenceCodes(text).map(({ canonical }) => canonical)).toEqual([
      'H1-1.1-01',
      'H1-1.1-02',
      'MC.1.3.01',
      'MC.1.3.02',
    ]);
  });

  test('a page of blanks, dots and brackets is read in no time', () => {
    const started = performance.now();
    for (const blank of [' ', '[', '.', '-', 'H ', 'MC.', '1.']) findEvidenceCodes(blank.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('the name of a file gives the code at its beginning', () => {
    expect(findEvidenceCodes('H1-1.2-01_QD thanh lap Hoi dong truong.pdf')[0]).toMatchObject({
      canonical: 'H1-1.2-01',
      start: 0,
    });
    expect(findEvidenceCodes('MC.1.1.02.docx')[0]).toMatchObject({ canonical: 'MC.1.1.02', end: 9 });
  });
});

describe('codes of other conventions are recognised and explained', () => {
  test.each([
    ['[H1-1-01-01]', 'box-old', 'H1-1.1-01'],
    ['H5.5.02.12', 'box-old', 'H5-5.2-12'],
    ['[1.1-01]', 'nobox', null],
    ['H01.01.01.01', 'he', null],
  ])('%s', (text, convention, proposal) => {
    expect(findOtherCodes(`Minh chứng ${text} kèm theo`)).toEqual([
      { convention, proposal, found: text, start: 11, end: 11 + text.length },
    ]);
    expect(findEvidenceCodes(text)).toEqual([]);
  });

  test('codes of today are none of them', () => {
    expect(findOtherCodes('[H1-1.1-01]; [H1.1.2.02], (MC.1.1.01), H1-1.10-01')).toEqual([]);
  });
});

test('registers are in the order of numbers, not of letters: 1.10 follows 1.9', () => {
  const register = ['H1-1.10-01', 'H2-1.9-01', 'H1-1.9-02', 'H1-1.9-01', 'H1-1.1-10'].flatMap(
    (text) => parseEvidenceCode(text) ?? [],
  );
  expect(register.sort(compareEvidenceCodes).map((own) => formatEvidenceCode(own))).toEqual([
    'H1-1.1-10',
    'H1-1.9-01',
    'H1-1.9-02',
    'H2-1.9-01',
    'H1-1.10-01',
  ]);
  expect(['1.10', '2.1', '1.9', '1.1'].sort(compareCriterionCodes)).toEqual(['1.1', '1.9', '1.10', '2.1']);
});

test('citations are bracketed as each framework has it', () => {
  const box = framework('tt17-2018-primary').evidenceCode.citation;
  const mc = framework('tt57-2026-general').evidenceCode.citation;
  expect(formatCitation(['H1-1.1-01', 'H1-1.1-02'], box)).toBe('[H1-1.1-01]; [H1-1.1-02]');
  expect(formatCitation(['MC.1.1.01', 'MC.1.1.02'], mc)).toBe('(MC.1.1.01, MC.1.1.02)');
  expect(formatCitation([], mc)).toBe('');
});

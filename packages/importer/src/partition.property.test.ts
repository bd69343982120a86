import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePlan } from './parse-plan.ts';
import type { ParsedPlan } from './parsed-plan.ts';
import { fixtureText } from './testing/fixtures.ts';

const SAMPLES = ['luong-son', 'preschool', 'tt57-primary'].map((name) =>
  fixtureText(`samples/plan-${name}.txt`).split('\n'),
);

const WORDS = [
  'Tuần 3',
  'Nhóm 2',
  'TT',
  'Họ và tên',
  'Chức vụ',
  'Nhiệm vụ',
  '1',
  '2',
  '10/01/2027',
  '480.000 đ',
  'Nguyễn Văn Ba',
  '- ',
  ':',
  ' | ',
  '\t',
  'Căn cứ',
  'Nơi nhận:',
  'HIỆU TRƯỞNG',
  'I. MỤC ĐÍCH',
  '\u00a0',
  '…',
  'Tiêu chí 1.1',
  '(',
  'a)',
];
const line = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' ')),
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

function expectPartition(parsed: ParsedPlan): void {
  const supported = new Set(Object.values(parsed.provenance).flatMap((found) => found.spans.map((span) => span.line)));
  const noise = parsed.noise.map((found) => found.line);
  const open = parsed.notUnderstood.map((found) => found.line);
  expect(new Set([...noise, ...open]).size).toBe(noise.length + open.length);
  const inNoise = new Set(noise);
  const inOpen = new Set(open);
  for (const { id, text } of parsed.lines) {
    const piles = Number(supported.has(id)) + Number(inNoise.has(id)) + Number(inOpen.has(id));
    if (piles !== (text === '' ? 0 : 1)) throw new Error(`line ${id} "${text}" stands in ${piles} piles`);
  }
}

const parse = (lines: readonly string[]): Promise<ParsedPlan> => parsePlan({ text: `Kế hoạch\n${lines.join('\n')}` });

test('a plan with foreign lines put in, shuffled in parts and cut off is read without failing, every line in one pile', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...SAMPLES),
      fc.array(fc.tuple(fc.nat(), line), { maxLength: 12 }),
      fc.tuple(fc.nat(), fc.nat({ max: 60 })),
      fc.nat(),
      async (sample, foreign, [from, length], cut) => {
        const lines = sample.slice(0, sample.length - (cut % Math.floor(sample.length * 0.7)));
        const start = from % lines.length;
        const moved = lines.splice(start, length);
        lines.splice(start % (lines.length + 1), 0, ...moved.reverse());
        for (const [at, text] of foreign) lines.splice(at % (lines.length + 1), 0, text);
        expectPartition(await parse(lines));
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

test('any heap of lines is read without failing, every line in one pile', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 60 }), async (lines) => expectPartition(await parse(lines))),
    { numRuns: 200 },
  );
}, 120_000);

test('a web page of any markup is read without failing, every line in one pile', async () => {
  const tag = fc.constantFrom(
    '<p>',
    '</p>',
    '<td>',
    '</td>',
    '<tr>',
    '<table>',
    '</table>',
    '<div class="menu">',
    '</div>',
    '<br>',
    '<td rowspan=3>',
    '<td colspan=2>',
    '<script>',
    '</script>',
    '<li>',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(tag, line), { maxLength: 60 }), async (parts) =>
      expectPartition(await parsePlan({ text: `<html><body>${parts.join('')}` })),
    ),
    { numRuns: 200 },
  );
}, 120_000);

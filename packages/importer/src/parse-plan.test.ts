import { describe, expect, test } from 'vitest';
import { parsePlan } from './parse-plan.ts';
import type { ParsedPlan } from './parsed-plan.ts';
import { fixtureBytes, fixtureJson, fixtureNames } from './testing/fixtures.ts';
import { scorePlan } from './testing/score.ts';

const SAMPLES = fixtureNames('samples').filter((name) => !name.endsWith('.json'));
const HELD_OUT = ['held-out', 'held-out-2'].flatMap((folder) =>
  fixtureNames(folder)
    .filter((name) => !name.endsWith('.json'))
    .map((name) => ({ folder, name })),
);

function answerTo(folder: string, name: string): unknown {
  const answer = fixtureJson(`${folder}/${name.replace(/\.\w+$/, '')}.expected.json`);
  return /\.(txt|html)$/.test(name) ? answer : { ...(typeof answer === 'object' ? answer : {}), portal: null };
}

/** Every line with text in exactly one of: supported value, noise, not understood. */
function expectPartition(parsed: ParsedPlan): void {
  const supported = new Set(Object.values(parsed.provenance).flatMap((found) => found.spans.map((span) => span.line)));
  const noise = new Set(parsed.noise.map((line) => line.line));
  const open = new Set(parsed.notUnderstood.map((line) => line.line));
  for (const line of parsed.lines) {
    const piles = [supported.has(line.id), noise.has(line.id), open.has(line.id)].filter(Boolean).length;
    expect([line.text, piles]).toEqual([line.text, line.text === '' ? 0 : 1]);
  }
}

test('the samples come in text, Word, web page, PDF and old Word', () => {
  expect(SAMPLES.map((name) => name.split('.').pop()).sort()).toEqual([
    'doc',
    'docx',
    'docx',
    'docx',
    'html',
    'pdf',
    'pdf',
    'pdf',
    'txt',
    'txt',
    'txt',
  ]);
});

describe.each(SAMPLES)('the sample %s', (name) => {
  test('is read with F1 of 0.98 or more, all lines accounted for, at most 1 % not understood', async () => {
    const parsed = await parsePlan({ bytes: fixtureBytes(`samples/${name}`), fileName: name });
    expect(parsed.classification.kind).toBe('plan');
    expect(scorePlan(answerTo('samples', name), parsed).overall.f1).toBeGreaterThanOrEqual(0.98);
    const filled = parsed.lines.filter((line) => line.text !== '').length;
    expect(parsed.notUnderstood.length / filled).toBeLessThanOrEqual(0.01);
    expectPartition(parsed);
  });
});

describe.each(HELD_OUT)('the plan of another school $name', ({ folder, name }) => {
  test('is read with F1 of 0.92 or more, all lines accounted for, at most 2 % not understood', async () => {
    const parsed = await parsePlan({ bytes: fixtureBytes(`${folder}/${name}`), fileName: name });
    expect(scorePlan(answerTo(folder, name), parsed).overall.f1).toBeGreaterThanOrEqual(0.92);
    const filled = parsed.lines.filter((line) => line.text !== '').length;
    expect(parsed.notUnderstood.length / filled).toBeLessThanOrEqual(0.02);
    expectPartition(parsed);
  });
});

test('a script in the page is never read as content', async () => {
  const parsed = await parsePlan({ bytes: fixtureBytes('samples/plan-luong-son.html'), fileName: 'plan.html' });
  expect(JSON.stringify(parsed)).not.toContain('Tuần 99');
});

test('the names spelt in two ways are asked about and not merged', async () => {
  const parsed = await parsePlan({ bytes: fixtureBytes('samples/plan-preschool.txt'), fileName: 'plan.txt' });
  const answer = fixtureJson('samples/plan-preschool.expected.json');
  const names = parsed.people.map((person) => person.name).sort();
  expect(answer).toMatchObject({ people: { distinctNames: expect.arrayContaining(names) } });
  expect(names).toHaveLength(15);
  expect(parsed.people.find((person) => person.name === 'Tòng Thị Biên')?.maybeSameAs).toEqual(['Tòng Thị Biển']);
  expect(parsed.people.find((person) => person.name === 'Vi Thị Ngọc Ánh')?.maybeSameAs).toEqual([]);
});

test('names that may be two spellings of one person are those of the answers', async () => {
  const parsed = await parsePlan({ bytes: fixtureBytes('samples/plan-luong-son.txt'), fileName: 'plan.txt' });
  const asked = parsed.people.flatMap((person) =>
    person.maybeSameAs.map((other) => [person.name, other].sort().join(' / ')),
  );
  expect([...new Set(asked)].sort()).toEqual([
    'Chu Thị Phượng / Châu Thị Phượng',
    'Nông Thị Diệu Hương / Nông Thị Diệu Hường',
  ]);
  expect(parsed.people).toHaveLength(24);
});

test('a span points at the words of its value', async () => {
  const parsed = await parsePlan({ bytes: fixtureBytes('samples/plan-tt57-primary.txt'), fileName: 'plan.txt' });
  const [span] = parsed.provenance['/council/members/0/name']?.spans ?? [];
  const line = parsed.lines[span?.line ?? -1];
  expect(line?.text.slice(span?.from, span?.to)).toBe('Phan Đức Hiệp');
});

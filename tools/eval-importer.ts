import { readdirSync, readFileSync } from 'node:fs';
import { parsePlan } from '@minhchung/importer';
import { scorePlan } from '../packages/importer/src/testing/score.ts';
import { makeVariants } from '../packages/importer/src/testing/variants/make-variants.ts';
import type { ExpectedPlan } from '../packages/importer/src/testing/variants/plan-model.ts';

const FIXTURES = new URL('../packages/importer/fixtures/', import.meta.url);
const FLOORS = { sample: 0.98, sampleNotUnderstood: 0.01, average: 0.92, heldOut: 0.92, heldOutEach: 0.85 };

interface Line {
  set: 'sample' | 'printed' | 'variant' | 'held out' | 'held out 2';
  name: string;
  f1: number;
  precision: number;
  recall: number;
  notUnderstood: number;
  ms: number;
}

interface Paper {
  set: Line['set'];
  name: string;
  fileName: string;
  bytes: Uint8Array;
  expected: unknown;
}

async function measure(paper: Paper, isVerbose: boolean): Promise<Line> {
  const started = performance.now();
  const parsed = await parsePlan({ bytes: paper.bytes, fileName: paper.fileName });
  const ms = performance.now() - started;
  const expected = parsed.lines.some((line) => /Hôm nay\s*:/.test(line.text))
    ? paper.expected
    : withoutPortal(paper.expected);
  const { overall, groups } = scorePlan(expected, parsed);
  if (isVerbose && overall.f1 < 0.995) {
    console.log(`\n${paper.set} ${paper.name}`);
    for (const group of groups.filter((found) => found.f1 < 1)) {
      console.log(`  ${group.group} ${group.f1.toFixed(3)}`);
      for (const fact of group.missing.slice(0, 5)) console.log(`    missing ${fact}`);
      for (const fact of group.extra.slice(0, 5)) console.log(`    extra   ${fact}`);
    }
    for (const line of parsed.notUnderstood.slice(0, 8)) console.log(`    ?? ${line.text.slice(0, 100)}`);
  }
  const filled = parsed.lines.filter((line) => line.state !== 'empty').length;
  return {
    set: paper.set,
    name: paper.name,
    f1: overall.f1,
    precision: overall.precision,
    recall: overall.recall,
    notUnderstood: parsed.notUnderstood.length / Math.max(1, filled),
    ms,
  };
}

/** A Word file or a print of it holds no portal page. */
const withoutPortal = (expected: unknown): unknown => ({
  ...(typeof expected === 'object' ? expected : {}),
  portal: null,
});

function readPapers(folder: string, set: (fileName: string) => Line['set']): Paper[] {
  const base = new URL(`${folder}/`, FIXTURES);
  const files = readdirSync(base);
  return files
    .filter((file) => /\.(txt|docx|html|pdf|doc)$/.test(file))
    .map((file) => {
      const stem = file.replace(/\.\w+$/, '');
      return {
        set: set(file),
        name: file,
        fileName: file,
        bytes: readFileSync(new URL(file, base)),
        expected: JSON.parse(readFileSync(new URL(`${stem}.expected.json`, base), 'utf8')),
      };
    });
}

function variantsOf(stem: string, place: string, seed: number): Paper[] {
  const expected: ExpectedPlan = JSON.parse(readFileSync(new URL(`samples/${stem}.expected.json`, FIXTURES), 'utf8'));
  return makeVariants(expected, place, seed).map((variant) => ({
    ...variant,
    set: 'variant',
    name: `${stem}: ${variant.name}`,
  }));
}

const average = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + line.f1, 0) / Math.max(1, lines.length);

async function main(): Promise<void> {
  const isVerbose = process.argv.includes('-v');
  const only = process.argv.find((arg) => arg.startsWith('--only='))?.slice(7);
  const papers = [
    ...readPapers('samples', (file) => (/\.(pdf|doc)$/.test(file) ? 'printed' : 'sample')),
    ...readPapers('held-out', () => 'held out'),
    ...readPapers('held-out-2', () => 'held out 2'),
    ...variantsOf('plan-luong-son', 'Lương Sơn', 1),
    ...variantsOf('plan-preschool', 'Bình Lâm', 2),
    ...variantsOf('plan-tt57-primary', 'Suối Ngàn', 3),
  ].filter((paper) => !only || paper.name.includes(only) || paper.set === only);
  const lines: Line[] = [];
  for (const paper of papers) lines.push(await measure(paper, isVerbose));
  const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
  for (const line of lines)
    console.log(
      `${line.set.padEnd(10)} ${line.name.padEnd(52)} F1 ${line.f1.toFixed(3)}  P ${line.precision.toFixed(3)}  R ${line.recall.toFixed(3)}  not understood ${percent(line.notUnderstood).padStart(6)}  ${line.ms.toFixed(0)} ms`,
    );
  const failures: string[] = [];
  for (const line of lines.filter((found) => found.set === 'sample')) {
    if (line.f1 < FLOORS.sample) failures.push(`${line.name}: F1 ${line.f1.toFixed(3)} < ${FLOORS.sample}`);
    if (line.notUnderstood > FLOORS.sampleNotUnderstood)
      failures.push(`${line.name}: not understood ${percent(line.notUnderstood)}`);
  }
  for (const stem of ['plan-luong-son', 'plan-preschool', 'plan-tt57-primary']) {
    const own = lines.filter((line) => line.set === 'variant' && line.name.startsWith(stem));
    console.log(`average over ${own.length} variants of ${stem}: ${average(own).toFixed(3)}`);
    if (!only && (own.length < 10 || average(own) < FLOORS.average))
      failures.push(`variants of ${stem}: ${average(own).toFixed(3)} over ${own.length}`);
  }
  for (const line of lines.filter((found) => found.set === 'held out 2'))
    if (line.f1 < FLOORS.heldOutEach) failures.push(`${line.name}: F1 ${line.f1.toFixed(3)} < ${FLOORS.heldOutEach}`);
  for (const set of ['printed', 'held out', 'held out 2'] as const) {
    const own = lines.filter((line) => line.set === set);
    console.log(`average over ${own.length} papers ${set}: ${average(own).toFixed(3)}`);
    if (!only && (own.length < 3 || average(own) < FLOORS.heldOut))
      failures.push(`${set}: ${average(own).toFixed(3)} over ${own.length}`);
  }
  console.log(`looked at ${lines.length} papers, ${failures.length} under the floor`);
  for (const failure of failures) console.error(failure);
  process.exitCode = failures.length > 0 || lines.length === 0 ? 1 : 0;
}

await main();

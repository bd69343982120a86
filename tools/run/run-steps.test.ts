import { describe, expect, test } from 'vitest';
import { chooseSteps } from './choose-steps.ts';
import { runSteps } from './run-steps.ts';
import { checkOutcome, type Step, type StepOutcome } from './step.ts';
import { hasSucceeded, lastLine, summary } from './summary.ts';
import { missingPackages, type SystemPackage } from './system-packages.ts';

const outcome = (passed: number, failed: number): StepOutcome => ({
  passed,
  failed,
  looked: `${passed + failed} tests`,
  problems: failed > 0 ? ['one is wrong'] : [],
  warnings: [],
});
const step = (name: string, result: () => StepOutcome, more: Partial<Step> = {}): Step => ({
  name,
  title: `step ${name}`,
  run: async () => result(),
  ...more,
});

async function run(steps: readonly Step[], options: { missing?: SystemPackage[]; isStrict?: boolean } = {}) {
  const said: string[] = [];
  const results = await runSteps(steps, {
    missing: new Set(options.missing ?? []),
    isStrict: options.isStrict ?? false,
    say: (line) => said.push(line),
    now: () => 0,
  });
  return { results, said };
}

describe('a run of all steps', () => {
  test('goes on after a failing and after a broken step, and counts everything', async () => {
    const { results } = await run([
      step('one', () => outcome(3, 0)),
      step('two', () => outcome(2, 1)),
      step('three', () => {
        throw new Error('the ground gave way');
      }),
      step('four', () => outcome(4, 0)),
    ]);
    expect(lastLine(results)).toBe('9 passed, 2 failed');
    expect(summary(results).at(-1)).toBe('9 passed, 2 failed');
    expect(hasSucceeded(results)).toBe(false);
  });

  test('succeeds only when something passed and nothing failed', async () => {
    expect(hasSucceeded((await run([step('one', () => outcome(1, 0))])).results)).toBe(true);
    expect(hasSucceeded((await run([step('one', () => outcome(0, 0))])).results)).toBe(false);
    expect(hasSucceeded((await run([])).results)).toBe(false);
  });

  test('names loudly what was left out because a package is missing', async () => {
    const steps = [step('one', () => outcome(1, 0)), step('two', () => outcome(9, 0), { needs: ['chromium'] })];
    const { results } = await run(steps, { missing: ['chromium'] });
    expect(lastLine(results)).toBe('1 passed, 0 failed');
    expect(summary(results).join('\n')).toMatch(/!!! LEFT OUT[\s\S]*step two \(chromium\)[\s\S]*apt-get install/);
  });

  test('fails on a build machine when a step or a part of it was left out', async () => {
    const needs = await run([step('one', () => outcome(5, 0), { needs: ['chromium'] })], {
      missing: ['chromium'],
      isStrict: true,
    });
    expect(lastLine(needs.results)).toBe('0 passed, 1 failed');
    const wants = await run([step('one', () => outcome(5, 0), { wants: ['poppler-utils'] })], {
      missing: ['poppler-utils'],
      isStrict: true,
    });
    expect(lastLine(wants.results)).toBe('5 passed, 1 failed');
  });
});

test('a check that looked at nothing has not passed', () => {
  expect(checkOutcome({ looked: 0, unit: 'files', problems: [] })).toMatchObject({ passed: 0, failed: 1 });
  expect(checkOutcome({ looked: 2, unit: 'files', problems: [] })).toMatchObject({ passed: 1, failed: 0 });
});

test('steps are chosen by name and keep their order', () => {
  const all = ['types', 'unit', 'server'].map((name) => step(name, () => outcome(1, 0)));
  const names = (parameters: string[]) => {
    const chosen = chooseSteps(all, parameters);
    return 'steps' in chosen ? chosen.steps.map((entry) => entry.name) : chosen.unknown;
  };
  expect(names([])).toEqual(['types', 'unit', 'server']);
  expect(names(['unit', 'types'])).toEqual(['types', 'unit']);
  expect(names(['units'])).toEqual(['units']);
});

test('a package is missing when its program is', () => {
  expect(missingPackages(['chromium', 'chromium', 'poppler-utils'], (path) => path.endsWith('pdftotext'))).toEqual([
    'chromium',
  ]);
});

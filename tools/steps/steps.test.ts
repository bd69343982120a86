import { describe, expect, test } from 'vitest';
import { numberFrom, runCommandCheck } from './command-check.ts';
import { playwrightOutcome } from './playwright-step.ts';
import { steps } from './steps.ts';
import { vitestOutcome } from './vitest-step.ts';

const vitestReport = (tests: { status: string }[], more: object = {}) => ({
  numPassedTests: tests.filter((entry) => entry.status === 'passed').length,
  numFailedTests: tests.filter((entry) => entry.status === 'failed').length,
  numPendingTests: tests.filter((entry) => entry.status === 'skipped').length,
  numTodoTests: 0,
  testResults: [
    {
      name: 'a.test.ts',
      status: 'passed',
      message: '',
      assertionResults: tests.map((entry) => ({ fullName: 'a school', failureMessages: ['because'], ...entry })),
      ...more,
    },
  ],
});

describe('what Vitest reports', () => {
  test('single tests are counted', () => {
    const report = vitestReport([{ status: 'passed' }, { status: 'passed' }, { status: 'failed' }]);
    expect(vitestOutcome(report, 1, '')).toMatchObject({ passed: 2, failed: 1 });
  });

  test('a skipped test is accepted where a package is missing, and told', () => {
    const report = vitestReport([{ status: 'passed' }, { status: 'skipped' }]);
    expect(vitestOutcome(report, 0, '', true)).toMatchObject({ passed: 1, failed: 0, warnings: ['1 tests skipped'] });
  });

  test('a skipped test, an unloaded file, an error outside tests and no test at all count as failed', () => {
    expect(vitestOutcome(vitestReport([{ status: 'passed' }, { status: 'skipped' }]), 0, '').failed).toBe(1);
    expect(vitestOutcome(vitestReport([], { status: 'failed', message: 'no such module' }), 1, '').failed).toBe(1);
    expect(vitestOutcome(vitestReport([{ status: 'passed' }]), 1, 'unhandled rejection')).toMatchObject({
      failed: 1,
      problems: ['unhandled rejection'],
    });
    expect(vitestOutcome({ ...vitestReport([]), testResults: [] }, 0, '').failed).toBe(1);
  });
});

describe('what Playwright reports', () => {
  const spec = (status: string) => ({
    title: 'first run',
    file: 'first-run.spec.ts',
    tests: [{ projectName: 'phone', status, results: [{ error: { message: 'not found' } }] }],
  });

  test('journeys are counted in nested suites; one that passes only at the second try has failed', () => {
    const suites = [{ specs: [spec('expected')], suites: [{ specs: [spec('flaky'), spec('unexpected')] }] }];
    expect(playwrightOutcome({ suites, errors: [] })).toMatchObject({ passed: 1, failed: 2, looked: '3 journeys' });
  });

  test('no journey at all is a failure', () => {
    expect(playwrightOutcome({ suites: [], errors: [] })).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('a program as a check', () => {
  const check = (script: string) =>
    runCommandCheck({
      command: process.execPath,
      parameters: ['-e', script],
      looked: numberFrom(/(\d+) files/),
      unit: 'files',
    });

  test('passes with exit code 0 and something looked at', async () => {
    expect(await check('console.log("12 files")')).toMatchObject({ passed: 1, failed: 0, looked: '12 files' });
    expect(await check('console.log("0 files")')).toMatchObject({ passed: 0, failed: 1 });
    expect(await check('console.log("12 files"); process.exit(1)')).toMatchObject({ passed: 0, failed: 1 });
  });
});

test('every step has a name of its own', () => {
  expect(new Set(steps.map((step) => step.name)).size).toBe(steps.length);
});

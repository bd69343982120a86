import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceNeedStates, evidenceNeedStep, stepsOfEvidenceNeed } from '../src/index.ts';

const state = fc.constantFrom(...evidenceNeedStates);

test('the work goes forward without a reason and back with one', () => {
  expect(evidenceNeedStep('planned', 'collecting')).toEqual({ to: 'collecting', needsReason: false });
  expect(evidenceNeedStep('planned', 'collected')).toEqual({ to: 'collected', needsReason: false });
  expect(evidenceNeedStep('checked', 'collected')).toEqual({ to: 'collected', needsReason: true });
});

test('what is collected is neither missing nor replaced', () => {
  for (const branch of ['missing', 'substituted', 'notApplicable'] as const) {
    expect(evidenceNeedStep('collected', branch)).toBeUndefined();
    expect(evidenceNeedStep('collecting', branch)).toBeDefined();
  }
});

test('what is missing can be looked for again', () => {
  expect(evidenceNeedStep('missing', 'collecting')).toEqual({ to: 'collecting', needsReason: false });
});

test('no step leads to where the need already is, and none is named twice', () => {
  fc.assert(
    fc.property(state, (from) => {
      const targets = stepsOfEvidenceNeed(from).map(({ to }) => to);
      expect(targets).not.toContain(from);
      expect(new Set(targets).size).toBe(targets.length);
    }),
  );
});

test('from everywhere there is a way back to where the work begins', () => {
  fc.assert(
    fc.property(state, (from) => {
      expect(from === 'planned' || evidenceNeedStep(from, 'planned') !== undefined).toBe(true);
    }),
  );
});

import { countEvidenceNeeds, countTasks, evidenceNeedStates, isLate, taskStates } from '@minhchung/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const sum = (counts: Record<string, number>, without: string) =>
  Object.entries(counts).reduce((total, [state, count]) => (state === without ? total : total + count), 0);

describe('numbers of a line', () => {
  test('add up: the states of tasks are all tasks, with the cancelled ones apart', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...taskStates)), (states) => {
        const { all, reached, byState } = countTasks(states);
        expect(sum(byState, 'cancelled')).toBe(all);
        expect(all + byState.cancelled).toBe(states.length);
        expect(reached).toBe(byState.done);
      }),
    );
  });

  test('add up: the states of evidence are all evidence, with what does not apply apart', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...evidenceNeedStates)), (states) => {
        const { all, reached, byState } = countEvidenceNeeds(states);
        expect(sum(byState, 'notApplicable')).toBe(all);
        expect(all + byState.notApplicable).toBe(states.length);
        expect(reached).toBe(byState.collected + byState.checked);
      }),
    );
  });
});

test('nothing is ever late in a cycle that is closed, cancelled or historic', () => {
  const day = fc.constantFrom('2026-11-01', '2026-11-02', '2026-11-03');
  const status = fc.constantFrom('planned' as const, 'running' as const, 'closed' as const, 'cancelled' as const);
  fc.assert(
    fc.property(day, day, status, fc.boolean(), fc.boolean(), (due, today, state, isHistoric, isOpen) => {
      const isOwed = (state === 'planned' || state === 'running') && !isHistoric;
      const late = isLate({ due, isOpen }, { cycle: { status: state, isHistoric }, today });
      expect(late).toBe(isOwed && isOpen && due < today);
    }),
  );
});

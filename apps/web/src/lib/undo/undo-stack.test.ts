import { expect, test } from 'vitest';
import { withoutStep, withStep } from './undo-stack.ts';

const step = (text: string) => ({ text, undo: () => Promise.resolve() });

test('what was done last comes back first', () => {
  const [first, second] = [step('thêm'), step('sửa')];
  const steps = withStep(withStep([], first), second);
  expect(steps.at(-1)).toBe(second);
  expect(withoutStep(steps, second).at(-1)).toBe(first);
});

test('the oldest steps are forgotten', () => {
  const steps = Array.from({ length: 60 }, (_, at) => step(String(at))).reduce(withStep, []);
  expect(steps).toHaveLength(50);
  expect(steps[0]?.text).toBe('10');
});

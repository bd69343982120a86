import { expect, test } from 'vitest';
import { paperScale } from './paper-scale.ts';

test('a paper is shown as wide as its pane, never larger than life', () => {
  expect(paperScale(656, false) * 793.7).toBeLessThanOrEqual(656);
  expect(paperScale(656, false)).toBeGreaterThan(0.82);
  expect(paperScale(1600, false)).toBe(1);
});

test('on a phone the letters stay readable and the pane scrolls', () => {
  expect(paperScale(326, false)).toBe(0.6);
  expect(paperScale(656, true)).toBe(0.6);
});

import { expect, test } from 'vitest';
import { versionInView, withMovedRow, withoutRow, withoutRows, withRow, withRows } from './rows-in-view.ts';

const view = {
  plan: { purpose: '' },
  budget: [
    { rowId: 'bdg_one', position: 1, text: 'In hồ sơ' },
    { rowId: 'bdg_two', position: 3, text: 'Mua tủ' },
  ],
};

test('a saved row takes the place of the one on the screen', () => {
  expect(withRow(view, 'budget', { rowId: 'bdg_one', position: 1, text: 'In ấn' } as { rowId: string })).toMatchObject({
    budget: [{ text: 'In ấn' }, { text: 'Mua tủ' }],
  });
});

test('a restored row comes back where it was', () => {
  const restored = { rowId: 'bdg_three', position: 2 } as { rowId: string };
  expect(withRow(view, 'budget', restored)).toMatchObject({
    budget: [{ rowId: 'bdg_one' }, { rowId: 'bdg_three' }, { rowId: 'bdg_two' }],
  });
});

test('a removed row leaves, a moved row changes places, other tables stay', () => {
  expect(withoutRow(view, 'budget', 'bdg_one')).toMatchObject({ budget: [{ rowId: 'bdg_two' }] });
  expect(withMovedRow(view, 'budget', 'bdg_two', 'bdg_one')).toMatchObject({
    budget: [{ rowId: 'bdg_two' }, { rowId: 'bdg_one' }],
  });
  expect(withoutRow(view, 'recipients', 'bdg_one')).toBe(view);
  expect(withoutRow(undefined, 'budget', 'bdg_one')).toBeUndefined();
});

test('many rows change, come and leave in one pass', () => {
  const coming = { rowId: 'bdg_three', position: 2 };
  const changed = withRows(view, 'budget', [
    { rowId: 'bdg_two', position: 3, text: 'Mua kệ' } as { rowId: string },
    coming,
  ]);
  expect(changed).toMatchObject({ budget: [{ rowId: 'bdg_one' }, { rowId: 'bdg_three' }, { text: 'Mua kệ' }] });
  expect(withoutRows(view, 'budget', ['bdg_one', 'bdg_two'])).toMatchObject({ budget: [] });
});

test('the version that a view holds is found', () => {
  const seen = { budget: [{ rowId: 'bdg_one', version: 4 }] };
  expect(versionInView(seen, 'budget', 'bdg_one')).toBe(4);
  expect(versionInView(seen, 'budget', 'bdg_two')).toBe(0);
});

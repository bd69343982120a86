import { expect, test } from 'vitest';
import { type ListField, readTexts, textsOf } from './list-field.ts';

const fields: readonly ListField[] = [
  { id: 'name', label: 'Tên', kind: 'text', isRequired: true },
  { id: 'decidedOn', label: 'Ngày', kind: 'month' },
  { id: 'levels', label: 'Cấp học', kind: 'many' },
];

test('a row becomes texts as people read them, and texts become the same row again', () => {
  const row = { name: 'Điểm trường Khe Sậy', decidedOn: '2018-11', levels: ['primary', 'preschool'] };
  const texts = textsOf(fields, row);
  expect(texts.decidedOn).toBe('11/2018');
  expect(readTexts(fields, texts)).toEqual({ values: row, faults: {} });
});

test('what is missing and what is no date is said at its field', () => {
  const { faults } = readTexts(fields, { name: ' ', decidedOn: '13/2018', levels: '' });
  expect(Object.keys(faults)).toEqual(['name', 'decidedOn']);
});

test('an empty date is no date, and no choice is none', () => {
  expect(readTexts(fields, { name: 'Cơ sở 1', decidedOn: '', levels: '' }).values).toEqual({
    name: 'Cơ sở 1',
    decidedOn: null,
    levels: [],
  });
});

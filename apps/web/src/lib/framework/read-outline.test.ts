import { expect, test } from 'vitest';
import { readOutline } from './read-outline.ts';

test('the outline has codes, titles and which criteria are mandatory', () => {
  const framework = {
    standards: [
      {
        code: '1',
        title: { vi: 'Tổ chức và quản lý', en: 'Organisation' },
        criteria: [{ code: '1.3', title: { vi: 'Kế hoạch', en: 'Plan' }, mandatory: true, levels: [] }],
      },
    ],
  };
  expect(readOutline(framework)).toEqual([
    {
      code: '1',
      title: { vi: 'Tổ chức và quản lý', en: 'Organisation' },
      criteria: [{ code: '1.3', title: { vi: 'Kế hoạch', en: 'Plan' }, isMandatory: true }],
    },
  ]);
});

test('what is no framework has no outline', () => {
  expect(readOutline(null)).toEqual([]);
  expect(readOutline({ standards: [{ code: 1 }] })).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { checkFramework, type Framework } from '@minhchung/domain';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { comparePairs } from './compare-pairs.ts';
import { findCriteria } from './find-criteria.ts';

const law = (id: string): Framework => {
  const file = new URL(`../../../../../../../../frameworks/${id}.yaml`, import.meta.url);
  const checked = checkFramework(parse(readFileSync(file, 'utf8')));
  if ('problems' in checked) throw new Error(id);
  return checked.framework;
};
const general = law('tt57-2026-general');
const codes = (found: ReturnType<typeof findCriteria>) =>
  found.flatMap(({ criteria }) => criteria.map(({ code }) => code));

test('without a word everything is there; words are found without marks, in any order', () => {
  expect(codes(findCriteria(general, '  ', 'vi'))).toHaveLength(15);
  const found = codes(findCriteria(general, 'sat chat vat co so', 'vi'));
  const marked = codes(findCriteria(general, 'cơ sở vật chất', 'vi'));
  expect(marked.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThanOrEqual(marked.length);
  expect(codes(findCriteria(general, '1.3', 'vi'))).toContain('1.3');
  expect(findCriteria(general, 'tàu vũ trụ', 'vi')).toEqual([]);
});

test('two versions stand side by side by number, each criterion once', () => {
  const [before, after] = [law('tt17-2018-primary'), law('tt17-2025-primary')];
  const pairs = comparePairs(before, after, null);
  const left = pairs.flatMap(({ left: one }) => one?.code ?? []);
  expect(left).toHaveLength(27);
  expect(new Set(left).size).toBe(27);
  const second = pairs.find(({ left: one }) => one?.code === '2.2');
  expect(second?.isSame).toBe(false);
  expect(pairs.filter(({ isSame }) => isSame).length).toBeGreaterThan(10);
});

import { username } from '@minhchung/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggestUsername } from './suggest-username.ts';

const nobody = new Set<string>();

test('given name and initials, without diacritics', () => {
  expect(suggestUsername('Đoàn Thị Kim Oanh', nobody)).toBe('oanh.dtk');
  expect(suggestUsername('Nguyễn Thị Ánh', nobody)).toBe('anh.nt');
  expect(suggestUsername("H'Hen Niê", nobody)).toBe('nie.h');
  expect(suggestUsername('An', nobody)).toBe('an1');
});

test('a second person with the same letters gets a number', () => {
  expect(suggestUsername('Trần Văn Bình', new Set(['binh.tv']))).toBe('binh.tv2');
  expect(suggestUsername('Trịnh Văn Bính', new Set(['binh.tv', 'binh.tv2']))).toBe('binh.tv3');
});

test('a composed and a decomposed name give the same', () => {
  expect(suggestUsername('Lê Quốc Ước'.normalize('NFD'), nobody)).toBe(suggestUsername('Lê Quốc Ước', nobody));
});

test('a name without a Latin letter gives nothing', () => {
  expect(suggestUsername('   ', nobody)).toBe('');
  expect(suggestUsername('山', nobody)).toBe('');
});

test('whatever the name, the server takes the suggestion', () => {
  const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 });
  fc.assert(
    fc.property(names, fc.array(names, { maxLength: 5 }), (name, others) => {
      const taken = new Set(others.map((other) => suggestUsername(other, nobody)));
      const suggestion = suggestUsername(name, taken);
      expect(suggestion === '' || username.parse(suggestion) === suggestion).toBe(true);
      expect(suggestion === '' || !taken.has(suggestion)).toBe(true);
    }),
  );
});

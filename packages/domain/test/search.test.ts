import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMatches, isNear, matchText, searchFold, searchKey, searchWords } from '../src/index.ts';

const marked = (asked: string, text: string) => findMatches(asked, text).map(([from, to]) => text.slice(from, to));

describe('text as it is searched', () => {
  test('has no diacritics, no capitals and no signs, whatever the keyboard made of it', () => {
    expect(searchFold('  Nghị quyết\u00A0HỘI ĐỒNG (lần 2) ')).toBe('nghi quyet hoi dong lan 2');
    expect(searchFold('Nghị quyết'.normalize('NFD'))).toBe('nghi quyet');
    expect(searchFold('Số 57/2026/TT-BGDĐT')).toBe('so 57 2026 tt bgddt');
    expect(searchWords('Kế hoạch, kế hoạch')).toEqual(['ke', 'hoach']);
  });

  test('of Vietnamese is the one fold of names', () => {
    const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ '];
    const text = fc.string({ unit: fc.constantFrom(...letters, ...letters.map((one) => one.toUpperCase())) });
    fc.assert(
      fc.property(text, (one) => {
        expect(searchFold(one)).toBe(searchKey(one));
        expect(searchFold(one.normalize('NFD'))).toBe(searchFold(one));
      }),
    );
  });
});

describe('a search', () => {
  test.each([
    ['nghi quyet hoi dong', 'Nghị quyết của Hội đồng trường', 'exact'],
    ['hoi nghi', 'Nghị quyết của Hội đồng trường', 'exact'],
    ['nghi quyt', 'Nghị quyết của Hội đồng trường', 'near'],
    ['nhgi quyet', 'Nghị quyết của Hội đồng trường', 'near'],
    ['Truong thi huonng', 'Trương Thị Hương', 'near'],
    ['hoang', 'Trịnh Văn Thắng', null],
    ['an', 'Lò Thị Én', null],
    ['', 'Trương Thị Hương', null],
    ['…', 'Trương Thị Hương', null],
  ])('"%s" and "%s": %s', (asked, text, match) => expect(matchText(asked, text)).toBe(match));

  test('marks what was found in the text as it stands, decomposed letters too', () => {
    expect(marked('nghi quyet', 'Nghị quyết của Hội đồng')).toEqual(['Nghị', 'quyết']);
    expect(marked('huo', 'Trương Thị HƯƠNG')).toEqual(['HƯƠ']);
    expect(marked('huonng', 'Trương Thị Hương')).toEqual(['Hương']);
    expect(marked('hoi', 'Hội đồng'.normalize('NFD'))).toEqual(['Hội'.normalize('NFD')]);
    expect(marked('xa', 'Hội đồng')).toEqual([]);
  });

  test('forgives exactly one error of the hand in a word', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abghnotu'), minLength: 4, maxLength: 8 });
    fc.assert(
      fc.property(
        word,
        fc.nat(),
        fc.constantFrom(...'abghnotu'),
        fc.constantFrom(0, 1, 2, 3),
        (one, seed, letter, kind) => {
          const at = seed % one.length;
          const wrong = [
            one.slice(0, at) + one.slice(at + 1),
            one.slice(0, at) + letter + one.slice(at),
            one.slice(0, at) + letter + one.slice(at + 1),
            one.slice(0, at) +
              one
                .slice(at, at + 2)
                .split('')
                .reverse()
                .join('') +
              one.slice(at + 2),
          ][kind];
          expect(isNear(wrong ?? '', one)).toBe(true);
          expect(isNear(one, wrong ?? '')).toBe(true);
        },
      ),
    );
  });
});

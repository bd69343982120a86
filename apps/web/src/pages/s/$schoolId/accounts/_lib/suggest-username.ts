import { searchKey } from '@minhchung/domain';

const longest = 40;
const shortest = 3;

/**
 * "Nguyễn Thị Ánh" → `nguyenthianh`; a number is added while somebody of the school has that name already. Empty when
 * the name has no Latin letter.
 */
export function suggestUsername(fullName: string, taken: ReadonlySet<string>): string {
  const letters = searchKey(fullName).replace(/[^a-z0-9]/g, '');
  if (letters === '') return '';
  const base = letters.padEnd(shortest, '1');
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : String(number);
    const candidate = base.slice(0, longest - ending.length) + ending;
    if (!taken.has(candidate)) return candidate;
  }
}

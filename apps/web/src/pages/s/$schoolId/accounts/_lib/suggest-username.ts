import { searchKey } from '@minhchung/domain';

const longest = 40;
const shortest = 3;

/**
 * Given name and initials: "Đoàn Thị Kim Oanh" → `oanh.dtk`; a number is added while somebody of the school has that
 * name already. Empty when the name has no Latin letter.
 */
export function suggestUsername(fullName: string, taken: ReadonlySet<string>): string {
  const words = searchKey(fullName)
    .split(' ')
    .map((word) => word.replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '');
  const given = words.pop();
  if (given === undefined) return '';
  const initials = words.map((word) => word.charAt(0)).join('');
  const base = initials === '' ? given.padEnd(shortest, '1') : `${given}.${initials}`;
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : String(number);
    const candidate = base.slice(0, longest - ending.length) + ending;
    if (!taken.has(candidate)) return candidate;
  }
}

import type { StaffListPerson } from '@minhchung/contract';
import { compareNames, foldDiacritics } from '@minhchung/domain';
import type { StaffPerson } from '@minhchung/importer';

type Alike = StaffListPerson['alike'];

/**
 * For each row of one list, the earlier rows that may be the same person written differently: one letter, a diacritic or
 * the place of a tone mark apart, unless two days of birth say otherwise. Rows that stand for nobody are left out.
 */
export function nearNames(people: readonly StaffPerson[]): ReadonlyMap<number, Alike> {
  const near = new Map<number, Alike>();
  // Only names that agree in all syllables but one, or without diacritics, are compared at all.
  const earlier = new Map<string, StaffPerson[]>();
  for (const person of people) {
    const keys = keysOf(person.fullName);
    const known = new Set(keys.flatMap((key) => earlier.get(key) ?? []));
    const alike = [...known].filter((other) => isAlike(person, other));
    if (alike.length > 0)
      near.set(
        person.row,
        alike.map(({ row, fullName }) => ({ row, fullName })),
      );
    for (const key of keys) earlier.set(key, [...(earlier.get(key) ?? []), person]);
  }
  return near;
}

function isAlike(one: StaffPerson, other: StaffPerson): boolean {
  if (one.birthDate && other.birthDate && one.birthDate !== other.birthDate) return false;
  const how = compareNames(one.fullName, other.fullName);
  return how === 'possiblySame' || how === 'toneStyle';
}

function keysOf(fullName: string): readonly string[] {
  const words = foldDiacritics(fullName.normalize('NFC').toLowerCase()).split(/\s+/).filter(Boolean);
  if (words.length < 2) return words.length === 0 ? [] : [words.join(' ')];
  return [words.join(' '), ...words.map((_, at) => words.with(at, '*').join(' '))];
}

/**
 * Traits of a school that decide which items of a framework count for it (`appliesTo`, `exceptFor`). A file that uses
 * another word is refused: a slip in it would silently drop the item for every school.
 */
export const schoolTraits = [
  'primary',
  'lower-secondary',
  'upper-secondary',
  'specialised',
  'special-status',
  'urban',
  'rural',
  'founded-after-2001',
] as const;

export type SchoolTrait = (typeof schoolTraits)[number];

/** A specialised school (trường chuyên) is also a school with special status (trường chuyên biệt). */
export function expandTraits(traits: readonly string[]): ReadonlySet<string> {
  const all = new Set(traits);
  if (all.has('specialised')) all.add('special-status');
  return all;
}

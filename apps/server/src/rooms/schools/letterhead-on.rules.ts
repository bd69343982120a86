/** What `letterheadOn` needs to know of a letterhead. */
interface Dated {
  /** `yyyy-mm-dd` */
  readonly validFrom: string;
}

/**
 * The letterhead in force on that day (`yyyy-mm-dd`): the last one that began on it or before. The earliest letterhead
 * also stands for the time before it, until the school enters an older one. Undefined only when there is none.
 */
export function letterheadOn<Letterhead extends Dated>(
  profiles: readonly Letterhead[],
  date: string,
): Letterhead | undefined {
  const byAge = profiles.toSorted((left, right) => (left.validFrom < right.validFrom ? -1 : 1));
  return byAge.findLast((profile) => profile.validFrom <= date) ?? byAge[0];
}

/** On this day provinces, communes and the bodies that govern schools changed (process.md §7). */
const newAdministrativeUnits = '2025-07-01';

/** From when the letterhead of a school that is entered today has held, unless somebody knows better. */
export function letterheadStart(today: string): string {
  return today < newAdministrativeUnits ? today : newAdministrativeUnits;
}

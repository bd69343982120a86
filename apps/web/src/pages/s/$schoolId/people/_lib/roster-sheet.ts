import type { Person } from '@minhchung/contract';
import { m } from '../../../../../lib/i18n/m.ts';
import { dayOf, type SheetCell, type SheetOf } from '../../../../../lib/table/sheet-of.ts';

const WIDTHS = [5, 26, 12, 28, 24, 18, 14, 28, 14, 28];

/**
 * The roster as a staff list, with the columns of the template: corrected in a spreadsheet it can be taken in again.
 * `today` is the school's day; posts that have ended are left out. In Vietnamese in every language, as papers are.
 */
export function rosterSheet(people: readonly Person[], today: string): SheetOf {
  const vi = { locale: 'vi' } as const;
  return {
    titles: [
      m.tableNumber({}, vi),
      m.stfMeaningFullName({}, vi),
      m.stfMeaningBirthDate({}, vi),
      m.stfMeaningPost({}, vi),
      m.stfMeaningDuty({}, vi),
      m.stfMeaningUnit({}, vi),
      m.stfMeaningPhone({}, vi),
      m.stfMeaningEmail({}, vi),
      m.stfMeaningStartDate({}, vi),
      m.stfMeaningNote({}, vi),
    ],
    widths: WIDTHS,
    lines: people.map((person, index) => {
      const posts = person.posts.filter(({ validTo }) => validTo === null || validTo >= today);
      const [first, ...further] = posts;
      const since = first?.validFrom ?? null;
      return [
        { value: index + 1 },
        text(person.fullName),
        person.birthDate === null ? null : dayOf(person.birthDate),
        text(first?.title ?? ''),
        text(further.map(({ title }) => title).join('; ')),
        text(posts.find(({ unit }) => unit !== '')?.unit ?? ''),
        text(person.phone),
        text(person.email),
        since === null ? null : dayOf(since),
        text(person.note),
      ];
    }),
  };
}

const text = (value: string): SheetCell | null => (value === '' ? null : { value });

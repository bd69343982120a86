import type { StoredSchoolCalendar } from '@minhchung/contract';
import { sql } from 'kysely';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { ReadTransaction, WriteTransaction } from '../../../platform/db/database.ts';

export type CalendarContent = Omit<StoredSchoolCalendar, 'version' | 'breaks'> & {
  readonly breaks: readonly StoredSchoolCalendar['breaks'][number][];
};

export interface SchoolCalendarReader {
  /** Newest year first. */
  list(): Promise<StoredSchoolCalendar[]>;
  find(schoolYear: string): Promise<StoredSchoolCalendar | undefined>;
}

export interface SchoolCalendarWriter extends SchoolCalendarReader {
  /** False when the year has one already. */
  add(content: CalendarContent): Promise<boolean>;
  /** False when the stored version is another one. */
  change(seen: number, content: CalendarContent): Promise<boolean>;
}

export function schoolCalendarReader(tx: ReadTransaction, scope: SchoolScope): SchoolCalendarReader {
  const select = sql`
    select c.school_year as "schoolYear",
      jsonb_build_object('from', c.term_one_from, 'to', c.term_one_to) as "termOne",
      jsonb_build_object('from', c.term_two_from, 'to', c.term_two_to) as "termTwo", c.breaks, c.version
    from school_calendar c where c.school_id = ${scope.schoolId}`;
  return {
    async list() {
      return (await sql<StoredSchoolCalendar>`${select} order by c.school_year desc limit 60`.execute(tx)).rows;
    },
    async find(schoolYear) {
      return (await sql<StoredSchoolCalendar>`${select} and c.school_year = ${schoolYear}`.execute(tx)).rows[0];
    },
  };
}

export function schoolCalendarWriter(tx: WriteTransaction, scope: SchoolScope): SchoolCalendarWriter {
  const columns = ({ termOne, termTwo, breaks }: CalendarContent) => ({
    term_one_from: termOne.from,
    term_one_to: termOne.to,
    term_two_from: termTwo.from,
    term_two_to: termTwo.to,
    breaks: JSON.stringify(breaks),
  });
  return {
    ...schoolCalendarReader(tx, scope),
    async add(content) {
      const added = await tx
        .insertInto('school_calendar')
        .values({ school_id: scope.schoolId, school_year: content.schoolYear, ...columns(content) })
        .onConflict((conflict) => conflict.columns(['school_id', 'school_year']).doNothing())
        .executeTakeFirst();
      return Number(added.numInsertedOrUpdatedRows ?? 0) > 0;
    },
    async change(seen, content) {
      const changed = await tx
        .updateTable('school_calendar')
        .set({ ...columns(content), version: seen + 1 })
        .where('school_calendar.school_id', '=', scope.schoolId)
        .where('school_calendar.school_year', '=', content.schoolYear)
        .where('school_calendar.version', '=', seen)
        .executeTakeFirst();
      return Number(changed.numUpdatedRows) > 0;
    },
  };
}

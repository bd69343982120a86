import type { WordedPaper } from '@minhchung/contract';
import { sql } from 'kysely';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { ReadTransaction } from '../../../platform/db/database.ts';

/**
 * Days of the issued papers whose wording `paper` names. Tables go with their plan; week sheets are thrown away, so nothing
 * of them is kept. A sent letter is kept whole, and its day only keeps the book of wordings honest.
 */
export async function issuedDays(tx: ReadTransaction, scope: SchoolScope, paper: WordedPaper): Promise<string[]> {
  const sources = SOURCES.filter((source) => source.papers.includes(paper) || paper === 'letterhead');
  const days: string[] = [];
  for (const { days: query } of sources) {
    const found = await sql<{
      day: string;
    }>`select distinct q.day from (${query(scope.schoolId)}) q limit 1000`.execute(tx);
    days.push(...found.rows.map((row) => row.day));
  }
  return days;
}

const SOURCES: readonly {
  readonly papers: readonly WordedPaper[];
  readonly days: (schoolId: string) => ReturnType<typeof sql>;
}[] = [
  {
    papers: ['councilDecision', 'amendingDecision', 'councilSheet'],
    days: (schoolId) => sql`
      select c.decision_date as day from council c
      where c.school_id = ${schoolId} and c.status in ('signed', 'replaced') and c.decision_date is not null`,
  },
  {
    papers: ['plan', 'assignmentSheet', 'evidenceNeedsSheet', 'timetableSheet', 'resourcesSheet'],
    days: (schoolId) => sql`
      select p.issued_on as day from plan p
      where p.school_id = ${schoolId} and p.status in ('signed', 'published', 'amended', 'withdrawn')
        and p.issued_on is not null`,
  },
  {
    papers: ['investmentLetter'],
    days: (schoolId) => sql`
      select l.issued_on as day from investment_letter l
      where l.school_id = ${schoolId} and l.status = 'sent' and l.issued_on is not null`,
  },
  {
    papers: ['firstMeetingMinutes'],
    days: (schoolId) => sql`
      select o.issued_on as day from outgoing_paper o
      where o.school_id = ${schoolId} and o.paper = 'firstMeetingMinutes' and o.status <> 'voided'`,
  },
];

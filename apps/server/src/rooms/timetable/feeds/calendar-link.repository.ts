import { type CalendarLink, idPrefixes } from '@minhchung/contract';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { ReadTransaction, WriteTransaction } from '../../../platform/db/database.ts';
import type { MakeId } from '../../../platform/kit/ids.ts';

export interface CalendarLinkReader {
  /** Living ones, newest first; only those that this account made, unless it is null. */
  list(cycleId: string, accountId: string | null): Promise<CalendarLink[]>;
  find(cycleId: string, calendarLinkId: string): Promise<(CalendarLink & { createdBy: string }) | undefined>;
}

export interface CalendarLinkWriter extends CalendarLinkReader {
  add(link: {
    cycleId: string;
    personId: string | null;
    tokenSha256: string;
    createdBy: string;
    createdByName: string;
    createdAt: Date;
    expiresOn: string;
  }): Promise<string>;
  /** False when the stored version is another one, or the link has ended. */
  revoke(calendarLinkId: string, seen: number, at: Date): Promise<boolean>;
}

const MOST_LISTED = 200;

export function calendarLinkReader(tx: ReadTransaction, scope: SchoolScope): CalendarLinkReader {
  const links = (cycleId: string) =>
    tx
      .selectFrom('calendar_link as l')
      .select([
        'l.calendar_link_id as calendarLinkId',
        'l.person_id as personId',
        'l.created_by as createdBy',
        'l.created_by_name as createdByName',
        'l.created_at as createdAt',
        'l.expires_on as expiresOn',
        'l.revoked_at as revokedAt',
        'l.version',
      ])
      .where('l.school_id', '=', scope.schoolId)
      .where('l.cycle_id', '=', cycleId);
  return {
    async list(cycleId, accountId) {
      const living = links(cycleId).where('l.revoked_at', 'is', null);
      const own = accountId === null ? living : living.where('l.created_by', '=', accountId);
      return own.orderBy('l.created_at', 'desc').limit(MOST_LISTED).execute();
    },
    find: (cycleId, calendarLinkId) =>
      links(cycleId).where('l.calendar_link_id', '=', calendarLinkId).executeTakeFirst(),
  };
}

export function calendarLinkWriter(tx: WriteTransaction, scope: SchoolScope, makeId: MakeId): CalendarLinkWriter {
  return {
    ...calendarLinkReader(tx, scope),
    async add(link) {
      const calendarLinkId = makeId(idPrefixes.calendarLink);
      await tx
        .insertInto('calendar_link')
        .values({
          school_id: scope.schoolId,
          calendar_link_id: calendarLinkId,
          cycle_id: link.cycleId,
          person_id: link.personId,
          token_sha256: link.tokenSha256,
          created_by: link.createdBy,
          created_by_name: link.createdByName,
          created_at: link.createdAt.toISOString(),
          expires_on: link.expiresOn,
        })
        .execute();
      return calendarLinkId;
    },
    async revoke(calendarLinkId, seen, at) {
      const revoked = await tx
        .updateTable('calendar_link')
        .set({ revoked_at: at.toISOString(), version: seen + 1 })
        .where('calendar_link.school_id', '=', scope.schoolId)
        .where('calendar_link.calendar_link_id', '=', calendarLinkId)
        .where('calendar_link.version', '=', seen)
        .where('calendar_link.revoked_at', 'is', null)
        .executeTakeFirst();
      return Number(revoked.numUpdatedRows) > 0;
    },
  };
}

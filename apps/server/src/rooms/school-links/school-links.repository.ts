import { type SchoolLink, schoolLink } from '@minhchung/contract';
import { sql } from 'kysely';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import type { MakeId } from '../../platform/kit/ids.ts';

export interface NewSchoolLink {
  readonly organizationEventId: string;
  readonly side: SchoolLink['side'];
  readonly otherSchoolId: string;
}

export interface SchoolLinkReader {
  /** Links that the school tells of and links that other schools tell of it, oldest event first. */
  all(): Promise<readonly SchoolLink[]>;
  find(schoolLinkId: string): Promise<SchoolLink | undefined>;
}

export interface SchoolLinkWriter extends SchoolLinkReader {
  /** One new link of the server at a time: two could together open two schools to each other. */
  lock(): Promise<void>;
  /** Whether the two schools are linked already, whichever of them tells of it and in whichever direction. */
  isLinkedWith(otherSchoolId: string): Promise<boolean>;
  /** Links of the two schools whose event was taken away: they stay so when it is brought back. Their ids come back. */
  retireOfRemovedEvents(otherSchoolId: string, at: Date): Promise<readonly string[]>;
  add(link: NewSchoolLink): Promise<SchoolLink>;
  /** False when the school does not tell of such a link, or the stored version is another one. */
  remove(schoolLinkId: string, seen: number, at: Date): Promise<boolean>;
}

/** `today` decides which links are in force. */
export function schoolLinkReader(tx: ReadTransaction, today: string): SchoolLinkReader {
  const all = async () => {
    const { rows } = await sql`
      select l.school_link_id as "schoolLinkId", l.organization_event_id as "organizationEventId",
        l.is_own_event as "isOwnEvent", l.side, l.other_school_id as "otherSchoolId", l.other_name as "otherName", l.kind,
        l.happened_on as "happenedOn", l.status, l.is_in_force as "isInForce", l.version
      from links_of_school(${today}) l`.execute(tx);
    return rows.map((row) => schoolLink.parse(row));
  };
  return { all, find: async (schoolLinkId) => (await all()).find((link) => link.schoolLinkId === schoolLinkId) };
}

export function schoolLinkWriter(
  tx: WriteTransaction,
  { schoolId }: SchoolScope,
  { today, makeId }: { readonly today: string; readonly makeId: MakeId },
): SchoolLinkWriter {
  const reader = schoolLinkReader(tx, today);
  return {
    ...reader,
    async lock() {
      await sql`select pg_advisory_xact_lock(hashtext('minhchung.schoolLinks'))`.execute(tx);
    },
    async isLinkedWith(otherSchoolId) {
      const { rows } = await sql<{ is: boolean }>`select are_linked(${schoolId}, ${otherSchoolId}) as is`.execute(tx);
      return rows[0]?.is ?? false;
    },
    async retireOfRemovedEvents(otherSchoolId, at) {
      const { rows } = await sql<{ id: string }>`
        select retire_links_of_removed_events(${otherSchoolId}, ${at.toISOString()}) as id`.execute(tx);
      return rows.map(({ id }) => id);
    },
    async add({ organizationEventId, side, otherSchoolId }) {
      const schoolLinkId = makeId('slk');
      await tx
        .insertInto('school_link')
        .values({
          school_id: schoolId,
          school_link_id: schoolLinkId,
          organization_event_id: organizationEventId,
          side,
          other_school_id: otherSchoolId,
        })
        .execute();
      const added = await reader.find(schoolLinkId);
      if (!added) throw new Error('A link that was just entered is missing.');
      return added;
    },
    async remove(schoolLinkId, seen, at) {
      const result = await tx
        .updateTable('school_link')
        .set({ removed_at: at.toISOString(), version: seen + 1 })
        .where('school_link.school_id', '=', schoolId)
        .where('school_link.school_link_id', '=', schoolLinkId)
        .where('school_link.version', '=', seen)
        .where('school_link.removed_at', 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
  };
}

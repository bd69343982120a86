import { educationalLevel, type School, type SchoolProfile } from '@minhchung/contract';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import type { SchoolProfileTable } from '../../platform/db/tables.generated.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import type { Sent } from '../../platform/kit/sent.ts';

export type EducationalLevel = z.output<typeof educationalLevel>;
export type ProfileFields = Omit<SchoolProfile, 'profileId' | 'version'>;

export interface SchoolFields {
  readonly name: string;
  readonly levels: readonly EducationalLevel[];
}

export interface SchoolReader {
  /** The school of the scope, letterheads newest first. */
  get(): Promise<School | undefined>;
  /** Newest first. */
  profiles(): Promise<SchoolProfile[]>;
  findProfile(profileId: string): Promise<SchoolProfile | undefined>;
}

export interface SchoolWriter extends SchoolReader {
  /** Enters the school of the scope, which has no letterhead yet. */
  add(school: SchoolFields & { readonly isSample: boolean }): Promise<void>;
  /** False when the stored version is another one. */
  change(seen: number, fields: Sent<SchoolFields>): Promise<boolean>;
  /** Undefined when another letterhead begins on the same day. */
  addProfile(fields: ProfileFields): Promise<SchoolProfile | undefined>;
  changeProfile(profileId: string, seen: number, fields: Sent<ProfileFields>): Promise<SchoolProfile | undefined>;
  removeProfile(profileId: string, seen: number): Promise<boolean>;
  /** Holds the school's row until the transaction ends, so that two removals cannot each leave the other's letterhead. */
  lock(): Promise<void>;
}

const levels = z.array(educationalLevel);

export function schoolReader(tx: ReadTransaction, { schoolId }: SchoolScope): SchoolReader {
  const stored = () =>
    tx
      .selectFrom('school_profile')
      .selectAll('school_profile')
      .where('school_profile.school_id', '=', schoolId)
      .orderBy('school_profile.valid_from', 'desc');
  const profiles = async () => (await stored().execute()).map(toProfile);
  return {
    profiles,
    async get() {
      const row = await tx
        .selectFrom('school')
        .selectAll('school')
        .where('school.school_id', '=', schoolId)
        .executeTakeFirst();
      if (!row) return undefined;
      return {
        schoolId: row.school_id,
        name: row.name,
        levels: levels.parse(row.levels),
        isSample: row.is_sample,
        version: row.version,
        profiles: await profiles(),
      };
    },
    async findProfile(profileId) {
      const row = await stored().where('school_profile.profile_id', '=', profileId).executeTakeFirst();
      return row && toProfile(row);
    },
  };
}

export function schoolWriter(tx: WriteTransaction, scope: SchoolScope, makeId: MakeId): SchoolWriter {
  const { schoolId } = scope;
  return {
    ...schoolReader(tx, scope),
    async add({ name, levels: taught, isSample }) {
      await tx
        .insertInto('school')
        .values({ school_id: schoolId, name, levels: [...taught], is_sample: isSample })
        .execute();
    },
    async change(seen, fields) {
      const result = await tx
        .updateTable('school')
        .set({ name: fields.name, levels: fields.levels && [...fields.levels], version: seen + 1 })
        .where('school.school_id', '=', schoolId)
        .where('school.version', '=', seen)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
    async addProfile(fields) {
      const row = await tx
        .insertInto('school_profile')
        .values({
          school_id: schoolId,
          profile_id: makeId('prf'),
          ...profileColumns(fields),
          valid_from: fields.validFrom,
          name: fields.name,
        })
        .onConflict((conflict) => conflict.constraint('school_profile_one_per_day').doNothing())
        .returningAll()
        .executeTakeFirst();
      return row && toProfile(row);
    },
    async changeProfile(profileId, seen, fields) {
      const row = await tx
        .updateTable('school_profile')
        .set({ ...profileColumns(fields), version: seen + 1 })
        .where('school_profile.school_id', '=', schoolId)
        .where('school_profile.profile_id', '=', profileId)
        .where('school_profile.version', '=', seen)
        .returningAll()
        .executeTakeFirst();
      return row && toProfile(row);
    },
    async removeProfile(profileId, seen) {
      const result = await tx
        .deleteFrom('school_profile')
        .where('school_profile.school_id', '=', schoolId)
        .where('school_profile.profile_id', '=', profileId)
        .where('school_profile.version', '=', seen)
        .executeTakeFirst();
      return result.numDeletedRows > 0n;
    },
    async lock() {
      await tx
        .selectFrom('school')
        .select('school.school_id')
        .where('school.school_id', '=', schoolId)
        .forNoKeyUpdate()
        .execute();
    },
  };
}

function toProfile(row: Selectable<SchoolProfileTable>): SchoolProfile {
  return {
    profileId: row.profile_id,
    validFrom: row.valid_from,
    name: row.name,
    governingBody: row.governing_body,
    place: row.place,
    notationCode: row.notation_code,
    address: row.address,
    phone: row.phone,
    email: row.email,
    website: row.website,
    version: row.version,
  };
}

// Fields that were not sent are undefined; Kysely leaves those columns alone.
function profileColumns(fields: Sent<ProfileFields>) {
  return {
    valid_from: fields.validFrom,
    name: fields.name,
    governing_body: fields.governingBody,
    place: fields.place,
    notation_code: fields.notationCode,
    address: fields.address,
    phone: fields.phone,
    email: fields.email,
    website: fields.website,
  };
}

import type { InstallationSchool } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { WriteTransaction } from '../../platform/db/database.ts';
import type { Sent } from '../../platform/kit/sent.ts';
import { findSchool } from './installation-schools.read-model.ts';

/** What the system administrator changes of a school: never what is in it. */
export interface SchoolPlacer {
  get(): Promise<InstallationSchool | undefined>;
  /** False when the stored version is another one. */
  change(
    seen: number,
    fields: Sent<{ readonly name: string; readonly authorityId: string | null; readonly closedAt: string | null }>,
  ): Promise<boolean>;
}

export function schoolPlacer(tx: WriteTransaction, { schoolId }: SchoolScope): SchoolPlacer {
  return {
    get: () => findSchool(tx, schoolId),
    async change(seen, { name, authorityId, closedAt }) {
      const result = await tx
        .updateTable('school')
        .set({ name, authority_id: authorityId, closed_at: closedAt, version: seen + 1 })
        .where('school.school_id', '=', schoolId)
        .where('school.version', '=', seen)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
  };
}

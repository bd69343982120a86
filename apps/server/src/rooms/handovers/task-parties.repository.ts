import { sql } from 'kysely';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { WriteTransaction } from '../../platform/db/database.ts';
import type { MakeId } from '../../platform/kit/ids.ts';

export interface TaskParties {
  has(personId: string): Promise<boolean>;
  /** One goes, one comes; null for nobody. */
  replace(leaving: string | null, coming: string | null): Promise<void>;
}

/** People who stand beside the owner of a task. */
export function taskParties(
  tx: WriteTransaction,
  { schoolId }: SchoolScope,
  makeId: MakeId,
  taskId: string,
): TaskParties {
  const has = async (personId: string) => {
    const found = await sql`
      select 1 from task_party p
      where p.school_id = ${schoolId} and p.task_id = ${taskId} and p.person_id = ${personId} limit 1`.execute(tx);
    return found.rows.length > 0;
  };
  return {
    has,
    async replace(leaving, coming) {
      if (leaving !== null) {
        await sql`delete from task_party
          where school_id = ${schoolId} and task_id = ${taskId} and person_id = ${leaving}`.execute(tx);
      }
      if (coming === null || (await has(coming))) return;
      await sql`insert into task_party (school_id, task_party_id, task_id, person_id)
        values (${schoolId}, ${makeId('tpy')}, ${taskId}, ${coming})`.execute(tx);
    },
  };
}

import type { TaskLinks } from '@minhchung/contract';
import { sql } from 'kysely';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { ReadTransaction, WriteTransaction } from '../../../platform/db/database.ts';
import type { MakeId } from '../../../platform/kit/ids.ts';

export interface TaskLinksReader {
  /** Of every task of the cycle that has any; prerequisites that were removed are left out. */
  list(cycleId: string): Promise<TaskLinks[]>;
}

export interface TaskLinksWriter extends TaskLinksReader {
  /** One change at a time in a cycle: two people could close a circle together that neither made alone. */
  lock(cycleId: string): Promise<void>;
  /** Puts these links in place of all that the task had. */
  replace(links: TaskLinks): Promise<void>;
}

export function taskLinksReader(tx: ReadTransaction, { schoolId }: SchoolScope): TaskLinksReader {
  return {
    async list(cycleId) {
      const found = await sql<TaskLinks>`
        select t.task_id as "taskId",
          coalesce((select jsonb_agg(p.person_id order by p.task_party_id) from task_party p
            where p.school_id = t.school_id and p.task_id = t.task_id and p.person_id is not null), '[]') as "helperIds",
          coalesce((select jsonb_agg(p.group_id order by p.task_party_id) from task_party p
            join working_group g on g.school_id = p.school_id and g.group_id = p.group_id and g.removed_at is null
            where p.school_id = t.school_id and p.task_id = t.task_id), '[]') as "groupIds",
          coalesce((select jsonb_agg(b.prerequisite_id order by b.prerequisite_id) from task_prerequisite b
            join task e on e.school_id = b.school_id and e.task_id = b.prerequisite_id and e.removed_at is null
            where b.school_id = t.school_id and b.task_id = t.task_id), '[]') as "prerequisiteIds"
        from task t
        where t.school_id = ${schoolId} and t.cycle_id = ${cycleId} and t.removed_at is null
          and (exists (select 1 from task_party p where p.school_id = t.school_id and p.task_id = t.task_id)
            or exists (select 1 from task_prerequisite b where b.school_id = t.school_id and b.task_id = t.task_id))
        order by t.task_id`.execute(tx);
      return found.rows;
    },
  };
}

export function taskLinksWriter(tx: WriteTransaction, scope: SchoolScope, makeId: MakeId): TaskLinksWriter {
  const { schoolId } = scope;
  return {
    ...taskLinksReader(tx, scope),
    async lock(cycleId) {
      await sql`select 1 from cycle where school_id = ${schoolId} and cycle_id = ${cycleId} for update`.execute(tx);
    },
    async replace({ taskId, helperIds, groupIds, prerequisiteIds }) {
      await sql`delete from task_party where school_id = ${schoolId} and task_id = ${taskId}`.execute(tx);
      await sql`delete from task_prerequisite where school_id = ${schoolId} and task_id = ${taskId}`.execute(tx);
      const parties = [
        ...helperIds.map((personId) => ({ person_id: personId, group_id: null })),
        ...groupIds.map((groupId) => ({ person_id: null, group_id: groupId })),
      ];
      if (parties.length > 0) {
        const rows = parties.map((party) => ({
          school_id: schoolId,
          task_party_id: makeId('tpy'),
          task_id: taskId,
          ...party,
        }));
        await tx.insertInto('task_party').values(rows).execute();
      }
      if (prerequisiteIds.length === 0) return;
      const links = prerequisiteIds.map((id) => ({ school_id: schoolId, task_id: taskId, prerequisite_id: id }));
      await tx.insertInto('task_prerequisite').values(links).execute();
    },
  };
}

import type { Council } from '@minhchung/contract';
import { type RawBuilder, sql } from 'kysely';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { WriteTransaction } from '../../../platform/db/database.ts';
import type { CouncilLists } from '../council-lists.ts';
import type { UpcomingCouncil } from './upcoming-council.repository.ts';

interface Replacement {
  readonly cycleId: string;
  readonly former: Council;
  /** The former lists as they stand, to be kept as they are. */
  readonly lists: CouncilLists;
  readonly next: UpcomingCouncil;
  readonly at: Date;
}

type Content = UpcomingCouncil['content'];

/**
 * Puts the lists of the next council in force: rows that go on keep their ids, so that assignments and needs stay with
 * their groups; the former council keeps a copy of its lists and its scans.
 */
export async function replaceCouncil(
  tx: WriteTransaction,
  scope: SchoolScope,
  { cycleId, former, lists, next, at }: Replacement,
): Promise<void> {
  const { schoolId } = scope;
  const run = (query: RawBuilder<unknown>) => query.execute(tx);
  const ofCycle = sql`school_id = ${schoolId} and cycle_id = ${cycleId}`;
  const { content } = next;
  const { councilId } = next.council;

  await run(sql`
    update council set status = 'replaced', sealed = ${JSON.stringify(lists)}, version = version + 1
    where school_id = ${schoolId} and council_id = ${former.councilId}`);
  await run(sql`
    update council set upcoming = null, version = version + 1
    where school_id = ${schoolId} and council_id = ${councilId}`);
  await run(sql`
    update paper_scan set council_id = ${former.councilId}
    where ${ofCycle} and paper = 'councilDecision' and council_id is null`);
  await run(sql`
    update paper_scan set council_id = null where ${ofCycle} and paper = 'councilDecision' and council_id = ${councilId}`);

  await removeOthers('council_member', 'council_member_id', content.members);
  for (const [index, member] of content.members.entries()) await putMember(member, index + 1);
  await removeOthers('working_group', 'group_id', content.groups);
  for (const [index, group] of content.groups.entries()) await putGroup(group, index + 1);
  await removeOthers(
    'group_member',
    'group_member_id',
    content.groups.flatMap(({ members }) => members),
  );
  for (const group of content.groups) {
    for (const [index, member] of group.members.entries()) await putGroupMember(member, group.key, index + 1);
  }
  // Whatever a dropped group answered for is open again, and the matrix shows it so.
  const gone = sql`(select w.group_id from working_group w where w.school_id = ${schoolId} and w.cycle_id = ${cycleId}
                    and w.removed_at is not null)`;
  await run(sql`delete from assignment_party p using assignment a
    where p.school_id = ${schoolId} and a.school_id = p.school_id and a.assignment_id = p.assignment_id
      and a.cycle_id = ${cycleId} and p.group_id in ${gone} and p.person_id is null`);
  await run(sql`update assignment_party p set group_id = null from assignment a
    where p.school_id = ${schoolId} and a.school_id = p.school_id and a.assignment_id = p.assignment_id
      and a.cycle_id = ${cycleId} and p.group_id in ${gone}`);
  await run(sql`update evidence_need set group_id = null, version = version + 1
    where ${ofCycle} and group_id in ${gone} and removed_at is null`);

  async function removeOthers(table: string, id: string, kept: readonly { readonly key: string }[]) {
    await run(sql`
      update ${sql.table(table)} set removed_at = ${at.toISOString()}, version = version + 1
      where ${ofCycle} and removed_at is null and not (${sql.ref(id)} = any(${kept.map(({ key }) => key)}))`);
  }

  async function putMember(member: Content['members'][number], position: number) {
    const { key, personId, printedName, printedPost, role, printedRole, note } = member;
    await run(sql`
      insert into council_member (school_id, council_member_id, cycle_id, council_id, position, person_id, printed_name,
        printed_post, role, printed_role, note)
      values (${schoolId}, ${key}, ${cycleId}, ${councilId}, ${position}, ${personId}, ${printedName}, ${printedPost},
        ${role}, ${printedRole}, ${note})
      on conflict (school_id, council_member_id) do update set council_id = excluded.council_id,
        position = excluded.position, person_id = excluded.person_id, printed_name = excluded.printed_name,
        printed_post = excluded.printed_post, role = excluded.role, printed_role = excluded.printed_role,
        note = excluded.note, removed_at = null, version = council_member.version + 1`);
  }

  async function putGroup({ key, kind, number, title, standards }: Content['groups'][number], position: number) {
    await run(sql`
      insert into working_group (school_id, group_id, cycle_id, position, kind, number, title, standards)
      values (${schoolId}, ${key}, ${cycleId}, ${position}, ${kind}, ${number}, ${title}, ${standards})
      on conflict (school_id, group_id) do update set position = excluded.position, kind = excluded.kind,
        number = excluded.number, title = excluded.title, standards = excluded.standards, removed_at = null,
        version = working_group.version + 1`);
  }

  async function putGroupMember(
    member: Content['groups'][number]['members'][number],
    groupId: string,
    position: number,
  ) {
    const { key, personId, printedName, printedPost, role, printedRole } = member;
    await run(sql`
      insert into group_member (school_id, group_member_id, cycle_id, group_id, position, person_id, printed_name,
        printed_post, role, printed_role)
      values (${schoolId}, ${key}, ${cycleId}, ${groupId}, ${position}, ${personId}, ${printedName}, ${printedPost},
        ${role}, ${printedRole})
      on conflict (school_id, group_member_id) do update set group_id = excluded.group_id,
        position = excluded.position, person_id = excluded.person_id, printed_name = excluded.printed_name,
        printed_post = excluded.printed_post, role = excluded.role, printed_role = excluded.printed_role,
        removed_at = null, version = group_member.version + 1`);
  }
}

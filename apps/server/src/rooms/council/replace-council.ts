import { type Amendment, type Council, idPrefixes } from '@minhchung/contract';
import { type RawBuilder, sql } from 'kysely';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { WriteTransaction } from '../../platform/db/database.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import type { CouncilLists } from './council-lists.ts';

interface Replacement {
  readonly cycleId: string;
  readonly former: Council;
  /** The former lists as they stand, to be kept as they are. */
  readonly lists: CouncilLists;
  readonly amendment: Pick<Amendment, 'content'> & { readonly decisionNumber: string; readonly decisionDate: string };
  readonly at: Date;
}

type Draft = Replacement['amendment']['content'];

/**
 * Puts the drafted lists in force: rows that go on keep their ids, so that assignments and needs stay with their groups;
 * the former council keeps a copy of its lists and its scans. The id of the new council comes back.
 */
export async function replaceCouncil(
  tx: WriteTransaction,
  scope: SchoolScope,
  makeId: MakeId,
  { cycleId, former, lists, amendment, at }: Replacement,
): Promise<string> {
  const { schoolId } = scope;
  const run = (query: RawBuilder<unknown>) => query.execute(tx);
  const ofCycle = sql`school_id = ${schoolId} and cycle_id = ${cycleId}`;
  const councilId = makeId(idPrefixes.council);
  const { content } = amendment;

  await run(sql`
    update council set status = 'replaced', sealed = ${JSON.stringify(lists)}, version = version + 1
    where school_id = ${schoolId} and council_id = ${former.councilId}`);
  await run(sql`
    insert into council (school_id, council_id, cycle_id, status, decision_number, decision_date, replaces_council_id)
    values (${schoolId}, ${councilId}, ${cycleId}, 'signed', ${amendment.decisionNumber}, ${amendment.decisionDate},
            ${former.councilId})`);
  await run(sql`
    update paper_scan set council_id = ${former.councilId}
    where ${ofCycle} and paper = 'councilDecision' and council_id is null`);

  await removeOthers('council_member', 'council_member_id', content.members);
  for (const [at, member] of content.members.entries()) await putMember(member, at + 1);
  const groupIds = new Map<string, string>();
  await removeOthers('working_group', 'group_id', content.groups);
  for (const [at, group] of content.groups.entries()) groupIds.set(group.key, await putGroup(group, at + 1));
  await removeOthers(
    'group_member',
    'group_member_id',
    content.groups.flatMap(({ members }) => members),
  );
  for (const group of content.groups) {
    for (const [at, member] of group.members.entries()) {
      await putGroupMember(member, groupIds.get(group.key) ?? '', at + 1);
    }
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
  return councilId;

  async function removeOthers(table: string, id: string, kept: readonly { readonly originId: string | null }[]) {
    const ids = kept.flatMap(({ originId }) => originId ?? []);
    await run(sql`
      update ${sql.table(table)} set removed_at = ${at.toISOString()}, version = version + 1
      where ${ofCycle} and removed_at is null and not (${sql.ref(id)} = any(${ids}))`);
  }

  async function putMember(member: Draft['members'][number], position: number) {
    const { personId, printedName, printedPost, role, printedRole, note } = member;
    const updated = await changed(sql`
      update council_member set council_id = ${councilId}, position = ${position}, person_id = ${personId},
        printed_name = ${printedName}, printed_post = ${printedPost}, role = ${role}, printed_role = ${printedRole},
        note = ${note}, version = version + 1
      where ${ofCycle} and council_member_id = ${member.originId} and removed_at is null`);
    if (updated) return;
    await run(sql`
      insert into council_member (school_id, council_member_id, cycle_id, council_id, position, person_id, printed_name,
        printed_post, role, printed_role, note)
      values (${schoolId}, ${makeId(idPrefixes.councilMember)}, ${cycleId}, ${councilId}, ${position}, ${personId},
        ${printedName}, ${printedPost}, ${role}, ${printedRole}, ${note})`);
  }

  async function putGroup(group: Draft['groups'][number], position: number): Promise<string> {
    const { originId, kind, number, title, standards } = group;
    const updated = await changed(sql`
      update working_group set position = ${position}, kind = ${kind}, number = ${number}, title = ${title},
        standards = ${standards}, version = version + 1
      where ${ofCycle} and group_id = ${originId} and removed_at is null`);
    if (updated && originId) return originId;
    const groupId = makeId(idPrefixes.workingGroup);
    await run(sql`
      insert into working_group (school_id, group_id, cycle_id, position, kind, number, title, standards)
      values (${schoolId}, ${groupId}, ${cycleId}, ${position}, ${kind}, ${number}, ${title}, ${standards})`);
    return groupId;
  }

  async function putGroupMember(member: Draft['groups'][number]['members'][number], groupId: string, position: number) {
    const { personId, printedName, printedPost, role, printedRole } = member;
    const updated = await changed(sql`
      update group_member set group_id = ${groupId}, position = ${position}, person_id = ${personId},
        printed_name = ${printedName}, printed_post = ${printedPost}, role = ${role}, printed_role = ${printedRole},
        version = version + 1
      where ${ofCycle} and group_member_id = ${member.originId} and removed_at is null`);
    if (updated) return;
    await run(sql`
      insert into group_member (school_id, group_member_id, cycle_id, group_id, position, person_id, printed_name,
        printed_post, role, printed_role)
      values (${schoolId}, ${makeId(idPrefixes.groupMember)}, ${cycleId}, ${groupId}, ${position}, ${personId},
        ${printedName}, ${printedPost}, ${role}, ${printedRole})`);
  }

  async function changed(query: RawBuilder<unknown>): Promise<boolean> {
    return Number((await query.execute(tx)).numAffectedRows ?? 0) > 0;
  }
}

import type { DoneItem, HeldItem } from '@minhchung/contract';
import { type RawBuilder, sql } from 'kysely';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';

export interface HeldNow extends HeldItem {
  /** It stands in a signed decision of our own. */
  readonly isFixed: boolean;
  /** Somebody else sits there in the draft of an amendment, so that the seat goes over when that is signed. */
  readonly isOutOfDraft: boolean;
}

/** Held items that still need somebody, and done ones that hold: a proposal ends with the draft that carried it. */
export function settle(
  held: readonly HeldNow[],
  done: readonly DoneItem[],
): { readonly open: HeldNow[]; readonly done: DoneItem[] } {
  const keyOf = ({ kind, subjectId }: Pick<HeldItem, 'kind' | 'subjectId'>) => `${kind} ${subjectId}`;
  const heldByKey = new Map(held.map((item) => [keyOf(item), item]));
  const kept = done.filter((item) => item.outcome !== 'proposed' || (heldByKey.get(keyOf(item))?.isOutOfDraft ?? true));
  const proposed = new Set(kept.filter(({ outcome }) => outcome === 'proposed').map(keyOf));
  return { open: held.filter((item) => !proposed.has(keyOf(item))), done: kept };
}

/**
 * Everything that a person holds in the cycles that are not over, and in the school: seats, assignments, open needs and
 * tasks, priorities, duties, the account. A seat that stands in a signed decision of our own is changed by a decision;
 * accounts and duties end with the record only when whoever signs it manages accounts.
 */
export async function heldItems(
  tx: ReadTransaction,
  { schoolId }: SchoolScope,
  personId: string,
  mayEndAccounts: boolean,
): Promise<HeldNow[]> {
  const found = await sql<HeldNow>`
    with running as (
      select y.school_id, y.cycle_id, y.name, c.council_id,
        -- Lists of a decision whose day lies ahead would bring back whoever was only taken out of those of today.
        coalesce(c.status = 'signed' and not c.is_from_outside, false) or n.upcoming is not null as is_fixed, n.upcoming
      from cycle y
      left join council c on c.school_id = y.school_id and c.cycle_id = y.cycle_id
        and c.status in ('draft', 'inReview', 'signed') and c.upcoming is null
      left join lateral (
        select u.upcoming from council u
        where u.school_id = y.school_id and u.cycle_id = y.cycle_id and u.upcoming is not null
        order by u.decision_date desc, u.council_id desc limit 1) n on true
      where y.school_id = ${schoolId} and y.status in ('planned', 'running')
    ),
    held as (
      select 1 as rank, 'councilSeat' as kind, m.council_member_id as subject_id, r.cycle_id, r.name,
        coalesce(nullif(m.printed_role, ''), m.role) as label, '' as due_text,
        case when r.is_fixed then 'amendment' else 'direct' end as way, m.position
      from council_member m join running r on r.cycle_id = m.cycle_id and r.council_id = m.council_id
      where m.school_id = ${schoolId} and m.person_id = ${personId} and m.removed_at is null
        and ${staysIn('members[*]', sql`m.council_member_id`, personId)}
      union all
      select 2, 'groupSeat', m.group_member_id, r.cycle_id, r.name,
        case when w.kind = 'secretary' then 'secretary' else w.number::text end || ':' || m.role, '',
        case when r.is_fixed then 'amendment' else 'direct' end, m.position
      from group_member m join running r on r.cycle_id = m.cycle_id
      join working_group w on w.school_id = m.school_id and w.group_id = m.group_id and w.removed_at is null
      where m.school_id = ${schoolId} and m.person_id = ${personId} and m.removed_at is null
        and ${staysIn('groups[*].members[*]', sql`m.group_member_id`, personId)}
      union all
      -- Seats that begin with a signed decision whose day lies ahead.
      select 1, 'councilSeat', m.seat ->> 'originId', r.cycle_id, r.name,
        coalesce(nullif(m.seat ->> 'printedRole', ''), m.seat ->> 'role'), '', 'amendment', m.at::int
      from running r cross join lateral jsonb_array_elements(r.upcoming -> 'members') with ordinality as m (seat, at)
      where m.seat ->> 'personId' = ${personId} and not exists (
        select from council_member k
        where k.school_id = ${schoolId} and k.council_member_id = m.seat ->> 'originId' and k.council_id = r.council_id
          and k.person_id = ${personId} and k.removed_at is null)
      union all
      select 2, 'groupSeat', m.seat ->> 'originId', r.cycle_id, r.name,
        case when g.body ->> 'kind' = 'secretary' then 'secretary' else (g.body ->> 'number') || ':' || (m.seat ->> 'role') end,
        '', 'amendment', m.at::int
      from running r cross join lateral jsonb_array_elements(r.upcoming -> 'groups') as g (body)
      cross join lateral jsonb_array_elements(g.body -> 'members') with ordinality as m (seat, at)
      where m.seat ->> 'personId' = ${personId} and not exists (
        select from group_member k
        where k.school_id = ${schoolId} and k.group_member_id = m.seat ->> 'originId'
          and k.person_id = ${personId} and k.removed_at is null)
      union all
      select 3, 'assignment', a.assignment_id, r.cycle_id, r.name,
        btrim(coalesce(a.criterion_code, a.standard_code, '') || ' ' || a.content), a.period_text, 'direct', a.position
      from assignment a join running r on r.cycle_id = a.cycle_id
      where a.school_id = ${schoolId} and a.removed_at is null and exists (
        select from assignment_party p
        where p.school_id = a.school_id and p.assignment_id = a.assignment_id and p.person_id = ${personId})
      union all
      select 4, 'evidenceNeed', n.evidence_need_id, r.cycle_id, r.name,
        btrim(coalesce(n.criterion_code, n.standard_code, '') || ' ' || n.description),
        coalesce(nullif(n.period_text, ''), n.period_to, ''), 'direct', n.position
      from evidence_need n join running r on r.cycle_id = n.cycle_id
      where n.school_id = ${schoolId} and n.person_id = ${personId} and n.removed_at is null
        and n.status in ('planned', 'collecting', 'missing')
      union all
      select 5, 'task', t.task_id, r.cycle_id, r.name, t.label,
        coalesce(to_char(w.date_to, 'DD/MM/YYYY'), 'W' || coalesce(w.week_to, w.week_from), ''), 'direct', t.position
      from task t join running r on r.cycle_id = t.cycle_id
      join timetable_row w on w.school_id = t.school_id and w.timetable_row_id = t.timetable_row_id and w.removed_at is null
      where t.school_id = ${schoolId} and t.removed_at is null
        and (t.person_id = ${personId} or exists (
          select from task_party p
          where p.school_id = t.school_id and p.task_id = t.task_id and p.person_id = ${personId}))
        and t.status in ('todo', 'doing', 'blocked')
      union all
      select 6, 'improvementPriority', i.improvement_priority_id, r.cycle_id, r.name, i.problem,
        coalesce(nullif(i.period_text, ''), i.period_to, ''), 'direct', i.position
      from improvement_priority i join running r on r.cycle_id = i.cycle_id
      where i.school_id = ${schoolId} and i.person_id = ${personId} and i.removed_at is null
      union all
      select 7, 'duty', g.grant_id || ':' || d.duty, null, '', d.duty, '', ${mayEndAccounts ? 'atEnd' : 'elsewhere'}, d.at::int
      from school_grant g cross join lateral unnest(g.duties) with ordinality as d (duty, at)
      where g.school_id = ${schoolId} and g.person_id = ${personId} and g.revoked_at is null
      union all
      select 8, 'account', g.grant_id, null, '', a.username, '',
        case when g.role = 'schoolAdministrator' then 'elsewhere' else ${mayEndAccounts ? 'atEnd' : 'elsewhere'} end, 0
      from school_grant g join account a on a.id = g.account_id
      where g.school_id = ${schoolId} and g.person_id = ${personId} and g.revoked_at is null
    )
    select kind, subject_id as "subjectId", cycle_id as "cycleId", name as "cycleName", coalesce(label, '') as label,
      due_text as "dueText", way, way = 'amendment' as "isFixed",
      way = 'amendment' and exists (
        select from council_amendment a
        where a.school_id = ${schoolId} and a.cycle_id = held.cycle_id and a.status = 'draft'
          and not jsonb_path_exists(a.content, '$.members[*] ? (@.originId == $seat && @.personId == $who)',
            jsonb_build_object('seat', held.subject_id, 'who', ${personId}::text))
          and not jsonb_path_exists(a.content, '$.groups[*].members[*] ? (@.originId == $seat && @.personId == $who)',
            jsonb_build_object('seat', held.subject_id, 'who', ${personId}::text))) as "isOutOfDraft"
    from held order by rank, cycle_id, position, subject_id limit 5000`.execute(tx);
  return found.rows;
}

/** A seat that a signed decision gives to somebody else needs nobody any more, although the day of the decision lies ahead. */
function staysIn(seats: string, seatId: RawBuilder<unknown>, personId: string): RawBuilder<unknown> {
  return sql`(r.upcoming is null or jsonb_path_exists(r.upcoming, ${sql.lit(`$.${seats} ? (@.originId == $seat && @.personId == $who)`)},
    jsonb_build_object('seat', ${seatId}, 'who', ${personId}::text)))`;
}

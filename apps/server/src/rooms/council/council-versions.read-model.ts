import type { Amendment, AmendmentView, Council, CouncilVersion, CouncilView } from '@minhchung/contract';
import type { Framework } from '@minhchung/domain';
import { sql } from 'kysely';
import { z } from 'zod';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import { amendmentReader } from './amendments/amendment.repository.ts';
import { changesOf } from './amendments/changes-of.read-model.ts';
import { groupChanges, seatChanges } from './amendments/compare-councils.rules.ts';
import { type UpcomingCouncil, upcomingCouncils } from './amendments/upcoming-council.repository.ts';
import { councilFindings, readCouncil } from './council.read-model.ts';
import { COUNCIL_COLUMNS } from './council.repository.ts';
import { type CouncilLists, listsOf } from './council-lists.ts';

interface SealedRow extends Council {
  readonly sealed: CouncilLists | null;
}

/** Every council of the cycle: the one in force or in draft, those whose day lies ahead, the former ones; the latest first. */
export async function listCouncilVersions(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
): Promise<CouncilVersion[]> {
  const found = await sql<Omit<CouncilVersion, 'scans'> & { scans: unknown }>`
    select c.council_id as "councilId", c.status, c.is_from_outside as "isFromOutside",
      c.decision_number as "decisionNumber", c.decision_date as "decisionDate",
      c.replaces_council_id as "replacesCouncilId", c.upcoming is not null as "isUpcoming",
      (select n.decision_date from council n
        where n.school_id = c.school_id and n.replaces_council_id = c.council_id) as "replacedFrom",
      case when c.upcoming is not null then jsonb_array_length(c.upcoming -> 'members')
        when c.sealed is null
        then (select count(*)::int from council_member m
              where m.school_id = c.school_id and m.council_id = c.council_id and m.removed_at is null)
        else jsonb_array_length(c.sealed -> 'councilMembers') end as "memberCount",
      coalesce((
        select jsonb_agg(jsonb_build_object('paperScanId', s.paper_scan_id, 'name', f.name) order by s.created_at)
        from paper_scan s join stored_file f on f.school_id = s.school_id and f.file_id = s.file_id
        where s.school_id = c.school_id and s.cycle_id = c.cycle_id and s.paper = 'councilDecision'
          and s.removed_at is null
          and (s.council_id = c.council_id or (s.council_id is null and c.status <> 'replaced' and c.upcoming is null))), '[]') as "scans"
    from council c
    where c.school_id = ${scope.schoolId} and c.cycle_id = ${cycleId}
    order by c.status = 'replaced', c.upcoming is not null, c.created_at desc, c.council_id desc limit 100`.execute(tx);
  return found.rows.map((row) => ({ ...row, scans: storedScans.parse(row.scans) }));
}

const storedScans = z.array(z.object({ paperScanId: z.string(), name: z.string() }));

/**
 * A council of the cycle: the one in force, a former one from the copy made when it was replaced, a signed one whose day
 * lies ahead, or the draft of an amendment as if it were in force. Undefined when there is none of that id.
 */
export async function readCouncilVersion(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
  { framework, versionId }: { readonly framework: Framework; readonly versionId: string },
): Promise<CouncilView | undefined> {
  const inForce = await readCouncil(tx, scope, cycleId, framework);
  if (!inForce || inForce.council.councilId === versionId) return inForce;
  const amendment = await amendmentReader(tx, scope).find(cycleId, versionId);
  if (amendment?.status === 'draft') {
    const base = await readCouncilVersion(tx, scope, cycleId, { framework, versionId: amendment.councilId });
    return base && asIfInForce(base, amendment);
  }
  if (amendment) return undefined;
  const waiting = viewsOf(inForce, await upcomingCouncils(tx, scope, cycleId));
  const upcoming = waiting.find(({ council }) => council.councilId === versionId);
  if (upcoming) return upcoming;
  const former = await findSealed(tx, scope, cycleId, versionId);
  if (!former?.sealed) return undefined;
  const { sealed, ...council } = former;
  return { council, ...sealed, findings: [], changes: await changesOf(tx, scope, council.councilId, sealed) };
}

/** The last signed council, also when its day lies ahead: what the next amendment goes on from. */
export async function readLatestCouncil(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
  framework: Framework,
): Promise<CouncilView | undefined> {
  const inForce = await readCouncil(tx, scope, cycleId, framework);
  if (!inForce) return undefined;
  const latest = viewsOf(inForce, await upcomingCouncils(tx, scope, cycleId)).at(-1);
  if (!latest) return inForce;
  return { ...latest, findings: await councilFindings(tx, scope, framework, latest.councilMembers) };
}

/**
 * The council whose decision counts on that day (`yyyy-mm-dd`), for a paper that bears it; the first one for a paper that
 * is older than all of them.
 */
export async function readCouncilOn(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
  { framework, day }: { readonly framework: Framework; readonly day: string },
): Promise<CouncilView | undefined> {
  const inForce = await readCouncil(tx, scope, cycleId, framework);
  if (!inForce?.council.decisionDate) return inForce;
  const found = await sql<{ councilId: string }>`
    select c.council_id as "councilId" from council c
    where c.school_id = ${scope.schoolId} and c.cycle_id = ${cycleId} and c.status in ('signed', 'replaced')
      and c.decision_date is not null
    order by c.decision_date <= ${day} desc, case when c.decision_date <= ${day} then c.decision_date end desc,
      case when c.decision_date > ${day} then c.decision_date end,
      case when c.decision_date <= ${day} then c.council_id end desc, c.council_id
    limit 1`.execute(tx);
  const versionId = found.rows[0]?.councilId;
  return versionId ? await readCouncilVersion(tx, scope, cycleId, { framework, versionId }) : inForce;
}

/** Each against the one before it, as if its day had come. */
function viewsOf(inForce: CouncilView, upcoming: readonly UpcomingCouncil[]): CouncilView[] {
  const views: CouncilView[] = [];
  for (const { council, content } of upcoming) {
    const before = views.at(-1) ?? inForce;
    views.push({
      council,
      ...listsOf(content, council.councilId, before.assignments),
      findings: [],
      changes: seatChanges(before, content),
    });
  }
  return views;
}

/** The draft with what the framework says of it and what it changes. */
export async function readAmendment(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
  { framework, amendment }: { readonly framework: Framework; readonly amendment: Amendment },
): Promise<AmendmentView> {
  const base = await readCouncilVersion(tx, scope, cycleId, { framework, versionId: amendment.councilId });
  if (!base) throw new Error('An amendment without a council.');
  const { content } = amendment;
  const groups = groupChanges(base, content);
  const kept = new Set(content.groups.flatMap(({ originId }) => originId ?? []));
  const gone = base.groups.map(({ rowId }) => rowId).filter((rowId) => !kept.has(rowId));
  return {
    amendment,
    findings: await councilFindings(
      tx,
      scope,
      framework,
      content.members.map(({ key, personId, role }) => ({ rowId: key, personId, role })),
    ),
    seats: seatChanges(base, content),
    groups,
    losing: {
      assignments: base.assignments.filter(({ parties }) =>
        parties.some(({ groupId }) => groupId !== null && gone.includes(groupId)),
      ).length,
      evidenceNeeds: await countNeeds(tx, scope, gone),
    },
  };
}

function asIfInForce(base: CouncilView, amendment: Amendment): CouncilView {
  const { content, decisionNumber, decisionDate } = amendment;
  return {
    council: {
      ...base.council,
      status: 'draft',
      isFromOutside: false,
      decisionNumber,
      decisionDate,
      declaredCount: null,
      replaces: {
        decisionNumber: base.council.decisionNumber,
        decisionDate: base.council.decisionDate,
      },
    },
    ...listsOf(content, base.council.councilId, base.assignments),
    findings: [],
    changes: seatChanges(base, content),
  };
}

async function findSealed(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
  councilId: string,
): Promise<SealedRow | undefined> {
  const found = await sql<SealedRow>`
    select ${COUNCIL_COLUMNS}, c.sealed from council c
    where c.school_id = ${scope.schoolId} and c.cycle_id = ${cycleId} and c.council_id = ${councilId}`.execute(tx);
  return found.rows[0];
}

async function countNeeds(tx: ReadTransaction, scope: SchoolScope, groupIds: readonly string[]): Promise<number> {
  if (groupIds.length === 0) return 0;
  const found = await sql<{ count: number }>`
    select count(*)::int as count from evidence_need n
    where n.school_id = ${scope.schoolId} and n.group_id = any(${groupIds}) and n.removed_at is null`.execute(tx);
  return found.rows[0]?.count ?? 0;
}

import type { Amendment, AmendmentView, Council, CouncilVersion, CouncilView } from '@minhchung/contract';
import type { Framework } from '@minhchung/domain';
import { sql } from 'kysely';
import { z } from 'zod';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import { amendmentReader } from './amendment.repository.ts';
import { changesOf } from './changes-of.read-model.ts';
import { groupChanges, seatChanges } from './compare-councils.rules.ts';
import { councilFindings, readCouncil } from './council.read-model.ts';
import { COUNCIL_COLUMNS } from './council.repository.ts';
import { type CouncilLists, listsOf } from './council-lists.ts';

interface SealedRow extends Council {
  readonly sealed: CouncilLists | null;
}

/** Every council of the cycle: the one in force or in draft first, then the former ones, the latest first. */
export async function listCouncilVersions(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
): Promise<CouncilVersion[]> {
  const found = await sql<Omit<CouncilVersion, 'scans'> & { scans: unknown }>`
    select c.council_id as "councilId", c.status, c.is_from_outside as "isFromOutside",
      c.decision_number as "decisionNumber", c.decision_date as "decisionDate",
      c.replaces_council_id as "replacesCouncilId",
      case when c.sealed is null
        then (select count(*)::int from council_member m
              where m.school_id = c.school_id and m.council_id = c.council_id and m.removed_at is null)
        else jsonb_array_length(c.sealed -> 'councilMembers') end as "memberCount",
      coalesce((
        select jsonb_agg(jsonb_build_object('paperScanId', s.paper_scan_id, 'name', f.name) order by s.created_at)
        from paper_scan s join stored_file f on f.school_id = s.school_id and f.file_id = s.file_id
        where s.school_id = c.school_id and s.cycle_id = c.cycle_id and s.paper = 'councilDecision'
          and s.removed_at is null
          and (s.council_id = c.council_id or (s.council_id is null and c.status <> 'replaced'))), '[]') as "scans"
    from council c
    where c.school_id = ${scope.schoolId} and c.cycle_id = ${cycleId}
    order by c.status = 'replaced', c.created_at desc, c.council_id desc limit 100`.execute(tx);
  return found.rows.map((row) => ({ ...row, scans: storedScans.parse(row.scans) }));
}

const storedScans = z.array(z.object({ paperScanId: z.string(), name: z.string() }));

/**
 * A council of the cycle as it was: the one in force, a former one from the copy made when it was replaced, or the draft
 * of an amendment as if it were in force. Undefined when there is none of that id.
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
  if (amendment) return amendment.status === 'draft' ? asIfInForce(inForce, amendment) : undefined;
  const former = await findSealed(tx, scope, cycleId, versionId);
  if (!former?.sealed) return undefined;
  const { sealed, ...council } = former;
  return { council, ...sealed, findings: [], changes: await changesOf(tx, scope, council.councilId, sealed) };
}

/** The draft with what the framework says of it and what it changes. */
export async function readAmendment(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
  { framework, amendment }: { readonly framework: Framework; readonly amendment: Amendment },
): Promise<AmendmentView> {
  const inForce = await readCouncil(tx, scope, cycleId, framework);
  if (!inForce) throw new Error('An amendment without a council.');
  const { content } = amendment;
  const groups = groupChanges(inForce, content);
  const kept = new Set(content.groups.flatMap(({ originId }) => originId ?? []));
  const gone = inForce.groups.map(({ rowId }) => rowId).filter((rowId) => !kept.has(rowId));
  return {
    amendment,
    findings: await councilFindings(
      tx,
      scope,
      framework,
      content.members.map(({ key, personId, role }) => ({ rowId: key, personId, role })),
    ),
    seats: seatChanges(inForce, content),
    groups,
    losing: {
      assignments: inForce.assignments.filter(({ parties }) =>
        parties.some(({ groupId }) => groupId !== null && gone.includes(groupId)),
      ).length,
      evidenceNeeds: await countNeeds(tx, scope, gone),
    },
  };
}

function asIfInForce(inForce: CouncilView, amendment: Amendment): CouncilView {
  const { content, decisionNumber, decisionDate } = amendment;
  return {
    council: {
      ...inForce.council,
      councilId: inForce.council.councilId,
      status: 'draft',
      isFromOutside: false,
      decisionNumber,
      decisionDate,
      declaredCount: null,
      replaces: {
        decisionNumber: inForce.council.decisionNumber,
        decisionDate: inForce.council.decisionDate,
      },
    },
    ...listsOf(content, inForce.council.councilId, inForce.assignments),
    findings: [],
    changes: seatChanges(inForce, content),
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

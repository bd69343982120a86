import { isSearchKind, type SearchAnswer, type SearchHit, type SearchKind, searchKindNames } from '@minhchung/contract';
import { sql } from 'kysely';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import { cycleReader } from '../cycles/index.ts';
import type { FrameworkShelf } from '../frameworks/index.ts';
import { findCriteria } from './find-criteria.rules.ts';

interface Question {
  readonly asked: string;
  /** Those that this person may find. */
  readonly kinds: readonly SearchKind[];
  readonly cycleId: string | null;
  readonly perKind: number;
  /** From 1: which so many of each kind. */
  readonly page: number;
  readonly language: 'vi' | 'en';
}

interface Found {
  readonly kind: SearchKind;
  readonly hits: readonly SearchHit[];
  readonly total: number;
}

/** Exact finds of rows and criteria; only when there are none at all, those one typing error away. */
export async function searchSchool(
  tx: ReadTransaction,
  scope: SchoolScope,
  { frameworks }: { readonly frameworks: FrameworkShelf },
  question: Question,
): Promise<SearchAnswer> {
  const cycles = await cycleReader(tx, scope).list();
  const cycle = cycles.find(({ cycleId }) => cycleId === question.cycleId) ?? cycles[0] ?? null;
  const cycleNames = new Map(cycles.map(({ cycleId, name }) => [cycleId, name]));
  const rows = await findRows(tx, question, (cycleId) =>
    cycleId === cycle?.cycleId ? null : (cycleNames.get(cycleId) ?? null),
  );
  const framework = cycle ? await frameworks.find(tx, cycle.frameworkId, cycle.frameworkVersion) : undefined;
  const criteria =
    framework && cycle && question.kinds.includes('criterion')
      ? findCriteria(framework, question.asked, { cycleId: cycle.cycleId, language: question.language })
      : [];

  const exactRows = rows.isNear ? [] : rows.groups;
  const exactCriteria = criteria.filter(({ match }) => match === 'exact');
  const isNear = exactRows.length === 0 && exactCriteria.length === 0;
  const hits = (isNear ? criteria : exactCriteria).map(({ hit }) => hit);
  const found: readonly Found[] = [
    ...(isNear ? rows.groups : exactRows),
    ...(hits.length > 0
      ? [{ kind: 'criterion' as const, hits: hits.slice(...pageOf(question)), total: hits.length }]
      : []),
  ];
  const groups = searchKindNames.flatMap((kind) => found.filter((group) => group.kind === kind));
  return { groups: groups.map((group) => ({ ...group, hits: [...group.hits] })), isNear: isNear && groups.length > 0 };
}

function pageOf({ perKind, page }: Pick<Question, 'perKind' | 'page'>): [from: number, to: number] {
  return [perKind * (page - 1), perKind * page];
}

interface FoundRow {
  readonly kind: string;
  readonly subject_id: string;
  readonly cycle_id: string | null;
  readonly title: string;
  readonly detail: string;
  readonly is_near: boolean;
  readonly total: number;
}

async function findRows(
  tx: ReadTransaction,
  { asked, kinds, cycleId, perKind, page }: Question,
  otherCycle: (cycleId: string) => string | null,
): Promise<{ readonly isNear: boolean; readonly groups: readonly Found[] }> {
  const { rows } = await sql<FoundRow>`
    select f.kind, f.subject_id, f.cycle_id, f.title, f.detail, f.is_near, f.total
    from search_school(${asked}, ${[...kinds]}, ${cycleId}, ${perKind * page}) f`.execute(tx);
  const groups = [...Map.groupBy(rows, (row) => row.kind)].flatMap(([kind, ofKind]) => {
    if (!isSearchKind(kind)) return [];
    const hits = ofKind.slice(...pageOf({ perKind, page })).map((row) => ({
      subjectId: row.subject_id,
      cycleId: row.cycle_id,
      cycleName: row.cycle_id === null ? null : otherCycle(row.cycle_id),
      title: row.title,
      detail: row.detail,
    }));
    return [{ kind, hits, total: ofKind[0]?.total ?? hits.length }];
  });
  return { isNear: rows[0]?.is_near ?? false, groups };
}

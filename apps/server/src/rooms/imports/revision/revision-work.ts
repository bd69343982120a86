import type { RowContent } from '@minhchung/importer';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { WriteTransaction } from '../../../platform/db/database.ts';
import type { MakeId } from '../../../platform/kit/ids.ts';
import { type SectionWriter, sectionWriter } from '../../sections/index.ts';
import type { ComparedCycle } from './compare-with-cycle.ts';
import type { DraftRow } from './paper-rows.ts';
import type { RowSection } from './revised-sections.ts';
import type { RevisionStep } from './revision-trace.ts';

/** What the parts of one application share. */
export interface RevisionWork {
  readonly tx: WriteTransaction;
  readonly scope: SchoolScope;
  readonly makeId: MakeId;
  readonly cycleId: string;
  readonly compared: ComparedCycle;
  readonly now: Date;
  /** Row of the paper → row of the workspace; grows by what is added. */
  readonly rowIds: Map<string, string>;
  /** In the order in which they are done; undone backwards. */
  readonly steps: RevisionStep[];
  readonly people: NewPeople;
}

export interface NewPeople {
  /** Makes the person that a stand-in stands for, once. */
  idOf(standIn: string): Promise<string>;
  /** The id, if the person was made by now. */
  madeId(standIn: string): string | undefined;
}

export function writerOf<Name extends RowSection>(work: RevisionWork, section: Name): SectionWriter<Name> {
  return sectionWriter(work.tx, work.scope, section, work.makeId);
}

/** The row with real ids: what a stand-in stands for and was not taken over becomes nothing. */
export async function realContent(work: RevisionWork, values: RowContent): Promise<Record<string, unknown>> {
  const entries: [string, unknown][] = [];
  for (const [field, value] of Object.entries(values)) entries.push([field, await realValue(work, field, value)]);
  return Object.fromEntries(entries);
}

async function realValue(work: RevisionWork, field: string, value: unknown): Promise<unknown> {
  if (field === 'parties' && Array.isArray(value)) {
    const parties: Record<string, unknown>[] = [];
    for (const party of value) parties.push(await realContent(work, party));
    return parties.filter((party) => party.groupId !== null || party.personId !== null);
  }
  if (typeof value !== 'string' || !value.startsWith('new:')) return value;
  if (field === 'personId') return work.people.idOf(value);
  return field === 'groupId' ? (work.rowIds.get(value.slice('new:'.length)) ?? null) : value;
}

/** Likewise, but nobody is made for it: what was not taken over stays a stand-in. */
export function contentAsTaken(work: RevisionWork, values: RowContent): Record<string, unknown> {
  const known = (value: unknown): unknown => {
    if (typeof value !== 'string' || !value.startsWith('new:')) return value;
    return work.people.madeId(value) ?? work.rowIds.get(value.slice('new:'.length)) ?? value;
  };
  const party = (content: RowContent) => ({
    ...content,
    groupId: known(content.groupId),
    personId: known(content.personId),
  });
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => {
      if (field === 'parties' && Array.isArray(value)) return [field, value.map(party)];
      return [field, field === 'personId' || field === 'groupId' ? known(value) : value];
    }),
  );
}

/** The row of the workspace before which a row of the paper stands, so that the order of the paper is kept. */
export function nextInPaper({ compared, rowIds }: RevisionWork, row: DraftRow): string | null {
  const siblings = compared.paper.filter((one) => one.section === row.section && one.parentRef === row.parentRef);
  for (const sibling of siblings.slice(siblings.indexOf(row) + 1)) {
    const rowId = rowIds.get(sibling.ref);
    if (rowId !== undefined) return rowId;
  }
  return null;
}

import { createHash } from 'node:crypto';
import type { Cycle, ImportDifference, ImportRemark, ImportView } from '@minhchung/contract';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { ReadTransaction } from '../../../platform/db/database.ts';
import { canonicalJson } from '../../../platform/events/hash-chain.ts';
import { peopleReader } from '../../people/index.ts';
import type { ImportSession } from '../import-session.repository.ts';
import type { Preview } from '../review/planned-import.ts';
import { type ComparedCycle, compareWithCycle, newName } from './compare-with-cycle.ts';

export interface ReadDifference {
  readonly view: ImportDifference;
  readonly compared: ComparedCycle;
}

type Reviewed = { readonly view: ImportView; readonly preview: Preview };

/** Everything that the difference screen shows, computed afresh from paper, workspace and answers. */
export async function readDifference(
  tx: ReadTransaction,
  scope: SchoolScope,
  session: ImportSession,
  { view, preview }: Reviewed,
  cycleId: string,
): Promise<ReadDifference> {
  const compared = await compareWithCycle(tx, scope, session, preview, cycleId);
  const { earlier, cycle, paper, workspace, locked, difference } = compared;
  const inPaper = new Map(paper.map((row) => [row.ref, row]));
  const inWorkspace = new Map(workspace.map((row) => [row.rowId, row]));
  const under = (ref: string | null, rowId: string | null) => {
    const parentRef = inPaper.get(ref ?? '')?.parentRef;
    const parent = parentRef ? inPaper.get(parentRef) : inWorkspace.get(inWorkspace.get(rowId ?? '')?.parentId ?? '');
    return parent ? { section: parent.section, values: { ...parent.values } } : null;
  };
  const items = difference.items.map(({ ref, rowId, mine, paper: says, fields, ...item }) => ({
    ...item,
    rowId,
    place: inPaper.get(ref ?? '')?.place ?? null,
    mine: mine && { ...mine },
    paper: says && { ...says },
    fields: fields.map((field) => ({ ...field })),
    under: under(ref, rowId),
  }));
  return {
    compared,
    view: {
      cycleId,
      cycleName: cycle.name,
      earlier: earlier && {
        importSessionId: earlier.importSessionId,
        sourceName: earlier.sourceName,
        takenAt: earlier.createdAt,
      },
      framework: otherFramework(session, cycle),
      version: session.version,
      seen: createHash('sha256')
        .update(canonicalJson([session.version, items]))
        .digest('hex'),
      blocking: concerning(view.blocking),
      locked: [...locked],
      items,
      ownRows: { ...difference.ownRows },
      names: await namesIn(tx, scope, compared),
    },
  };
}

/** A cycle stays with the framework that it began with, whatever a corrected paper follows: it is told, never changed. */
function otherFramework(
  { choices: { frameworkId: paper } }: ImportSession,
  { frameworkId: mine }: Cycle,
): ImportDifference['framework'] {
  return paper === null || paper === mine ? null : { mine, paper };
}

/** Of what blocks a new cycle, what also blocks a correction: framework, name and calendar are those of the cycle. */
function concerning(remarks: readonly ImportRemark[]): ImportRemark[] {
  return remarks.filter(({ place }) => !place.startsWith('/choices/') || place.startsWith('/choices/people/'));
}

async function namesIn(
  tx: ReadTransaction,
  scope: SchoolScope,
  { paper, workspace }: ComparedCycle,
): Promise<Record<string, string>> {
  const names = new Map<string, string>();
  for (const person of await peopleReader(tx, scope).all()) names.set(person.personId, person.fullName);
  for (const row of workspace) if (row.section === 'groups') names.set(row.rowId, groupName(row.values));
  for (const row of paper) if (row.section === 'groups') names.set(`new:${row.ref}`, groupName(row.values));
  for (const row of paper) {
    const name = newName(row.values.personId);
    if (name !== null) names.set(`new:${name}`, name);
  }
  return Object.fromEntries(names);
}

function groupName({ kind, number, title }: Readonly<Record<string, unknown>>): string {
  return kind === 'secretary' ? String(title) : [`Nhóm ${String(number)}`, title].filter(Boolean).join(' – ');
}

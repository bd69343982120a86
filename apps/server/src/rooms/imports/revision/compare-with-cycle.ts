import { comparePapers, type Difference } from '@minhchung/importer';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { ReadTransaction } from '../../../platform/db/database.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import { councilReader } from '../../council/index.ts';
import type { ImportSession } from '../import-session.repository.ts';
import type { Preview } from '../review/planned-import.ts';
import { spellingOf } from '../review/spellings.ts';
import { type DraftRow, draftRows } from './paper-rows.ts';
import { councilSections, fieldSections, revisedSections } from './revised-sections.ts';
import { lastTakenPaper, type TakenPaper } from './taken-papers.repository.ts';
import { type StoredRow, workspaceRows } from './workspace-rows.ts';

export interface ComparedCycle {
  readonly earlier: TakenPaper;
  readonly paper: readonly DraftRow[];
  readonly workspace: readonly StoredRow[];
  readonly locked: readonly string[];
  readonly difference: Difference;
}

/** Stands for a person or a group that does not exist yet; `newName` gives back what it stands for. */
const NEW = 'new:';

export function newName(id: unknown): string | null {
  return typeof id === 'string' && id.startsWith(NEW) ? id.slice(NEW.length) : null;
}

/** The draft of a corrected paper against the cycle that an earlier paper was taken into. */
export async function compareWithCycle(
  tx: ReadTransaction,
  scope: SchoolScope,
  { draft }: Pick<ImportSession, 'draft'>,
  { people }: Pick<Preview, 'people'>,
  cycleId: string,
): Promise<ComparedCycle> {
  const earlier = await lastTakenPaper(tx, scope, cycleId);
  if (!earlier) throw await noEarlierPaper(tx, scope, cycleId);
  const workspace = await workspaceRows(tx, scope, cycleId);
  const council = await councilReader(tx, scope).find(cycleId);
  const locked = council?.status === 'signed' && !council.isFromOutside ? councilSections : [];
  const person = (name: string) => {
    const found = people.bySpelling.get(spellingOf(name));
    return found ? (found.personId ?? `${NEW}${found.name}`) : null;
  };

  // Which group is which comes first: other rows name groups.
  const groups = comparePapers({
    taken: earlier.rows,
    workspace,
    paper: draftRows(draft, { person, group: (ref) => ref }),
    sections: ['groups'],
    byField: [],
  }).known;
  const paper = draftRows(draft, { person, group: (ref) => groups.get(ref) ?? `${NEW}${ref}` });
  const sections = revisedSections.filter((section) => !locked.includes(section));
  const difference = comparePapers({ taken: earlier.rows, workspace, paper, sections, byField: fieldSections });
  return { earlier, paper, workspace, locked, difference };
}

/** A cycle that was made by hand has nothing to compare with; one of another school reads as not found. */
async function noEarlierPaper(tx: ReadTransaction, scope: SchoolScope, cycleId: string): Promise<Refusal> {
  const cycle = await tx
    .selectFrom('cycle')
    .select('cycle.cycle_id')
    .where('cycle.school_id', '=', scope.schoolId)
    .where('cycle.cycle_id', '=', cycleId)
    .executeTakeFirst();
  return new Refusal(cycle ? 'import.noEarlierPaper' : 'object.notFound');
}

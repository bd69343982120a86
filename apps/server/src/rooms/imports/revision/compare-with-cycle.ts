import type { Cycle } from '@minhchung/contract';
import { comparePapers, type Difference, type TakenRow } from '@minhchung/importer';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { ReadTransaction } from '../../../platform/db/database.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import { councilReader, upcomingCouncils } from '../../council/index.ts';
import { cycleReader } from '../../cycles/index.ts';
import type { ImportSession } from '../import-session.repository.ts';
import type { Preview } from '../review/planned-import.ts';
import { spellingOf } from '../review/spellings.ts';
import { settingsRow } from './cycle-settings.ts';
import { type DraftRow, draftRows } from './paper-rows.ts';
import { councilSections, fieldSections, revisedSections } from './revised-sections.ts';
import { lastTakenPaper, type TakenPaper } from './taken-papers.repository.ts';
import { type StoredRow, takenAsTheyStand, workspaceRows } from './workspace-rows.ts';

export interface ComparedCycle {
  /** The paper that was taken in last; null where nobody kept what it said. */
  readonly earlier: TakenPaper | null;
  /** What the corrected paper is compared with: that paper, or the rows as they stand. */
  readonly taken: readonly TakenRow[];
  readonly cycle: Cycle;
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

/**
 * The draft of a corrected paper against the cycle that an earlier paper was taken into. Cycles that were imported before
 * papers were kept are compared as they stand: what was changed by hand since cannot be told there.
 */
export async function compareWithCycle(
  tx: ReadTransaction,
  scope: SchoolScope,
  { draft, choices }: Pick<ImportSession, 'draft' | 'choices'>,
  { people }: Pick<Preview, 'people'>,
  cycleId: string,
): Promise<ComparedCycle> {
  const cycle = await cycleReader(tx, scope).find(cycleId);
  if (!cycle) throw new Refusal('object.notFound');
  const earlier = (await lastTakenPaper(tx, scope, cycleId)) ?? null;
  // A cycle that was made by hand has nothing to compare with.
  if (earlier === null && cycle.importSessionId === null) throw new Refusal('import.noEarlierPaper');
  const workspace = await workspaceRows(tx, scope, cycleId);
  const taken = earlier?.rows ?? takenAsTheyStand(workspace);
  const locked = (await isCouncilFixed(tx, scope, cycleId)) ? councilSections : [];
  const person = (name: string) => {
    const found = people.bySpelling.get(spellingOf(name));
    return found ? (found.personId ?? `${NEW}${found.name}`) : null;
  };

  // Which group is which comes first: other rows name groups.
  const groups = comparePapers({
    taken,
    workspace,
    paper: draftRows(draft, { person, group: (ref) => ref }),
    sections: ['groups'],
    byField: [],
  }).known;
  const paper = [
    settingsRow(choices),
    ...draftRows(draft, { person, group: (ref) => groups.get(ref) ?? `${NEW}${ref}` }),
  ];
  const sections = revisedSections.filter((section) => !locked.includes(section));
  const difference = comparePapers({ taken, workspace, paper, sections, byField: fieldSections });
  return { earlier, taken, cycle, paper, workspace, locked, difference };
}

/** A decision of the school carries the lists, or one whose day lies ahead will put its own in their place. */
async function isCouncilFixed(tx: ReadTransaction, scope: SchoolScope, cycleId: string): Promise<boolean> {
  const council = await councilReader(tx, scope).find(cycleId);
  if (council?.status === 'signed' && !council.isFromOutside) return true;
  return (await upcomingCouncils(tx, scope, cycleId)).length > 0;
}

import type { ImportView } from '@minhchung/contract';
import type { DifferenceItem, TakenRow } from '@minhchung/importer';
import type { EventRecorder } from '../../../platform/events/event-recorder.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import { refuseClosed, refuseOtherVersion } from '../import.rules.ts';
import type { ImportSession, ImportWriter } from '../import-session.repository.ts';
import type { Preview } from '../review/planned-import.ts';
import { printedPosts } from '../review/printed-posts.ts';
import { newName } from './compare-with-cycle.ts';
import type { ReadDifference } from './difference-view.read-model.ts';
import type { RevisionStep } from './revision-trace.ts';
import type { NewPeople } from './revision-work.ts';

export interface ApplyImport {
  readonly importSessionId: string;
  readonly version: number;
  readonly cycleId: string;
  /** Of the difference that the person saw. */
  readonly seen: string;
  readonly chosen: readonly string[];
}

interface Reviewed {
  readonly view: ImportView;
  readonly preview: Preview;
}

interface Written {
  readonly steps: readonly RevisionStep[];
  /** What the paper said and which rows it is now, for the next correction. */
  readonly taken: readonly TakenRow[];
}

interface Dependencies {
  readonly imports: Pick<ImportWriter, 'lock' | 'change'>;
  readonly events: EventRecorder;
  readonly review: (session: ImportSession) => Promise<Reviewed>;
  readonly compare: (session: ImportSession, reviewed: Reviewed, cycleId: string) => Promise<ReadDifference>;
  readonly addPerson: (person: { fullName: string; posts: ReturnType<typeof printedPosts> }) => Promise<string>;
  readonly write: (
    difference: ReadDifference,
    chosen: readonly DifferenceItem[],
    people: NewPeople,
  ) => Promise<Written>;
  readonly keepTaken: (rows: readonly TakenRow[]) => Promise<void>;
}

/** Takes the chosen differences of a corrected paper over. The caller's transaction keeps it whole. */
export async function applyImport(deps: Dependencies, input: ApplyImport): Promise<void> {
  const { imports, events } = deps;
  const session = await imports.lock(input.importSessionId);
  if (!session) throw new Refusal('object.notFound');
  refuseClosed(session);
  refuseOtherVersion(session, input.version);
  const reviewed = await deps.review(session);
  const difference = await deps.compare(session, reviewed, input.cycleId);
  const { view, compared } = difference;
  if (view.blocking.length > 0) throw new Refusal('import.blocked', { problems: view.blocking });
  if (view.seen !== input.seen) throw new Refusal('object.changed', { current: { seen: view.seen } });

  const wanted = new Set(input.chosen);
  const chosen = compared.difference.items.filter((item) => wanted.has(item.id));
  const newPeople = newPeopleMaker(deps, reviewed.preview);
  const { steps, taken } = await deps.write(difference, chosen, newPeople);
  await deps.keepTaken(taken);

  const sequence = await events.record({
    kind: 'import.merged',
    subjectType: 'importSession',
    subjectId: session.importSessionId,
    cycleId: input.cycleId,
    detail: {
      cycleId: input.cycleId,
      sourceName: session.sourceName,
      newPeople: newPeople.made,
      rows: countSteps(steps),
      steps,
    },
  });
  await imports.change(session.importSessionId, {
    status: 'applied',
    cycleId: input.cycleId,
    appliedEvent: sequence,
  });
}

/** A new person is entered once, when the first chosen row names her. */
function newPeopleMaker({ addPerson }: Pick<Dependencies, 'addPerson'>, { people }: Preview) {
  const ids = new Map<string, string>();
  const made: { personId: string; fullName: string }[] = [];
  const byName = new Map([...people.bySpelling.values()].map((person) => [person.name, person]));
  return {
    made,
    madeId: (standIn: string) => ids.get(newName(standIn) ?? standIn),
    async idOf(standIn: string): Promise<string> {
      const fullName = newName(standIn) ?? standIn;
      const known = ids.get(fullName);
      if (known) return known;
      const personId = await addPerson({ fullName, posts: printedPosts(byName.get(fullName)?.post ?? '') });
      ids.set(fullName, personId);
      made.push({ personId, fullName });
      return personId;
    },
  };
}

function countSteps(steps: readonly RevisionStep[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { section } of steps) counts[section] = (counts[section] ?? 0) + 1;
  return counts;
}

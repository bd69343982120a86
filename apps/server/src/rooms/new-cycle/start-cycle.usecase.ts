import type { NewCycleDraft } from '@minhchung/contract';
import type { Framework } from '@minhchung/domain';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { type CreateCycle, type CreatedCycle, fitsLevels } from '../cycles/index.ts';
import { draftProblems } from './draft.rules.ts';
import type { PresentPerson } from './proposal/proposed-people.rules.ts';
import type { RowCounts } from './write-new-cycle.ts';

interface Dependencies {
  readonly createCycle: (input: CreateCycle) => Promise<CreatedCycle>;
  readonly writeRows: (
    created: CreatedCycle,
    draft: NewCycleDraft,
    people: ReadonlyMap<string, PresentPerson>,
  ) => Promise<RowCounts>;
  readonly events: EventRecorder;
}

/**
 * Makes a draft real: cycle, plan and council in draft state with all their rows. Nothing is signed, numbered or dated;
 * the caller's transaction keeps it whole.
 */
export async function startCycle(
  { createCycle, writeRows, events }: Dependencies,
  input: {
    readonly draft: NewCycleDraft;
    readonly framework: Framework | undefined;
    readonly people: readonly PresentPerson[];
    /** The earlier cycle that the draft names was found in this school. */
    readonly hasEarlier: boolean;
  },
): Promise<string> {
  const { draft, framework } = input;
  if (!framework || !fitsLevels(framework, draft.levels)) throw new Refusal('cycle.unknownFramework');
  if (draft.fromCycleId !== null && !input.hasEarlier) throw new Refusal('object.notFound');
  const people = new Map(input.people.map((person) => [person.personId, person]));
  const problems = draftProblems(draft, { framework, people: new Set(people.keys()) });
  if (problems.length > 0) throw new Refusal('request.invalid', { problems });

  const { name, frameworkId, frameworkVersion, levels, schoolYears, planForm, weekOne, weekMode, breaks } = draft;
  const created = await createCycle({
    framework,
    content: { name, frameworkId, frameworkVersion, levels, schoolYears, planForm, weekOne, weekMode, breaks },
    plan: { status: 'draft', isFromOutside: false, content: draft.prose },
  });
  const rows = await writeRows(created, draft, people);

  await events.record({
    kind: 'cycle.started',
    subjectType: 'cycle',
    subjectId: created.cycleId,
    cycleId: created.cycleId,
    detail: { name, fromCycleId: draft.fromCycleId, rows },
  });
  return created.cycleId;
}

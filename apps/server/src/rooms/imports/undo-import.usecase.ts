import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { refuseOtherVersion } from './import.rules.ts';
import type { ImportWriter } from './import-session.repository.ts';
import type { ImportTrace } from './import-traces.repository.ts';
import type { RevisionStep } from './revision/revision-trace.ts';

interface Dependencies {
  readonly imports: Pick<ImportWriter, 'lock' | 'change'>;
  readonly events: EventRecorder;
  readonly traces: {
    find(sequence: number): Promise<ImportTrace | undefined>;
    isBuiltUpon(trace: ImportTrace): Promise<boolean>;
    removeCycle(cycleId: string): Promise<void>;
    /** What a correction did; undefined for a paper that made its cycle. */
    steps(sequence: number): Promise<readonly RevisionStep[] | undefined>;
    undoSteps(cycleId: string, steps: readonly RevisionStep[]): Promise<void>;
    forgetTaken(importSessionId: string): Promise<void>;
    removeUnusedPeople(people: readonly string[]): Promise<string[]>;
  };
}

/** Takes back everything that a confirmation made, unless something else was built on it since. */
export async function undoImport(
  { imports, events, traces }: Dependencies,
  input: { readonly importSessionId: string; readonly version: number },
): Promise<void> {
  const session = await imports.lock(input.importSessionId);
  if (!session) throw new Refusal('object.notFound');
  if (session.status !== 'applied' || session.appliedEvent === null) throw new Refusal('import.closed');
  refuseOtherVersion(session, input.version);
  const trace = await traces.find(session.appliedEvent);
  if (!trace || (await traces.isBuiltUpon(trace))) throw new Refusal('import.builtUpon');

  const steps = await traces.steps(session.appliedEvent);
  if (steps) await traces.undoSteps(trace.cycleId, steps);
  else await traces.removeCycle(trace.cycleId);
  await traces.forgetTaken(session.importSessionId);
  const removed = await traces.removeUnusedPeople(trace.newPeople);
  await imports.change(session.importSessionId, { status: 'undone', cycleId: null, appliedEvent: null });

  await events.record({
    kind: 'import.undone',
    subjectType: 'importSession',
    subjectId: session.importSessionId,
    cycleId: trace.cycleId,
    detail: { removedPeople: removed, keptPeople: trace.newPeople.filter((personId) => !removed.includes(personId)) },
  });
}

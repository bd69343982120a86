import type { SchoolScope } from '../../platform/access/scope.ts';
import type { Database, WriteTransaction } from '../../platform/db/database.ts';
import { eventRecorder } from '../../platform/events/event-recorder.ts';
import type { FileStore } from '../../platform/files/index.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { createCycle, cycleTools } from '../cycles/index.ts';
import type { FrameworkShelf } from '../frameworks/index.ts';
import { peopleWriter } from '../people/index.ts';
import { refuseClosedCycle } from '../sections/index.ts';
import { confirmImport } from './confirm-import.usecase.ts';
import { importWriter } from './import-session.repository.ts';
import { findTrace, isBuiltUpon, removeCycle, removeUnusedPeople } from './import-traces.repository.ts';
import { reviewImport } from './import-view.read-model.ts';
import type { PaperReader } from './reading/paper-reader.ts';
import type { PrintedPost } from './review/printed-posts.ts';
import { proposeChoices } from './review/proposed-choices.ts';
import { readSurroundings } from './review/surroundings.ts';
import { type ApplyImport, applyImport } from './revision/apply-import.usecase.ts';
import { settingsRow } from './revision/cycle-settings.ts';
import { readDifference } from './revision/difference-view.read-model.ts';
import { draftRows } from './revision/paper-rows.ts';
import { findRevisionSteps } from './revision/revision-trace.ts';
import { keepTakenRows } from './revision/taken-papers.repository.ts';
import { undoSteps } from './revision/undo-revision.ts';
import { pairWritten, workspaceRows } from './revision/workspace-rows.ts';
import { writeRevision } from './revision/write-revision.ts';
import { undoImport } from './undo-import.usecase.ts';
import { rowsWriter } from './write-rows.ts';

export interface ImportDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly frameworks: FrameworkShelf;
  readonly files: FileStore;
  readonly papers: PaperReader;
  readonly limits: { readonly fileBytes: number };
}

type InTransaction = Pick<ImportDependencies, 'clock' | 'makeId' | 'frameworks'>;
type Seen = { readonly importSessionId: string; readonly version: number };

/** `confirmImport` with everything that it works on bound to this transaction. */
export async function confirmInTransaction(
  tx: WriteTransaction,
  scope: SchoolScope,
  { clock, makeId, frameworks }: InTransaction,
  input: Seen,
): Promise<void> {
  const people = peopleWriter(tx, scope, makeId);
  await confirmImport(
    {
      imports: importWriter(tx, scope, makeId),
      events: eventRecorder(tx, scope, clock),
      review: (session) => reviewImport(tx, scope, session, frameworks),
      addPerson: (person) => addPerson(people, person),
      createCycle: (content) => createCycle(cycleTools(tx, scope, { makeId, clock }), content),
      findFramework: (id, version) => frameworks.find(tx, id, version),
      rows: rowsWriter(tx, scope, makeId),
      keepTaken: async ({ importSessionId, draft }, cycleId) => {
        // Which row is which is known by the order; the values are those that were stored.
        const paper = draftRows(draft, { person: () => null, group: () => null });
        const rows = pairWritten(paper, await workspaceRows(tx, scope, cycleId));
        // What the paper itself suggests for the cycle, not what was answered instead: answers are the school's own.
        const said = settingsRow(proposeChoices(draft, await readSurroundings(tx, scope, { frameworks, clock })));
        await keepTakenRows(tx, scope, importSessionId, [...rows, { ...said, rowId: cycleId }]);
      },
    },
    input,
  );
}

/** `applyImport`, bound likewise. */
export async function applyInTransaction(
  tx: WriteTransaction,
  scope: SchoolScope,
  { clock, makeId, frameworks }: InTransaction,
  input: ApplyImport,
): Promise<void> {
  await refuseClosedCycle(tx, scope, input.cycleId);
  const { cycleId } = input;
  const people = peopleWriter(tx, scope, makeId);
  await applyImport(
    {
      imports: importWriter(tx, scope, makeId),
      events: eventRecorder(tx, scope, clock),
      review: (session) => reviewImport(tx, scope, session, frameworks),
      compare: (session, reviewed) => readDifference(tx, scope, session, reviewed, cycleId),
      addPerson: (person) => addPerson(people, person),
      write: ({ compared }, chosen, newPeople) =>
        writeRevision({ tx, scope, makeId, cycleId, compared, now: clock.now(), people: newPeople }, chosen),
      keepTaken: (rows) => keepTakenRows(tx, scope, input.importSessionId, rows),
    },
    input,
  );
}

async function addPerson(
  people: Pick<ReturnType<typeof peopleWriter>, 'add'>,
  { fullName, posts }: { readonly fullName: string; readonly posts: readonly PrintedPost[] },
): Promise<string> {
  const held = posts.map((post) => ({ ...post, validFrom: null, validTo: null }));
  return (await people.add({ fullName, posts: held })).personId;
}

/** `undoImport`, bound likewise. */
export async function undoInTransaction(
  tx: WriteTransaction,
  scope: SchoolScope,
  { clock, makeId }: InTransaction,
  input: Seen,
): Promise<void> {
  await undoImport(
    {
      imports: importWriter(tx, scope, makeId),
      events: eventRecorder(tx, scope, clock),
      traces: {
        find: (sequence) => findTrace(tx, scope, sequence),
        isBuiltUpon: (trace) => isBuiltUpon(tx, scope, trace),
        removeCycle: (cycleId) => removeCycle(tx, scope, cycleId),
        steps: (sequence) => findRevisionSteps(tx, scope, sequence),
        undoSteps: (cycleId, steps) => undoSteps({ tx, scope, makeId, cycleId }, steps),
        forgetTaken: (importSessionId) => keepTakenRows(tx, scope, importSessionId, []),
        removeUnusedPeople: (people) => removeUnusedPeople(tx, scope, people),
      },
    },
    input,
  );
}

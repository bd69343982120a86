import type { SchoolScope } from '../../platform/access/scope.ts';
import type { Database, WriteTransaction } from '../../platform/db/database.ts';
import { eventRecorder } from '../../platform/events/event-recorder.ts';
import type { FileStore } from '../../platform/files/index.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { createCycle, cycleTools } from '../cycles/index.ts';
import type { FrameworkShelf } from '../frameworks/index.ts';
import { peopleWriter } from '../people/index.ts';
import { confirmImport } from './confirm-import.usecase.ts';
import { importWriter } from './import-session.repository.ts';
import { findTrace, isBuiltUpon, removeCycle, removeUnusedPeople } from './import-traces.repository.ts';
import { reviewImport } from './import-view.read-model.ts';
import type { PaperReader } from './reading/paper-reader.ts';
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
      addPerson: async ({ fullName, posts }) => {
        const held = posts.map((post) => ({ ...post, validFrom: null, validTo: null }));
        return (await people.add({ fullName, posts: held })).personId;
      },
      createCycle: (content) => createCycle(cycleTools(tx, scope, { makeId, clock }), content),
      findFramework: (id, version) => frameworks.find(tx, id, version),
      rows: rowsWriter(tx, scope, makeId),
    },
    input,
  );
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
        removeUnusedPeople: (people) => removeUnusedPeople(tx, scope, people),
      },
    },
    input,
  );
}

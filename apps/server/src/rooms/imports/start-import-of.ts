import { ImportRefused, type ParsePlanInput, refusalMessage } from '@minhchung/importer';
import type { SchoolScope } from '../../platform/access/scope.ts';
import { eventRecorder } from '../../platform/events/event-recorder.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { importWriter } from './import-session.repository.ts';
import type { ImportDependencies } from './import-transactions.ts';
import { storableText } from './reading/storable-text.ts';
import { readSurroundings } from './review/surroundings.ts';
import { startImport } from './start-import.usecase.ts';

const PASTED = 'Văn bản dán vào.txt';

/** Reads the paper, keeps its file, opens its review. What cannot be read leaves nothing behind. */
export async function startImportOf(
  deps: ImportDependencies,
  scope: SchoolScope,
  input: ParsePlanInput,
  language: 'vi' | 'en',
): Promise<string> {
  const parsed = await deps.papers.read(input).catch((error: unknown) => {
    if (!(error instanceof ImportRefused)) throw error;
    throw new Refusal('import.unreadable', {
      params: { code: error.code, message: refusalMessage(error, language) },
    });
  });
  const bytes = 'text' in input ? Buffer.from(input.text, 'utf8') : input.bytes;
  const stored = await deps.files.put(new Blob([Buffer.from(bytes)]).stream(), { maxBytes: bytes.byteLength });
  return deps.database.write(scope, async (tx) => {
    const surroundings = await readSurroundings(tx, scope, deps);
    return startImport(
      { imports: importWriter(tx, scope, deps.makeId), events: eventRecorder(tx, scope, deps.clock) },
      {
        sourceName: 'text' in input ? PASTED : storableText(input.fileName),
        parsed,
        stored,
        ...surroundings,
      },
    );
  });
}

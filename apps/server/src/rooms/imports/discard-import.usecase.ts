import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { refuseClosed, refuseOtherVersion } from './import.rules.ts';
import type { ImportWriter } from './import-session.repository.ts';

interface Dependencies {
  readonly imports: Pick<ImportWriter, 'lock' | 'change'>;
  readonly events: EventRecorder;
}

/** Puts a paper aside that was never confirmed, or was taken back. Its file stays. */
export async function discardImport(
  { imports, events }: Dependencies,
  input: { readonly importSessionId: string; readonly version: number },
): Promise<void> {
  const session = await imports.lock(input.importSessionId);
  if (!session) throw new Refusal('object.notFound');
  refuseClosed(session);
  refuseOtherVersion(session, input.version);

  await imports.change(session.importSessionId, { status: 'discarded' });
  await events.record({
    kind: 'import.discarded',
    subjectType: 'importSession',
    subjectId: session.importSessionId,
    detail: { sourceName: session.sourceName },
  });
}

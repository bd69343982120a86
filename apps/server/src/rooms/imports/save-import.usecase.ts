import { isDeepStrictEqual } from 'node:util';
import type { ImportChoices } from '@minhchung/contract';
import type { PlanDraft } from '@minhchung/importer';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { refuseClosed, refuseOtherVersion } from './import.rules.ts';
import type { ImportSession, ImportWriter } from './import-session.repository.ts';
import { planDraftSchema } from './reading/plan-draft.schema.ts';

interface Dependencies {
  readonly imports: Pick<ImportWriter, 'lock' | 'change'>;
  readonly events: EventRecorder;
  /** How the stored import reads now, for whoever was slower. */
  readonly current: (session: ImportSession) => Promise<unknown>;
}

export interface SaveImport {
  readonly importSessionId: string;
  readonly version: number;
  readonly draft: unknown;
  readonly choices: ImportChoices;
}

/** Keeps the corrections of a review. */
export async function saveImport({ imports, events, current }: Dependencies, input: SaveImport): Promise<void> {
  const draft = checkedDraft(input.draft);
  const session = await imports.lock(input.importSessionId);
  if (!session) throw new Refusal('object.notFound');
  refuseClosed(session);
  if (session.version !== input.version) refuseOtherVersion(session, input.version, await current(session));

  const changed = changedParts(session.draft, draft);
  const areChoicesChanged = !isDeepStrictEqual(session.choices, input.choices);
  if (changed.length === 0 && !areChoicesChanged) return;
  await imports.change(input.importSessionId, { draft, choices: input.choices });

  await events.record({
    kind: 'import.changed',
    subjectType: 'importSession',
    subjectId: input.importSessionId,
    detail: { parts: areChoicesChanged ? [...changed, 'choices'] : changed },
  });
}

function checkedDraft(given: unknown): PlanDraft {
  const checked = planDraftSchema.safeParse(given);
  if (checked.success) return checked.data;
  throw new Refusal('request.invalid', {
    problems: checked.error.issues
      .slice(0, 100)
      .map((issue) => ({ place: `/draft/${issue.path.map(String).join('/')}`, code: issue.code })),
  });
}

function changedParts(before: PlanDraft, after: PlanDraft): string[] {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).flatMap(([part, value]) => (isDeepStrictEqual(old.get(part), value) ? [] : [part]));
}

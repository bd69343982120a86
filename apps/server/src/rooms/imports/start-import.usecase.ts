import type { ImportChoices } from '@minhchung/contract';
import type { Framework } from '@minhchung/domain';
import { emptyPlan, type ParsedPlan, type PlanDraft, type SourceFormat } from '@minhchung/importer';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import type { ImportWriter } from './import-session.repository.ts';
import { planDraftSchema } from './reading/plan-draft.schema.ts';
import { proposeChoices } from './review/proposed-choices.ts';

interface Dependencies {
  readonly imports: Pick<ImportWriter, 'add'>;
  readonly events: EventRecorder;
}

export interface StartImport {
  readonly sourceName: string;
  readonly parsed: ParsedPlan;
  readonly stored: { readonly sha256: string; readonly size: number };
  readonly frameworks: readonly Framework[];
  readonly levels: readonly ImportChoices['levels'][number][];
  readonly today: string;
}

/** Opens the review of a paper that has been read: the draft as read, first answers as the paper suggests them. */
export async function startImport({ imports, events }: Dependencies, input: StartImport): Promise<string> {
  const { parsed, stored, sourceName } = input;
  const draft: PlanDraft = parsed.plan ? planDraftSchema.parse(parsed.plan) : emptyPlan();
  const choices = proposeChoices(draft, input);

  const importSessionId = await imports.add({
    file: { ...stored, mediaType: MEDIA_TYPES[parsed.format] },
    sourceName,
    parsed,
    draft,
    choices,
  });

  await events.record({
    kind: 'import.started',
    subjectType: 'importSession',
    subjectId: importSessionId,
    detail: { sourceName, sha256: stored.sha256, classification: parsed.classification.kind },
  });
  return importSessionId;
}

const MEDIA_TYPES: Readonly<Record<SourceFormat, string>> = {
  txt: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  pdf: 'application/pdf',
};

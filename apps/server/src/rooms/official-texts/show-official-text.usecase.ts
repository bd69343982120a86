import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import type { OfficialText, OfficialTextStatus, OfficialTextWriter } from './official-text.repository.ts';

interface Dependencies {
  readonly texts: Pick<OfficialTextWriter, 'shown' | 'changeStatus'>;
  readonly events: EventRecorder;
}

/** Shows the wording to everybody; what was shown for this version before is taken away, and can be shown again. */
export async function showOfficialText({ texts, events }: Dependencies, text: OfficialText): Promise<void> {
  const before = await texts.shown(text.frameworkId, text.frameworkVersion);
  if (before?.officialTextId === text.officialTextId) return;
  if (before) await changeTo({ texts, events }, before, 'removed');
  await changeTo({ texts, events }, text, 'shown');
}

/** Takes the wording away; our paraphrase stands alone again. */
export async function removeOfficialText(deps: Dependencies, text: OfficialText): Promise<void> {
  if (text.status !== 'removed') await changeTo(deps, text, 'removed');
}

async function changeTo(
  { texts, events }: Dependencies,
  { officialTextId, sourceName, frameworkId, frameworkVersion }: OfficialText,
  status: Exclude<OfficialTextStatus, 'review'>,
): Promise<void> {
  await texts.changeStatus(officialTextId, status);
  await events.record({
    kind: `officialText.${status}`,
    subjectType: 'officialText',
    subjectId: officialTextId,
    detail: { name: sourceName, frameworkId, version: frameworkVersion },
  });
}

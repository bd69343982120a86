import type { Framework } from '@minhchung/domain';
import { type Circular, matchCircular } from '@minhchung/importer';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import type { OfficialTextWriter } from './official-text.repository.ts';

interface Dependencies {
  readonly texts: Pick<OfficialTextWriter, 'add'>;
  readonly events: EventRecorder;
}

export interface LoadOfficialText {
  readonly framework: Framework;
  readonly circular: Circular;
  readonly sourceName: string;
  readonly sha256: string;
  readonly loadedBy: string;
}

/** Opens the review of a circular that has been read: its passages, matched by numbering. Nobody else sees it yet. */
export async function loadOfficialText({ texts, events }: Dependencies, input: LoadOfficialText): Promise<string> {
  const { framework, circular, ...source } = input;
  const { matches } = matchCircular(circular, framework);
  const officialTextId = await texts.add({
    ...source,
    frameworkId: framework.id,
    frameworkVersion: framework.version,
    passages: circular.passages,
    matches,
  });

  await events.record({
    kind: 'officialText.loaded',
    subjectType: 'officialText',
    subjectId: officialTextId,
    detail: { frameworkId: framework.id, version: framework.version, name: source.sourceName, sha256: source.sha256 },
  });
  return officialTextId;
}

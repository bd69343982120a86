import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { EventRecorder } from '../../../platform/events/event-recorder.ts';
import type { Clock } from '../../../platform/kit/clock.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import type { WordingKey, WordingWriter } from './wording.repository.ts';
import { hasPlace, issuedDayTouched } from './wording.rules.ts';

export interface WordingTools {
  readonly scope: SchoolScope;
  readonly wordings: WordingWriter;
  readonly events: EventRecorder;
  readonly clock: Clock;
  /** Days of issued papers of the wording's kind. */
  readonly issuedDays: (paper: WordingKey['paper']) => Promise<readonly string[]>;
}

interface SetWording extends WordingKey {
  readonly text: string | null;
  readonly version: number | null;
}

/** Sets the wording of a place from a day on. What was issued keeps its wording. */
export async function setWording(tools: WordingTools, { text, version, ...key }: SetWording): Promise<void> {
  const { wordings, events, clock } = tools;
  await refuseIssued(tools, key);
  const before = await wordings.find(key);
  const isDone =
    version === null
      ? await wordings.add(key, text, clock.now())
      : await wordings.change(key, version, text, clock.now());
  if (!isDone) throw new Refusal('object.changed', { current: before });
  await events.record({
    kind: 'wording.changed',
    subjectType: 'paperWording',
    subjectId: `${key.paper}.${key.place}`,
    detail: { before: before ? { text: before.text } : null, after: { ...key, text } },
  });
}

/** Takes away the wording that begins on a day: the one before it holds again. */
export async function removeWording(
  tools: WordingTools,
  { version, ...key }: WordingKey & { version: number },
): Promise<void> {
  const { wordings, events } = tools;
  await refuseIssued(tools, key);
  const before = await wordings.find(key);
  if (!before) throw new Refusal('object.notFound');
  if (!(await wordings.remove(key, version))) throw new Refusal('object.changed', { current: before });
  await events.record({
    kind: 'wording.removed',
    subjectType: 'paperWording',
    subjectId: `${key.paper}.${key.place}`,
    detail: { before: { ...key, text: before.text } },
  });
}

async function refuseIssued({ wordings, issuedDays }: WordingTools, key: WordingKey): Promise<void> {
  if (!hasPlace(key.paper, key.place)) throw new Refusal('object.notFound');
  const touched = issuedDayTouched(await wordings.all(), key, await issuedDays(key.paper));
  if (touched !== undefined) {
    const [year, month, day] = touched.split('-');
    throw new Refusal('paper.wordingOfIssued', { params: { date: `${day}/${month}/${year}` } });
  }
}

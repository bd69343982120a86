import type { Framework } from '@minhchung/domain';
import { isOfficialAddress, type OfficialAddress, type PassageMatch } from '@minhchung/importer';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { OfficialText, OfficialTextWriter } from './official-text.repository.ts';

interface Dependencies {
  readonly texts: Pick<OfficialTextWriter, 'changeMatches'>;
  readonly events: EventRecorder;
}

export interface SaveOfficialText {
  readonly text: OfficialText;
  readonly framework: Framework;
  readonly matches: readonly { readonly passage: number; readonly address: OfficialAddress | null }[];
}

/** Ties passages to other places, or to none: what a person said is certain. */
export async function saveOfficialText(
  { texts, events }: Dependencies,
  { text, framework, matches }: SaveOfficialText,
): Promise<void> {
  const known = new Set(text.passages.map((passage) => passage.id));
  const wrong = matches.filter(
    ({ passage, address }) => !known.has(passage) || (address !== null && !isOfficialAddress(framework, address)),
  );
  if (wrong.length > 0) {
    const problems = wrong.map(({ passage }) => ({ place: `/matches/${passage}`, code: 'unknownPlace' }));
    throw new Refusal('officialText.wrongMatch', { problems });
  }

  const changed = new Map(text.matches.map((match) => [match.passage, match]));
  for (const { passage, address } of matches) changed.set(passage, said(passage, address));
  await texts.changeMatches(
    text.officialTextId,
    [...changed.values()].sort((a, b) => a.passage - b.passage),
  );

  await events.record({
    kind: 'officialText.matched',
    subjectType: 'officialText',
    subjectId: text.officialTextId,
    detail: { passages: matches.length },
  });
}

function said(passage: number, address: OfficialAddress | null): PassageMatch {
  return { passage, address, confidence: 1, reasons: [] };
}

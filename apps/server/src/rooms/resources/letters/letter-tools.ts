import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { WriteTransaction } from '../../../platform/db/database.ts';
import { type EventRecorder, eventRecorder } from '../../../platform/events/event-recorder.ts';
import type { Clock } from '../../../platform/kit/clock.ts';
import type { MakeId } from '../../../platform/kit/ids.ts';
import { type SectionWriter, sectionWriter } from '../../sections/index.ts';
import { type LetterWriter, letterWriter } from './investment-letter.repository.ts';

export interface LetterTools {
  readonly letters: LetterWriter;
  readonly requests: SectionWriter<'investments'>;
  readonly events: EventRecorder;
  readonly clock: Clock;
}

export function letterTools(
  tx: WriteTransaction,
  scope: SchoolScope,
  { clock, makeId }: { readonly clock: Clock; readonly makeId: MakeId },
): LetterTools {
  return {
    letters: letterWriter(tx, scope, makeId),
    requests: sectionWriter(tx, scope, 'investments', makeId),
    events: eventRecorder(tx, scope, clock),
    clock,
  };
}

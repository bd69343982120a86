import type { SchoolListName } from '@minhchung/contract';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import type { SchoolListWriter } from './school-list.repository.ts';

export interface SchoolListTools<Name extends SchoolListName> {
  readonly name: Name;
  readonly rows: SchoolListWriter<Name>;
  readonly events: EventRecorder;
  readonly clock: Clock;
}

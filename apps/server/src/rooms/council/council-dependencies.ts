import type { Database } from '../../platform/db/database.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import type { FrameworkShelf } from '../frameworks/index.ts';

/** What the routes of the room are given. */
export interface CouncilDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly frameworks: FrameworkShelf;
}

import type { RateLimiter } from '../../platform/access/rate-limit.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import type { Route } from '../../platform/routing/route.ts';
import { calendarsRoutes } from './calendars/calendars.routes.ts';
import { feedsRoutes } from './feeds/feeds.routes.ts';
import { workRoutes } from './work/work.routes.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly limiter: RateLimiter;
  readonly publicUrl: string | null;
}

/** Who owes what and when; the calendar that gives weeks their dates; feeds for the calendars of telephones. */
export function timetableRoutes(route: Route, deps: Dependencies): void {
  workRoutes(route, deps);
  calendarsRoutes(route, deps);
  feedsRoutes(route, deps);
}

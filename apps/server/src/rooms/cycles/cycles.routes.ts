import type { Database } from '../../platform/db/database.ts';
import type { Route } from '../../platform/routing/route.ts';

export function cyclesRoutes(_route: Route, _deps: { database: Database }): void {}

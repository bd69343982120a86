import { endpoints, searchKindNames, searchKinds } from '@minhchung/contract';
import { authorize } from '../../platform/access/scope.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Route } from '../../platform/routing/route.ts';
import type { FrameworkShelf } from '../frameworks/index.ts';
import { searchSchool } from './search.read-model.ts';

interface Dependencies {
  readonly database: Database;
  readonly frameworks: FrameworkShelf;
}

const FIRST_LOOK = 5;
const ONE_KIND = 50;

export function searchRoutes(route: Route, { database, frameworks }: Dependencies): void {
  route(endpoints.searchSchool, ({ actor, scope, query, request }) => {
    const mayFind = searchKindNames.filter(
      (kind) => authorize(actor, scope.schoolId, searchKinds[kind]).kind === 'granted',
    );
    const question = {
      asked: query.q,
      kinds: query.kind ? mayFind.filter((kind) => kind === query.kind) : mayFind,
      cycleId: query.cycleId ?? null,
      perKind: query.kind ? ONE_KIND : FIRST_LOOK,
      page: query.kind ? query.page : 1,
      language: request.language,
    };
    return database.read(scope, (tx) => searchSchool(tx, scope, { frameworks }, question));
  });
}

import { endpoints } from '@minhchung/contract';
import type { Framework } from '@minhchung/domain';
import type { Database } from '../../platform/db/database.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Route } from '../../platform/routing/route.ts';
import type { FrameworkShelf } from './framework-shelf.ts';

interface Dependencies {
  readonly database: Database;
  readonly frameworks: FrameworkShelf;
}

export function frameworksRoutes(route: Route, { database, frameworks }: Dependencies): void {
  route(endpoints.listFrameworks, async () => ({
    items: (await database.platform((tx) => frameworks.list(tx))).map(summary),
  }));

  route(endpoints.getFramework, async ({ params }) => {
    const framework = await database.platform((tx) => frameworks.find(tx, params.frameworkId, params.version));
    if (!framework) throw new Refusal('object.notFound');
    return { ...framework };
  });
}

function summary(framework: Framework) {
  return {
    frameworkId: framework.id,
    version: framework.version,
    title: framework.title,
    number: framework.legalBasis.number,
    effectiveFrom: framework.legalBasis.effectiveFrom,
    effectiveTo: framework.legalBasis.effectiveTo,
    status: framework.status,
    schoolTypes: [...framework.schoolTypes],
    standards: framework.standards.length,
    criteria: framework.standards.reduce((sum, standard) => sum + standard.criteria.length, 0),
  };
}

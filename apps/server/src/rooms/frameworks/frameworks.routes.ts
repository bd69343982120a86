import { createHash } from 'node:crypto';
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
  const tags = new WeakMap<object, string>();
  const tagOf = (content: object) => {
    const tag = tags.get(content) ?? contentTag(content);
    tags.set(content, tag);
    return tag;
  };

  route(endpoints.listFrameworks, async () => ({
    items: (await database.platform((tx) => frameworks.list(tx))).map(summary),
  }));

  route(endpoints.getFramework, async ({ params, setHeader }) => {
    const framework = await database.platform((tx) => frameworks.find(tx, params.frameworkId, params.version));
    if (!framework) throw new Refusal('object.notFound');
    setHeader('etag', tagOf(framework));
    return { ...framework };
  });

  route(endpoints.listCrosswalks, async () => ({
    items: (await database.platform((tx) => frameworks.crosswalks(tx))).map(({ id, version, from, to, title }) => ({
      crosswalkId: id,
      version,
      from,
      to,
      title,
    })),
  }));

  route(endpoints.getCrosswalk, async ({ params, setHeader }) => {
    const all = await database.platform((tx) => frameworks.crosswalks(tx));
    const crosswalk = all.find((one) => one.id === params.crosswalkId && one.version === params.version);
    if (!crosswalk) throw new Refusal('object.notFound');
    setHeader('etag', tagOf(crosswalk));
    return { ...crosswalk };
  });
}

/** Names exactly this content: a published version never changes, so a browser keeps what it has. */
function contentTag(content: object): string {
  return `"${createHash('sha256').update(JSON.stringify(content)).digest('base64url')}"`;
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

import { endpoints, type HandoverView } from '@minhchung/contract';
import { handoverMinutes, listBlanks, PAPER_STYLESHEET, renderHtml } from '@minhchung/docgen';
import { searchKey } from '@minhchung/domain';
import { sql } from 'kysely';
import type { Actor } from '../../platform/access/actor.ts';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { Database, ReadTransaction } from '../../platform/db/database.ts';
import { type Clock, schoolDate } from '../../platform/kit/clock.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Route } from '../../platform/routing/route.ts';
import type { PdfPrinter } from '../../platform/typst/index.ts';
import { renderModel, schoolHead } from '../papers/index.ts';
import { peopleReader } from '../people/index.ts';
import { handoverPaper } from './handover-paper.rules.ts';

export interface HandoverPaperDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly pdf: PdfPrinter;
}

export interface Signer {
  readonly scope: SchoolScope;
  readonly actor: Actor;
}

type ReadView = (tx: ReadTransaction, signer: Signer, handoverId: string) => Promise<HandoverView>;

/** The record of a handover (F39) as a paper: before it is signed as it stands, afterwards as it was signed. */
export function handoverPaperRoutes(route: Route, deps: HandoverPaperDependencies, readView: ReadView): void {
  const { database, clock, pdf } = deps;
  const paperOf = (signer: Signer, handoverId: string) =>
    database.readTogether(signer.scope, async (tx) => {
      const view = await readView(tx, signer, handoverId);
      const today = schoolDate(clock.now());
      const day = view.handover.signedOn ?? today;
      const head = await schoolHead(tx, signer.scope, { day, type: 'BB' });
      if (!head) throw new Refusal('object.notFound');
      const people = await peopleReader(tx, signer.scope).all();
      const cycleNames = await namesOfCycles(tx, signer.scope, view);
      const model = handoverMinutes(handoverPaper({ view, head, people, cycleNames, today }));
      return { model, day, fileName: `bien-ban-ban-giao-${plainName(view.handover.personName)}` };
    });

  route(endpoints.previewHandover, async ({ scope, actor, params }) => {
    const { model } = await paperOf({ scope, actor }, params.handoverId);
    const blanks = listBlanks(model).map(({ messageKey }) => ({ code: messageKey }));
    return { html: renderHtml(model), stylesheet: PAPER_STYLESHEET, blanks };
  });
  route(endpoints.downloadHandover, async ({ scope, actor, params, query: { format, inline } }) => {
    const { model, day, fileName } = await paperOf({ scope, actor }, params.handoverId);
    const file = await renderModel({ model, day, fileName: `${fileName}.${format}` }, format, pdf);
    return inline === undefined ? file : { ...file, inline: true };
  });
}

async function namesOfCycles(
  tx: ReadTransaction,
  { schoolId }: SchoolScope,
  { open, done }: HandoverView,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set([...open, ...done].flatMap(({ cycleId }) => cycleId ?? []))];
  if (ids.length === 0) return new Map();
  const found = await sql<{ cycleId: string; name: string }>`
    select y.cycle_id as "cycleId", y.name from cycle y
    where y.school_id = ${schoolId} and y.cycle_id = any(${ids})`.execute(tx);
  return new Map(found.rows.map(({ cycleId, name }) => [cycleId, name]));
}

/** Plain letters, safe on every computer (administrative-format §10). */
function plainName(name: string): string {
  return searchKey(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}

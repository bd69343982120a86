import { endpoints } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { Database, WriteTransaction } from '../../platform/db/database.ts';
import { eventRecorder } from '../../platform/events/event-recorder.ts';
import { type Clock, schoolDate } from '../../platform/kit/clock.ts';
import { given } from '../../platform/kit/given.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import type { Route } from '../../platform/routing/route.ts';
import { planWriter } from '../plans/index.ts';
import { letterWriter } from '../resources/index.ts';
import { refuseClosedCycle, sectionReader } from '../sections/index.ts';
import { groundsDate } from './grounds-date.read-model.ts';
import { addLegalText, changeLegalText, removeLegalText, restoreLegalText } from './keep-legal.usecase.ts';
import { changeOutgoingPaper, explainGap, voidNumber } from './keep-outgoing.usecase.ts';
import { legalReader, legalWriter } from './legal.repository.ts';
import { broughtTexts, matchesSearch, withState } from './legal.rules.ts';
import { outgoingReader, outgoingWriter } from './outgoing.repository.ts';
import { seriesWithGaps } from './outgoing.rules.ts';
import { readLegalFindings } from './read-legal-findings.read-model.ts';
import { numberTools, takeNumber } from './take-number.usecase.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
}

/** The books of the school: legal grounds with their validity (C2), and the numbers of its own papers (C81). */
export function registersRoutes(route: Route, deps: Dependencies): void {
  legalRoutes(route, deps);
  outgoingRoutes(route, deps);
}

function legalRoutes(route: Route, { database, clock, makeId }: Dependencies): void {
  const today = () => schoolDate(clock.now());
  const tools = (tx: WriteTransaction, scope: SchoolScope) => ({
    register: legalWriter(tx, scope, makeId),
    events: eventRecorder(tx, scope, clock),
  });

  route(endpoints.listLegalDocuments, ({ scope, query: { search, onDate = today(), cursor, limit } }) =>
    database.readTogether(scope, async (tx) => {
      const reader = legalReader(tx, scope);
      const page = await reader.page({ search, cursor, limit });
      const first = cursor === undefined ? broughtTexts(await reader.all()) : [];
      const items = [...first.filter((text) => matchesSearch(text, search ?? '')), ...page.items];
      return { items: items.map((text) => withState(text, onDate)), nextCursor: page.nextCursor };
    }),
  );
  route(endpoints.addLegalDocument, ({ scope, body }) =>
    database.write(scope, async (tx) =>
      withState(await addLegalText(tools(tx, scope), { ...given(body), number: body.number }), today()),
    ),
  );
  route(endpoints.changeLegalDocument, ({ scope, params, body: { version, ...fields } }) =>
    database.write(scope, async (tx) =>
      withState(await changeLegalText(tools(tx, scope), { ...params, version, fields: given(fields) }), today()),
    ),
  );
  route(endpoints.removeLegalDocument, async ({ scope, params, query }) => {
    await database.write(scope, (tx) =>
      removeLegalText(tools(tx, scope), { ...params, version: query.version, at: clock.now() }),
    );
    return { done: true as const };
  });
  route(endpoints.restoreLegalDocument, ({ scope, params }) =>
    database.write(scope, async (tx) =>
      withState(await restoreLegalText(tools(tx, scope), params.legalDocumentId), today()),
    ),
  );
  route(endpoints.checkLegalBases, ({ scope, params }) =>
    database.readTogether(scope, async (tx) => {
      const onDate = await groundsDate(tx, scope, params.cycleId, today());
      const grounds = await sectionReader(tx, scope, 'legalBases').list(params.cycleId);
      return { onDate, items: await readLegalFindings(tx, scope, grounds, onDate) };
    }),
  );
}

function outgoingRoutes(route: Route, deps: Dependencies): void {
  const { database, clock, makeId } = deps;
  const tools = (tx: WriteTransaction, scope: SchoolScope) => ({
    register: outgoingWriter(tx, scope, makeId),
    events: eventRecorder(tx, scope, clock),
  });

  route(endpoints.listOutgoingPapers, ({ scope, query }) =>
    database.read(scope, (tx) => outgoingReader(tx, scope).page(query)),
  );
  route(endpoints.listOutgoingSeries, ({ scope, query }) =>
    database.read(scope, async (tx) => ({
      items: (await outgoingReader(tx, scope).series(query.year)).map(seriesWithGaps),
    })),
  );
  route(endpoints.takeOutgoingNumber, ({ scope, body }) =>
    database.write(scope, (tx) => takeNumber(numberTools(tx, scope, deps), body)),
  );
  route(endpoints.changeOutgoingPaper, ({ scope, params, body: { version, ...fields } }) =>
    database.write(scope, (tx) => changeOutgoingPaper(tools(tx, scope), { ...params, version, fields: given(fields) })),
  );
  route(endpoints.voidOutgoingNumber, ({ scope, params, body }) =>
    database.write(scope, (tx) =>
      voidNumber(
        {
          ...tools(tx, scope),
          plans: planWriter(tx, scope, makeId),
          letters: letterWriter(tx, scope, makeId),
          refuseClosed: (cycleId) => refuseClosedCycle(tx, scope, cycleId),
        },
        { ...params, ...body },
      ),
    ),
  );
  route(endpoints.explainOutgoingGap, ({ scope, body }) =>
    database.write(scope, (tx) => explainGap(tools(tx, scope), body)),
  );
}

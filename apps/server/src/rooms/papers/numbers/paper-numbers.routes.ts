import { endpoints } from '@minhchung/contract';
import type { Database } from '../../../platform/db/database.ts';
import { type Clock, schoolDate } from '../../../platform/kit/clock.ts';
import type { MakeId } from '../../../platform/kit/ids.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import type { Route } from '../../../platform/routing/route.ts';
import { lookAtNumber, numberLooker, numberPaper, numberTools } from '../../registers/index.ts';
import { refuseClosedCycle } from '../../sections/index.ts';
import { keepNumber } from './keep-number.ts';
import { readPaperToNumber } from './papers-to-number.read-model.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
}

/** One way from a paper of a cycle to its number in the outgoing register (C81). */
export function paperNumbersRoutes(route: Route, deps: Dependencies): void {
  const { database, clock } = deps;

  route(endpoints.getPaperNumber, ({ scope, params, query }) =>
    database.readTogether(scope, async (tx) => {
      const paper = await readPaperToNumber(tx, scope, {
        ...params,
        letterId: query.letter,
        amendmentId: query.amendment,
      });
      const day = query.onDate ?? paper.written.issuedOn ?? schoolDate(clock.now());
      return lookAtNumber(numberLooker(tx, scope), paper, day);
    }),
  );

  route(endpoints.takePaperNumber, ({ scope, params, body: { letter, ...asked } }) =>
    database.write(scope, async (tx) => {
      await refuseClosedCycle(tx, scope, params.cycleId);
      // A decision is numbered as it is signed, by the room of the council.
      if (params.paper === 'councilDecision') throw new Refusal('object.notFound');
      const paper = await readPaperToNumber(tx, scope, { ...params, letterId: letter });
      return numberPaper(
        { ...numberTools(tx, scope, deps), keep: (number) => keepNumber(tx, scope, deps, { paper, number }) },
        paper,
        asked,
      );
    }),
  );
}

import { endpoints } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { Database } from '../../platform/db/database.ts';
import { type Clock, schoolDate } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Route } from '../../platform/routing/route.ts';
import { refuseClosedCycle } from '../sections/index.ts';
import { addInvestmentLetter } from './letters/add-investment-letter.usecase.ts';
import { changeInvestmentLetter } from './letters/change-investment-letter.usecase.ts';
import { type LetterTools, letterTools } from './letters/letter-tools.ts';
import { listInvestmentLetters, readInvestmentLetter } from './letters/read-investment-letter.read-model.ts';
import { removeInvestmentLetter } from './letters/remove-investment-letter.usecase.ts';
import { restoreInvestmentLetter } from './letters/restore-investment-letter.usecase.ts';
import { readResources } from './resources.read-model.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
}

export function resourcesRoutes(route: Route, deps: Dependencies): void {
  const { database, clock } = deps;
  const write = <T>(scope: SchoolScope, cycleId: string, act: (tools: LetterTools) => Promise<T>) =>
    database.write(scope, async (tx) => {
      await refuseClosedCycle(tx, scope, cycleId);
      return act(letterTools(tx, scope, deps));
    });

  route(endpoints.getResources, async ({ scope, params }) =>
    found(
      await database.readTogether(scope, (tx) => readResources(tx, scope, params.cycleId, schoolDate(clock.now()))),
    ),
  );
  route(endpoints.getInvestmentLetter, async ({ scope, params }) =>
    found(
      await database.readTogether(scope, (tx) =>
        readInvestmentLetter(tx, scope, params.cycleId, params.investmentLetterId),
      ),
    ),
  );
  route(endpoints.listInvestmentLetters, ({ scope, params, query }) =>
    database.readTogether(scope, (tx) => listInvestmentLetters(tx, scope, params.cycleId, query)),
  );
  route(endpoints.addInvestmentLetter, ({ scope, params: { cycleId }, body }) =>
    write(scope, cycleId, (tools) => addInvestmentLetter(tools, { cycleId, content: body })),
  );
  route(endpoints.changeInvestmentLetter, ({ scope, params, body: { version, ...content } }) =>
    write(scope, params.cycleId, (tools) =>
      changeInvestmentLetter(tools, {
        cycleId: params.cycleId,
        letterId: params.investmentLetterId,
        version,
        content,
      }),
    ),
  );
  route(endpoints.removeInvestmentLetter, async ({ scope, params, query }) => {
    await write(scope, params.cycleId, (tools) =>
      removeInvestmentLetter(tools, {
        cycleId: params.cycleId,
        letterId: params.investmentLetterId,
        version: query.version,
      }),
    );
    return { done: true as const };
  });
  route(endpoints.restoreInvestmentLetter, ({ scope, params }) =>
    write(scope, params.cycleId, (tools) =>
      restoreInvestmentLetter(tools, { cycleId: params.cycleId, letterId: params.investmentLetterId }),
    ),
  );
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Refusal('object.notFound');
  return value;
}

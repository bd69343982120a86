import { endpoints } from '@minhchung/contract';
import type { WriteTransaction } from '../../platform/db/database.ts';
import { platformEventRecorder } from '../../platform/events/event-recorder.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Route } from '../../platform/routing/route.ts';
import { accountWriter } from '../accounts/index.ts';
import { authorityReader, authorityWriter } from './authorities.repository.ts';
import { addAuthority, changeAuthority } from './change-authority.usecase.ts';
import { addSeat, changeSeat, removeSeat, type SeatTools } from './change-seat.usecase.ts';
import { prepareChoice } from './choose-account.ts';
import type { InstallationDependencies } from './installation.routes.ts';
import { seatReader, seatWriter } from './seats.repository.ts';

type Who = Parameters<typeof platformEventRecorder>[1];

/** Authorities above the schools, and who sits there. */
export function authoritiesRoutes(route: Route, deps: InstallationDependencies): void {
  const { database, clock, makeId, identity } = deps;
  const authorityTools = (tx: WriteTransaction, actor: Who) => ({
    authorities: authorityWriter(tx, makeId),
    platformEvents: platformEventRecorder(tx, actor, clock),
  });
  const seatTools = (tx: WriteTransaction, actor: Who, authorityId: string): SeatTools => ({
    ...authorityTools(tx, actor),
    authorityId,
    seats: seatWriter(tx, authorityId),
    accounts: accountWriter(tx, makeId),
  });

  route(endpoints.listAuthorities, ({ query }) => database.platform((tx) => authorityReader(tx).page(query)));
  route(endpoints.addAuthority, ({ actor, body }) =>
    database.platform((tx) => addAuthority(authorityTools(tx, actor), body)),
  );
  route(endpoints.changeAuthority, ({ actor, params, body }) =>
    database.platform((tx) => changeAuthority(authorityTools(tx, actor), { ...body, ...params })),
  );

  route(endpoints.listAuthoritySeats, ({ params, query }) =>
    database.platform(async (tx) => {
      if (!(await authorityReader(tx).find(params.authorityId))) throw new Refusal('object.notFound');
      return seatReader(tx, params.authorityId).page(query);
    }),
  );
  route(endpoints.addAuthoritySeat, async ({ actor, params, body }) => {
    const officer = await prepareChoice(body.officer, identity.hashPassword);
    return database.platform((tx) =>
      addSeat(seatTools(tx, actor, params.authorityId), { officer, validTo: body.validTo }),
    );
  });
  route(endpoints.changeAuthoritySeat, ({ actor, params, body }) =>
    database.platform((tx) =>
      changeSeat(seatTools(tx, actor, params.authorityId), { ...body, accountId: params.accountId }),
    ),
  );
  route(endpoints.removeAuthoritySeat, async ({ actor, params, query }) => {
    const input = { accountId: params.accountId, version: query.version };
    await database.platform((tx) => removeSeat(seatTools(tx, actor, params.authorityId), input, clock.now()));
    return { done: true as const };
  });
}

import { endpoints, type HandoverView, type Person, sections } from '@minhchung/contract';
import { hasLeft, postText } from '@minhchung/domain';
import { authorize, type SchoolScope } from '../../platform/access/scope.ts';
import type { Database, ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import { eventRecorder } from '../../platform/events/event-recorder.ts';
import { type Clock, schoolDate } from '../../platform/kit/clock.ts';
import { given } from '../../platform/kit/given.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Route } from '../../platform/routing/route.ts';
import { cycleReader } from '../cycles/index.ts';
import type { FrameworkShelf } from '../frameworks/index.ts';
import { changeGrant, grantTools } from '../grants/index.ts';
import { changePerson, changePost, peopleReader, peopleWriter } from '../people/index.ts';
import { refuseClosedCycle } from '../sections/index.ts';
import { type HandOverTools, handOver, takeBack } from './hand-over.usecase.ts';
import { handoverReader, handoverWriter } from './handover.repository.ts';
import { type HandoverPaperDependencies, handoverPaperRoutes, type Signer } from './handover-paper.routes.ts';
import { type HeldNow, heldItems, settle } from './held-items.read-model.ts';
import { proposeSeat, takeSeatBack } from './propose-seat.ts';
import { isRowKind, type Party, type RowKind, sectionOf } from './reassign.rules.ts';
import { reassigner } from './reassign.ts';
import { changeHandover, signHandover, startHandover } from './sign-handover.usecase.ts';

interface Dependencies extends HandoverPaperDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly frameworks: FrameworkShelf;
}

/** What somebody who leaves hands over to others (C36). */
export function handoversRoutes(route: Route, deps: Dependencies): void {
  const { database, clock } = deps;
  const write = (
    { scope, actor }: Signer,
    handoverId: string,
    act: (tools: HandOverTools, tx: WriteTransaction) => Promise<unknown>,
  ) =>
    database.write(scope, async (tx) => {
      await act(toolsOf(tx, { scope, actor }, deps), tx);
      return viewOf(tx, { scope, actor }, handoverId);
    });

  route(endpoints.listHandovers, ({ scope, query }) =>
    database.read(scope, (tx) => handoverReader(tx, scope).page(query)),
  );
  route(endpoints.getHandover, ({ scope, actor, params }) =>
    database.readTogether(scope, (tx) => viewOf(tx, { scope, actor }, params.handoverId)),
  );
  route(endpoints.startHandover, ({ scope, actor, body }) =>
    database.write(scope, async (tx) => {
      const handoverId = await startHandover(toolsOf(tx, { scope, actor }, deps), body);
      return viewOf(tx, { scope, actor }, handoverId);
    }),
  );
  route(endpoints.changeHandover, ({ scope, actor, params, body: { version, ...fields } }) =>
    write({ scope, actor }, params.handoverId, (tools) =>
      changeHandover(tools, { ...params, version, fields: given(fields) }),
    ),
  );
  route(endpoints.handOver, ({ scope, actor, params, body }) =>
    write({ scope, actor }, params.handoverId, (tools) => handOver(tools, { ...params, ...body })),
  );
  route(endpoints.takeBackItem, ({ scope, actor, params }) =>
    write({ scope, actor }, params.handoverId, (tools) => takeBack(tools, params)),
  );
  route(endpoints.signHandover, ({ scope, actor, params, body }) =>
    write({ scope, actor }, params.handoverId, (tools, tx) =>
      signHandover({ ...tools, ...endings(tx, scope, deps), today: schoolDate(clock.now()) }, { ...params, ...body }),
    ),
  );
  handoverPaperRoutes(route, deps, viewOf);
  route(endpoints.cancelHandover, async ({ scope, actor, params, body }) => {
    await write({ scope, actor }, params.handoverId, (tools) =>
      changeHandover(tools, { ...params, version: body.version, fields: { status: 'cancelled' } }),
    );
    return { done: true as const };
  });
}

/**
 * What the person holds, as it stands for whoever looks: only who manages accounts ends them with the record, and rows of
 * a cycle are handed over by who may change them there.
 */
async function heldFor(tx: ReadTransaction, { scope, actor }: Signer, personId: string): Promise<HeldNow[]> {
  const managesAccounts = authorize(actor, scope.schoolId, 'accounts.manage').kind === 'granted';
  const held = await heldItems(tx, scope, personId, managesAccounts);
  return held.map((item) => {
    const { kind, cycleId } = item;
    const isOut = cycleId !== null && isRowKind(kind) && !mayTouch({ scope, actor }, kind, cycleId);
    return isOut ? { ...item, way: 'noRight' } : item;
  });
}

function mayTouch({ scope, actor }: Signer, kind: RowKind, cycleId: string): boolean {
  const answer = authorize(actor, scope.schoolId, sections[sectionOf(kind)].capability, { cycleId });
  return answer.kind === 'granted' && answer.scope.standards === null;
}

async function viewOf(tx: ReadTransaction, signer: Signer, handoverId: string): Promise<HandoverView> {
  const { scope } = signer;
  const reader = handoverReader(tx, scope);
  const handover = await reader.find(handoverId);
  if (!handover) throw new Refusal('object.notFound');
  const done = await reader.done(handoverId);
  if (handover.status !== 'open') return { handover, open: [], done };
  return { handover, ...settle(await heldFor(tx, signer, handover.personId), done) };
}

function toolsOf(tx: WriteTransaction, signer: Signer, deps: Dependencies): HandOverTools {
  const { scope } = signer;
  return {
    handovers: handoverWriter(tx, scope, deps.makeId),
    events: eventRecorder(tx, scope, deps.clock),
    rows: reassigner(tx, scope, deps),
    clock: deps.clock,
    held: (personId) => heldFor(tx, signer, personId),
    party: async (personId) => partyOf(await peopleReader(tx, scope).find(personId), schoolDate(deps.clock.now())),
    mayTouch: (kind, cycleId) => mayTouch(signer, kind, cycleId),
    refuseClosed: (cycleId) => refuseClosedCycle(tx, scope, cycleId),
    seats: {
      propose: async (cycleId, seatId, from, to) => {
        const cycle = await cycleReader(tx, scope).find(cycleId);
        const framework = cycle && (await deps.frameworks.find(tx, cycle.frameworkId, cycle.frameworkVersion));
        if (!framework) throw new Refusal('object.notFound');
        return proposeSeat(tx, scope, deps, { framework, cycleId, seatId, from, to });
      },
      takeBack: (cycleId, seatId, trace, from, to) =>
        takeSeatBack(tx, scope, deps, { cycleId, seatId, trace, from, to }),
    },
  };
}

/** What ends with the day: posts, the account, the place in the pickers. */
function endings(tx: WriteTransaction, scope: SchoolScope, deps: Dependencies) {
  const people = { people: peopleWriter(tx, scope, deps.makeId), events: eventRecorder(tx, scope, deps.clock) };
  const grants = grantTools(tx, scope, deps);
  return {
    person: (personId: string) => people.people.find(personId),
    leave: async ({ personId }: Person, leftOn: string) => {
      // Ending a post leaves the person's own version alone; it is read again all the same.
      const now = await people.people.find(personId);
      if (now) await changePerson(people, { personId, version: now.version, leftOn });
    },
    endPost: async ({ postId, version }: { postId: string; version: number }, validTo: string) => {
      await changePost(people, { postId, version, validTo });
    },
    grantOf: (grantId: string) => grants.grants.find(grantId),
    endGrant: async ({ grantId, version }: { grantId: string; version: number }, on: string) => {
      const now = deps.clock.now();
      const isOver = on < schoolDate(now);
      await changeGrant(grants, { grantId, version, ...(isOver ? { isRevoked: true } : { validTo: on }) }, now);
    },
  };
}

/** Somebody who works at the school on that day; undefined for anybody else. */
function partyOf(person: Person | undefined, today: string): Party | undefined {
  if (!person || hasLeft(person, today)) return undefined;
  const post = person.posts
    .filter(({ validTo }) => validTo === null || validTo >= today)
    .map(postText)
    .join(', ');
  return { personId: person.personId, fullName: person.fullName, post };
}

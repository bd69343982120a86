import { type Amendment, endpoints } from '@minhchung/contract';
import type { Framework } from '@minhchung/domain';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { ReadTransaction, WriteTransaction } from '../../../platform/db/database.ts';
import { eventRecorder } from '../../../platform/events/event-recorder.ts';
import { schoolDate } from '../../../platform/kit/clock.ts';
import { given } from '../../../platform/kit/given.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import type { Route } from '../../../platform/routing/route.ts';
import { numberDecision, numberTools } from '../../registers/index.ts';
import { refuseClosedCycle } from '../../sections/index.ts';
import type { CouncilDependencies } from '../council-dependencies.ts';
import {
  listCouncilVersions,
  readAmendment,
  readCouncilVersion,
  readLatestCouncil,
} from '../council-versions.read-model.ts';
import { pinnedFramework } from '../pinned-framework.ts';
import { changeAmendment, setDiscarded, startAmendment } from './amend-council.usecase.ts';
import { amendmentReader, amendmentWriter } from './amendment.repository.ts';
import { bringIntoForce } from './bring-into-force.ts';
import { signAmendment } from './sign-amendment.usecase.ts';
import { unknownPeople } from './unknown-people.read-model.ts';
import { addUpcoming } from './upcoming-council.repository.ts';

/** Amendment of a signed council by a new decision (kiện toàn); both councils stay (C7). */
export function amendmentsRoutes(route: Route, deps: CouncilDependencies): void {
  const { database, clock, makeId, frameworks } = deps;
  const frameworkOf = async (tx: ReadTransaction, scope: SchoolScope, cycleId: string): Promise<Framework> => {
    const framework = await pinnedFramework(tx, scope, cycleId, frameworks);
    if (!framework) throw new Refusal('object.notFound');
    return framework;
  };
  const view = async (tx: ReadTransaction, scope: SchoolScope, cycleId: string, amendment: Amendment) =>
    readAmendment(tx, scope, cycleId, { framework: await frameworkOf(tx, scope, cycleId), amendment });
  const viewOf = async (tx: ReadTransaction, scope: SchoolScope, cycleId: string, amendmentId: string) => {
    const amendment = await amendmentReader(tx, scope).find(cycleId, amendmentId);
    if (!amendment) throw new Refusal('object.notFound');
    return view(tx, scope, cycleId, amendment);
  };
  const tools = (tx: WriteTransaction, scope: SchoolScope) => ({
    amendments: amendmentWriter(tx, scope, makeId),
    events: eventRecorder(tx, scope, clock),
  });

  const change = <T>(scope: SchoolScope, cycleId: string, act: (tx: WriteTransaction) => Promise<T>) =>
    database.write(scope, async (tx) => {
      await refuseClosedCycle(tx, scope, cycleId);
      return act(tx);
    });

  route(endpoints.listCouncilVersions, ({ scope, params: { cycleId } }) =>
    database.readTogether(scope, async (tx) => {
      const items = await listCouncilVersions(tx, scope, cycleId);
      if (items.length === 0) throw new Refusal('object.notFound');
      const open = await amendmentReader(tx, scope).open(cycleId);
      return { items, amendment: open ? await view(tx, scope, cycleId, open) : null };
    }),
  );
  route(endpoints.getCouncilVersion, ({ scope, params: { cycleId, councilId } }) =>
    database.readTogether(scope, async (tx) => {
      const framework = await frameworkOf(tx, scope, cycleId);
      const found = await readCouncilVersion(tx, scope, cycleId, { framework, versionId: councilId });
      if (!found) throw new Refusal('object.notFound');
      return found;
    }),
  );
  route(endpoints.startAmendment, ({ scope, params: { cycleId }, body }) =>
    change(scope, cycleId, async (tx) => {
      const latest = await readLatestCouncil(tx, scope, cycleId, await frameworkOf(tx, scope, cycleId));
      if (!latest) throw new Refusal('object.notFound');
      const amendmentId = await startAmendment(tools(tx, scope), { cycleId, latest, reason: body.reason });
      return viewOf(tx, scope, cycleId, amendmentId);
    }),
  );
  route(endpoints.changeAmendment, ({ scope, params, body: { version, ...fields } }) =>
    change(scope, params.cycleId, async (tx) => {
      const amendment = await changeAmendment(tools(tx, scope), { ...params, version, fields: given(fields) });
      return view(tx, scope, params.cycleId, amendment);
    }),
  );
  route(endpoints.signAmendment, ({ scope, params, body }) =>
    change(scope, params.cycleId, async (tx) => {
      const { cycleId } = params;
      const framework = await frameworkOf(tx, scope, cycleId);
      const at = clock.now();
      const today = schoolDate(at);
      return signAmendment(
        {
          ...tools(tx, scope),
          latest: () => readLatestCouncil(tx, scope, cycleId, framework),
          view: (amendment) => readAmendment(tx, scope, cycleId, { framework, amendment }),
          unknownPeople: (content) => unknownPeople(tx, scope, content),
          number: (decision) =>
            numberDecision(numberTools(tx, scope, deps), {
              ...decision,
              subject: 'Kiện toàn Hội đồng tự đánh giá',
              cycleId,
            }),
          putForward: async (former, { content, decisionNumber, decisionDate }) => {
            const decision = { former: former.council, lists: former, content, decisionNumber, decisionDate };
            const versionId = await addUpcoming(tx, scope, makeId, { cycleId, ...decision });
            await bringIntoForce(tx, scope, { cycleId, framework, today, at });
            const signed = await readCouncilVersion(tx, scope, cycleId, { framework, versionId });
            if (!signed) throw new Error('A council that was just signed is not there.');
            return signed.council;
          },
        },
        { ...params, ...body, today },
      );
    }),
  );
  const discard = (scope: SchoolScope, params: { cycleId: string; amendmentId: string }, version: number | null) =>
    change(scope, params.cycleId, async (tx) => {
      const { cycleId } = params;
      const latest = await readLatestCouncil(tx, scope, cycleId, await frameworkOf(tx, scope, cycleId));
      if (!latest) throw new Refusal('object.notFound');
      const amendment = await setDiscarded(tools(tx, scope), { ...params, council: latest.council, version });
      return view(tx, scope, params.cycleId, amendment);
    });
  route(endpoints.discardAmendment, async ({ scope, params, query }) => {
    await discard(scope, params, query.version);
    return { done: true as const };
  });
  route(endpoints.restoreAmendment, ({ scope, params }) => discard(scope, params, null));
}

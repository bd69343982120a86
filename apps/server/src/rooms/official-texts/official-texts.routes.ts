import { createHash } from 'node:crypto';
import { endpoints } from '@minhchung/contract';
import type { Framework } from '@minhchung/domain';
import { ImportRefused, refusalMessage } from '@minhchung/importer';
import type { Database, ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import { type EventRecorder, platformEventRecorder } from '../../platform/events/event-recorder.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Route } from '../../platform/routing/route.ts';
import type { FrameworkShelf } from '../frameworks/index.ts';
import { readUpload, storableText } from '../imports/index.ts';
import type { CircularReader } from './circular-reader.ts';
import { loadOfficialText } from './load-official-text.usecase.ts';
import { reviewOf, shownOf } from './official-text.read-model.ts';
import {
  type OfficialText,
  type OfficialTextWriter,
  officialTextReader,
  officialTextWriter,
} from './official-text.repository.ts';
import { saveOfficialText } from './save-official-text.usecase.ts';
import { removeOfficialText, showOfficialText } from './show-official-text.usecase.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly frameworks: FrameworkShelf;
  readonly circulars: CircularReader;
  readonly limits: { readonly fileBytes: number };
}

interface Actor {
  readonly accountId: string;
  readonly name: string;
}
interface Tools {
  readonly texts: OfficialTextWriter;
  readonly events: EventRecorder;
}
type Act = (tools: Tools, text: OfficialText, framework: Framework) => Promise<void>;

export function officialTextsRoutes(route: Route, deps: Dependencies): void {
  const { database, clock, makeId, frameworks, circulars, limits } = deps;
  const law = async (tx: ReadTransaction, frameworkId: string, version: number) =>
    present(await frameworks.find(tx, frameworkId, version));
  const review = async (tx: ReadTransaction, officialTextId: string) => {
    const text = present(await officialTextReader(tx).find(officialTextId));
    return reviewOf(text, await law(tx, text.frameworkId, text.frameworkVersion));
  };
  const tools = (tx: WriteTransaction, actor: Actor): Tools => ({
    texts: officialTextWriter(tx, makeId),
    events: platformEventRecorder(tx, actor, clock),
  });
  const change = (actor: Actor, officialTextId: string, version: number, act: Act) =>
    database.platform(async (tx) => {
      const bound = tools(tx, actor);
      const text = present(await bound.texts.lock(officialTextId));
      if (text.version !== version) throw new Refusal('object.changed', { current: await review(tx, officialTextId) });
      await act(bound, text, await law(tx, text.frameworkId, text.frameworkVersion));
      return review(tx, officialTextId);
    });

  route(endpoints.getOfficialText, ({ params }) =>
    database.platform(async (tx) => {
      await law(tx, params.frameworkId, params.version);
      const text = await officialTextReader(tx).shown(params.frameworkId, params.version);
      return { shown: text ? shownOf(text) : null };
    }),
  );

  route(endpoints.listOfficialTexts, ({ params, query }) =>
    database.platform((tx) => officialTextReader(tx).page({ ...params, ...query })),
  );

  route(endpoints.loadOfficialText, async ({ params, query, body, actor, request }) => {
    const framework = await database.platform((tx) => law(tx, params.frameworkId, params.version));
    const bytes = await readUpload(body, limits.fileBytes);
    const circular = await circulars.read({ bytes, fileName: query.name }).catch((error: unknown) => {
      if (!(error instanceof ImportRefused)) throw error;
      const message = refusalMessage(error, request.language);
      throw new Refusal('import.unreadable', { params: { code: error.code, message } });
    });
    return database.platform(async (tx) => {
      const officialTextId = await loadOfficialText(tools(tx, actor), {
        framework,
        circular,
        sourceName: storableText(query.name),
        sha256: createHash('sha256').update(bytes).digest('hex'),
        loadedBy: actor.name,
      });
      return review(tx, officialTextId);
    });
  });

  route(endpoints.getOfficialTextReview, ({ params }) => database.platform((tx) => review(tx, params.officialTextId)));

  route(endpoints.saveOfficialText, ({ params, body, actor }) =>
    change(actor, params.officialTextId, body.version, (bound, text, framework) =>
      saveOfficialText(bound, { text, framework, matches: body.matches }),
    ),
  );

  route(endpoints.showOfficialText, ({ params, body, actor }) =>
    change(actor, params.officialTextId, body.version, showOfficialText),
  );

  route(endpoints.removeOfficialText, async ({ params, query, actor }) => {
    await change(actor, params.officialTextId, query.version, removeOfficialText);
    return { done: true as const };
  });
}

function present<T>(found: T | undefined): T {
  if (found === undefined) throw new Refusal('object.notFound');
  return found;
}

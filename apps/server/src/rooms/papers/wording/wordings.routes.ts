import { endpoints, type PaperWording, placesOfPaper, wordedPapers } from '@minhchung/contract';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { Database, ReadTransaction, WriteTransaction } from '../../../platform/db/database.ts';
import { eventRecorder } from '../../../platform/events/event-recorder.ts';
import { type Clock, schoolDate } from '../../../platform/kit/clock.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import type { Route } from '../../../platform/routing/route.ts';
import { letterheadOn, schoolReader } from '../../schools/index.ts';
import { issuedDays } from './issued-papers.read-model.ts';
import { removeWording, setWording, type WordingTools } from './set-wording.usecase.ts';
import { wordingReader, wordingWriter } from './wording.repository.ts';
import { standardText } from './wording.rules.ts';

const VERSIONS_SHOWN = 20;

/** The school's own fixed wording of its papers (C47). */
export function wordingsRoutes(route: Route, { database, clock }: { database: Database; clock: Clock }): void {
  route(endpoints.listPaperWordings, async ({ scope }) => ({
    items: await database.readTogether(scope, (tx) => listWordings(tx, scope, schoolDate(clock.now()))),
  }));

  const tools = (tx: WriteTransaction, scope: SchoolScope): WordingTools => ({
    scope,
    wordings: wordingWriter(tx, scope),
    events: eventRecorder(tx, scope, clock),
    clock,
    issuedDays: (paper) => issuedDays(tx, scope, paper),
  });

  route(endpoints.setPaperWording, ({ scope, params: { paper, place }, body }) =>
    database.write(scope, async (tx) => {
      await setWording(tools(tx, scope), { paper, place, ...body });
      const items = await listWordings(tx, scope, schoolDate(clock.now()));
      const item = items.find((one) => one.paper === paper && one.place === place);
      if (!item) throw new Refusal('object.notFound');
      return item;
    }),
  );

  route(endpoints.removePaperWording, ({ scope, params: { paper, place }, query }) =>
    database.write(scope, async (tx) => {
      await removeWording(tools(tx, scope), { paper, place, ...query });
      return { done: true as const };
    }),
  );
}

async function listWordings(tx: ReadTransaction, scope: SchoolScope, today: string): Promise<PaperWording[]> {
  const school = await schoolReader(tx, scope).get();
  if (!school) throw new Refusal('object.notFound');
  const letterhead = letterheadOn(school.profiles, today) ?? { name: school.name, governingBody: '' };
  const stored = await wordingReader(tx, scope).all();
  return wordedPapers.flatMap((paper) =>
    placesOfPaper[paper].map((place) => ({
      paper,
      place,
      standard: standardText(paper, place, letterhead),
      versions: stored
        .filter((one) => one.paper === paper && one.place === place)
        .slice(0, VERSIONS_SHOWN)
        .map(({ validFrom, text, version, changedAt, changedBy }) => ({
          validFrom,
          text,
          version,
          changedAt,
          changedBy,
        })),
    })),
  );
}

import { endpoints, type ImportSummary } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import { eventRecorder } from '../../platform/events/event-recorder.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Route } from '../../platform/routing/route.ts';
import { discardImport } from './discard-import.usecase.ts';
import { refuseClosed } from './import.rules.ts';
import { importReader, importWriter } from './import-session.repository.ts';
import {
  applyInTransaction,
  confirmInTransaction,
  type ImportDependencies,
  undoInTransaction,
} from './import-transactions.ts';
import { reviewImport, summariseImports } from './import-view.read-model.ts';
import { readUpload } from './reading/read-upload.ts';
import { readDifference } from './revision/difference-view.read-model.ts';
import { saveImport } from './save-import.usecase.ts';
import { startImportOf } from './start-import-of.ts';

export function importsRoutes(route: Route, deps: ImportDependencies): void {
  const { database, clock, makeId, frameworks, files } = deps;

  const view = async (scope: SchoolScope, importSessionId: string, language: 'vi' | 'en') =>
    database.readTogether(scope, async (tx) => {
      const session = await importReader(tx, scope).find(importSessionId);
      if (!session) throw new Refusal('object.notFound');
      return (await reviewImport(tx, scope, session, frameworks, language)).view;
    });
  const summary = (scope: SchoolScope, importSessionId: string): Promise<ImportSummary> =>
    database.readTogether(scope, async (tx) => {
      const session = await importReader(tx, scope).find(importSessionId);
      const [found] = session ? await summariseImports(tx, scope, [session]) : [];
      if (!found) throw new Refusal('object.notFound');
      return found;
    });

  route(endpoints.listImports, async ({ scope }) => ({
    items: await database.readTogether(scope, async (tx) =>
      summariseImports(tx, scope, await importReader(tx, scope).list()),
    ),
  }));

  route(endpoints.startImport, async ({ scope, query, body, request }) => {
    const bytes = await readUpload(body, deps.limits.fileBytes);
    const importSessionId = await startImportOf(deps, scope, { bytes, fileName: query.name }, request.language);
    return view(scope, importSessionId, request.language);
  });

  route(endpoints.startImportFromText, async ({ scope, body, request }) => {
    const importSessionId = await startImportOf(deps, scope, { text: body.text }, request.language);
    return view(scope, importSessionId, request.language);
  });

  route(endpoints.getImport, ({ scope, params, request }) => view(scope, params.importSessionId, request.language));

  route(endpoints.saveImport, async ({ scope, params, body, request }) => {
    await database.write(scope, (tx) =>
      saveImport(
        {
          imports: importWriter(tx, scope, makeId),
          events: eventRecorder(tx, scope, clock),
          current: async (session) => (await reviewImport(tx, scope, session, frameworks)).view,
        },
        { importSessionId: params.importSessionId, ...body },
      ),
    );
    return view(scope, params.importSessionId, request.language);
  });

  route(endpoints.confirmImport, async ({ scope, params, body }) => {
    const input = { importSessionId: params.importSessionId, version: body.version };
    await database.write(scope, (tx) => confirmInTransaction(tx, scope, deps, input));
    return summary(scope, params.importSessionId);
  });

  route(endpoints.getImportDifference, ({ scope, params, query }) =>
    database.readTogether(scope, async (tx) => {
      const session = await importReader(tx, scope).find(params.importSessionId);
      if (!session) throw new Refusal('object.notFound');
      refuseClosed(session);
      const reviewed = await reviewImport(tx, scope, session, frameworks);
      return (await readDifference(tx, scope, session, reviewed, query.cycleId)).view;
    }),
  );

  route(endpoints.applyImport, async ({ scope, params, body }) => {
    const input = { importSessionId: params.importSessionId, ...body };
    await database.write(scope, (tx) => applyInTransaction(tx, scope, deps, input));
    return summary(scope, params.importSessionId);
  });

  route(endpoints.undoImport, async ({ scope, params, body }) => {
    const input = { importSessionId: params.importSessionId, version: body.version };
    await database.write(scope, (tx) => undoInTransaction(tx, scope, deps, input));
    return summary(scope, params.importSessionId);
  });

  route(endpoints.discardImport, async ({ scope, params, query }) => {
    await database.write(scope, (tx) =>
      discardImport(
        { imports: importWriter(tx, scope, makeId), events: eventRecorder(tx, scope, clock) },
        { importSessionId: params.importSessionId, version: query.version },
      ),
    );
    return { done: true as const };
  });

  route(endpoints.downloadImportSource, async ({ scope, params }) => {
    const source = await database.read(scope, (tx) => importReader(tx, scope).source(params.importSessionId));
    if (!source) throw new Refusal('object.notFound');
    return {
      fileName: source.name,
      mediaType: source.mediaType,
      body: await files.open(source.sha256),
    };
  });
}

import { endpoints } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { Database, WriteTransaction } from '../../platform/db/database.ts';
import { eventRecorder } from '../../platform/events/event-recorder.ts';
import type { FileStore } from '../../platform/files/index.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import { given } from '../../platform/kit/given.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Route } from '../../platform/routing/route.ts';
import { changeOutgoingPaper, numberTools, outgoingWriter, takeNumber } from '../registers/index.ts';
import { checkFile } from './file-kind.ts';
import {
  addDocument,
  addDocumentFile,
  changeDocument,
  type DocumentTools,
  removeDocument,
  restoreDocument,
} from './keep-document.usecase.ts';
import { moveDocument } from './move-document.usecase.ts';
import { documentReader, documentWriter } from './own-document.repository.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly files: FileStore;
  readonly limits: { readonly fileBytes: number };
}

/** Word and PDF files of the school as documents of their own, with editions and signed scans (C53). */
export function documentsRoutes(route: Route, deps: Dependencies): void {
  const { database, clock, makeId, files, limits } = deps;
  const write = <T>(scope: SchoolScope, act: (tools: DocumentTools, tx: WriteTransaction) => Promise<T>) =>
    database.write(scope, (tx) =>
      act({ documents: documentWriter(tx, scope, makeId), events: eventRecorder(tx, scope, clock) }, tx),
    );

  route(endpoints.listDocuments, ({ scope, query }) =>
    database.read(scope, (tx) => documentReader(tx, scope).page(query)),
  );
  route(endpoints.getDocument, ({ scope, params }) =>
    database.read(scope, async (tx) => required(await documentReader(tx, scope).find(params.documentId))),
  );
  route(endpoints.addDocument, ({ scope, body: { isFromOutside, ...fields } }) =>
    write(scope, (tools) => addDocument(tools, { isFromOutside, fields: given(fields) })),
  );
  route(endpoints.changeDocument, ({ scope, params, body: { version, ...fields } }) =>
    write(scope, (tools, tx) =>
      changeDocument(
        {
          ...tools,
          follow: ({ documentId, title, signer }) =>
            followDocument(tx, scope, deps, documentId, { subject: title, signer }),
        },
        { ...params, version, fields: given(fields) },
      ),
    ),
  );
  route(endpoints.moveDocument, ({ scope, params, body }) =>
    write(scope, (tools, tx) =>
      moveDocument(
        {
          ...tools,
          number: ({ documentId, title, typeCode, signer }, issuedOn) =>
            takeNumber(numberTools(tx, scope, deps), {
              issuer: 'school',
              typeCode,
              subject: title,
              issuedOn,
              signer,
              documentId,
            }),
          follow: ({ documentId }, status, statusReason) =>
            followDocument(tx, scope, deps, documentId, { status, statusReason }),
        },
        { ...params, ...body },
      ),
    ),
  );
  route(endpoints.addDocumentFile, async ({ scope, params, query, body }) => {
    const { mediaType, content } = await checkFile(body, query.kind);
    // The bytes are safe on disk before the row that names them; a row without its file would be a lie.
    const stored = await files.put(content, { maxBytes: limits.fileBytes });
    return write(scope, (tools) =>
      addDocumentFile(tools, { documentId: params.documentId, file: { ...query, ...stored, mediaType } }),
    );
  });
  route(endpoints.downloadDocumentFile, async ({ scope, params }) => {
    const document = await database.read(scope, (tx) => documentReader(tx, scope).find(params.documentId));
    const file = document?.files.find(({ documentFileId }) => documentFileId === params.documentFileId);
    if (!file) throw new Refusal('object.notFound');
    return { fileName: file.name, mediaType: file.mediaType, body: await files.open(file.sha256) };
  });
  route(endpoints.removeDocument, async ({ scope, params, query }) => {
    await write(scope, (tools) =>
      removeDocument(tools, { documentId: params.documentId, version: query.version, at: clock.now() }),
    );
    return { done: true as const };
  });
  route(endpoints.restoreDocument, ({ scope, params }) =>
    write(scope, (tools) => restoreDocument(tools, params.documentId)),
  );
}

/** The line of the register says what the document says, as long as the document has a number. */
async function followDocument(
  tx: WriteTransaction,
  scope: SchoolScope,
  { clock, makeId }: Pick<Dependencies, 'clock' | 'makeId'>,
  documentId: string,
  fields: Parameters<typeof changeOutgoingPaper>[1]['fields'],
): Promise<void> {
  const register = outgoingWriter(tx, scope, makeId);
  const line = await register.ofDocument(documentId);
  if (!line) return;
  const { outgoingPaperId, version } = line;
  await changeOutgoingPaper(
    { register, events: eventRecorder(tx, scope, clock) },
    { outgoingPaperId, version, fields },
  );
}

function required<T>(found: T | undefined): T {
  if (found === undefined) throw new Refusal('object.notFound');
  return found;
}

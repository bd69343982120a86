import { z } from 'zod';
import {
  date,
  done,
  id,
  moment,
  none,
  page,
  pageQuery,
  schoolParams,
  storedFields,
  storedId,
  text,
  version,
} from '../common.ts';
import { endpoint } from '../endpoint.ts';

const documentFields = {
  title: text(500).pipe(z.string().min(1)),
  /** As in the notation: `QĐ`; empty for a letter. */
  typeCode: text(10),
  /** Number and notation; given by the register, or as printed on a paper from outside. */
  number: text(80),
  issuedOn: date.nullable(),
  signer: text(200),
  note: text(2000),
};

export const documentStates = ['draft', 'forSignature', 'numbered', 'signed', 'issued', 'replaced', 'revoked'] as const;
export type DocumentState = (typeof documentStates)[number];

const documentFile = z.object({
  documentFileId: storedId,
  kind: z.enum(['source', 'scan']),
  edition: z.number(),
  name: z.string(),
  size: z.number(),
  mediaType: z.string(),
  sha256: z.string(),
  note: z.string(),
  createdAt: moment,
  createdBy: z.string(),
});

export const ownDocument = z.object({
  documentId: storedId,
  ...storedFields(documentFields),
  isFromOutside: z.boolean(),
  status: z.enum(documentStates),
  statusReason: z.string(),
  /** Newest first. */
  files: z.array(documentFile),
  createdAt: moment,
  createdBy: z.string(),
  version,
});
export type OwnDocument = z.output<typeof ownDocument>;

const readErrors = ['session.required', 'access.denied', 'object.notFound', 'request.invalid'] as const;
const changeErrors = [...readErrors, 'object.changed'] as const;
const reading = { to: 'school', capability: 'paper.read' } as const;
const issuing = { to: 'school', capability: 'paper.issue' } as const;
const documentParams = schoolParams.extend({ documentId: id('document') });

export const documentsEndpoints = {
  listDocuments: endpoint({
    path: 'GET /api/schools/{schoolId}/documents',
    summary: "The school's own documents, newest first",
    access: reading,
    params: schoolParams,
    query: pageQuery.extend({
      status: z.enum(documentStates).optional(),
      typeCode: text(10).optional(),
      search: text(120).optional(),
    }),
    body: undefined,
    response: page(ownDocument),
    errors: readErrors,
  }),
  getDocument: endpoint({
    path: 'GET /api/schools/{schoolId}/documents/{documentId}',
    summary: 'A document with every edition of its file',
    access: reading,
    params: documentParams,
    query: none,
    body: undefined,
    response: ownDocument,
    errors: readErrors,
  }),
  addDocument: endpoint({
    path: 'POST /api/schools/{schoolId}/documents',
    summary: 'Keep a document of the school; one from outside is recorded as issued, as it is',
    access: issuing,
    params: schoolParams,
    query: none,
    body: z.object({
      ...z.object(documentFields).partial().shape,
      title: documentFields.title,
      isFromOutside: z.boolean().default(false),
    }),
    response: ownDocument,
    errors: readErrors,
  }),
  changeDocument: endpoint({
    path: 'PATCH /api/schools/{schoolId}/documents/{documentId}',
    summary: 'Change what is said of a document',
    access: issuing,
    params: documentParams,
    query: none,
    body: z.object({ version, ...z.object(documentFields).partial().shape }),
    response: ownDocument,
    errors: [...changeErrors, 'document.alreadySigned'],
  }),
  moveDocument: endpoint({
    path: 'POST /api/schools/{schoolId}/documents/{documentId}/status',
    summary:
      'Take a document one step on: for signature, numbered, signed, issued, replaced, revoked; or back to draft',
    access: issuing,
    params: documentParams,
    query: none,
    body: z.object({ version, status: z.enum(documentStates), reason: text(500).default('') }),
    response: ownDocument,
    errors: [
      ...changeErrors,
      'document.wrongTransition',
      'document.dateMissing',
      'register.reasonMissing',
      'register.notationMissing',
    ],
  }),
  addDocumentFile: endpoint({
    path: 'POST /api/schools/{schoolId}/documents/{documentId}/files',
    summary: 'Keep a new edition of the source, or a signed scan beside it; editions before stay as they are',
    access: issuing,
    params: documentParams,
    query: z.object({
      name: text(200).pipe(z.string().min(1)),
      kind: z.enum(['source', 'scan']).default('source'),
      note: text(500).default(''),
    }),
    body: 'file',
    response: ownDocument,
    errors: [
      ...readErrors,
      'request.tooLarge',
      'document.wrongFileType',
      'document.hasMacros',
      'document.alreadySigned',
    ],
  }),
  downloadDocumentFile: endpoint({
    path: 'GET /api/schools/{schoolId}/documents/{documentId}/files/{documentFileId}',
    summary: 'An edition, to be saved; nothing in it is run',
    access: reading,
    params: documentParams.extend({ documentFileId: id('documentFile') }),
    query: none,
    body: undefined,
    response: 'file',
    errors: readErrors,
  }),
  removeDocument: endpoint({
    path: 'DELETE /api/schools/{schoolId}/documents/{documentId}',
    summary: 'Remove a document that has no number; it can be restored',
    access: issuing,
    params: documentParams,
    query: z.object({ version: z.coerce.number().int().positive() }),
    body: undefined,
    response: done,
    errors: [...changeErrors, 'object.inUse'],
  }),
  restoreDocument: endpoint({
    path: 'POST /api/schools/{schoolId}/documents/{documentId}/restore',
    summary: 'Undo the removal of a document',
    access: issuing,
    params: documentParams,
    query: none,
    body: z.object({}),
    response: ownDocument,
    errors: readErrors,
  }),
};

import { z } from 'zod';
import {
  cycleParams,
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

const legalFields = {
  type: text(60).pipe(z.string().min(1)),
  number: text(80).pipe(z.string().min(1)),
  date: date.nullable(),
  issuer: text(200),
  subject: text(1000),
  validFrom: date.nullable(),
  /** Last day in force. */
  validTo: date.nullable(),
  /** Number of the text that took its place. */
  replacedBy: text(80),
  note: text(1000),
};

export const legalDocument = z.object({
  /** Null for a text that the product brings: it is not edited. */
  legalDocumentId: storedId.nullable(),
  ...storedFields(legalFields),
  amendedBy: z.array(z.string()),
  /** On the day that was asked for. */
  state: z.enum(['inForce', 'replaced', 'expired', 'notYet', 'unknown']),
  version: version.nullable(),
});
export type LegalDocument = z.output<typeof legalDocument>;

export const legalFinding = z.object({
  rowId: storedId,
  state: z.enum(['replaced', 'expired', 'notYet']),
  document: legalDocument,
  /** The text in force on that day that took its place. */
  successor: legalDocument.nullable(),
});
export type LegalFinding = z.output<typeof legalFinding>;

export const outgoingIssuers = ['school', 'council'] as const;
const series = { year: z.number().int().min(1990).max(2200), issuer: z.enum(outgoingIssuers), typeCode: text(10) };

const outgoingFields = {
  subject: text(1000).pipe(z.string().min(1)),
  issuedOn: date,
  signer: text(200),
  recipients: text(1000),
};

export const outgoingStates = ['numbered', 'signed', 'issued', 'replaced', 'revoked', 'voided'] as const;

export const outgoingPaper = z.object({
  outgoingPaperId: storedId,
  ...series,
  typeCode: z.string(),
  number: z.number(),
  /** `12/QĐ-THLS` */
  notation: z.string(),
  ...storedFields(outgoingFields),
  status: z.enum(outgoingStates),
  statusReason: z.string(),
  cycleId: z.string().nullable(),
  paper: z.string(),
  documentId: z.string().nullable(),
  letterId: z.string().nullable(),
  createdAt: moment,
  createdBy: z.string(),
  version,
});
export type OutgoingPaper = z.output<typeof outgoingPaper>;

export const outgoingSeries = z.object({
  ...series,
  typeCode: z.string(),
  lastNumber: z.number(),
  count: z.number(),
  /** Numbers without a line; `reason` once somebody has explained them. */
  gaps: z.array(z.object({ from: z.number(), to: z.number(), reason: z.string().nullable() })),
});
export type OutgoingSeries = z.output<typeof outgoingSeries>;

const readErrors = ['session.required', 'access.denied', 'object.notFound', 'request.invalid'] as const;
const changeErrors = [...readErrors, 'object.changed'] as const;
const reading = { to: 'school', capability: 'paper.read' } as const;
const issuing = { to: 'school', capability: 'paper.issue' } as const;
const planning = { to: 'school', capability: 'plan.edit' } as const;
const legalParams = schoolParams.extend({ legalDocumentId: id('legalDocument') });
const outgoingParams = schoolParams.extend({ outgoingPaperId: id('outgoingPaper') });

export const registersEndpoints = {
  listLegalDocuments: endpoint({
    path: 'GET /api/schools/{schoolId}/registers/legal',
    summary: 'Legal texts with validity and successor: those that the product brings first, then those of the school',
    access: reading,
    params: schoolParams,
    query: pageQuery.extend({ search: text(120).optional(), onDate: date.optional() }),
    body: undefined,
    response: page(legalDocument),
    errors: readErrors,
  }),
  addLegalDocument: endpoint({
    path: 'POST /api/schools/{schoolId}/registers/legal',
    summary: 'Add a legal text to the register of the school',
    access: planning,
    params: schoolParams,
    query: none,
    body: z.object({ ...z.object(legalFields).partial().shape, type: legalFields.type, number: legalFields.number }),
    response: legalDocument,
    errors: [...readErrors, 'legal.duplicate', 'rows.tooMany'],
  }),
  changeLegalDocument: endpoint({
    path: 'PATCH /api/schools/{schoolId}/registers/legal/{legalDocumentId}',
    summary: 'Change a legal text of the school',
    access: planning,
    params: legalParams,
    query: none,
    body: z.object({ version, ...z.object(legalFields).partial().shape }),
    response: legalDocument,
    errors: [...changeErrors, 'legal.duplicate'],
  }),
  removeLegalDocument: endpoint({
    path: 'DELETE /api/schools/{schoolId}/registers/legal/{legalDocumentId}',
    summary: 'Remove a legal text of the school; it can be restored',
    access: planning,
    params: legalParams,
    query: z.object({ version: z.coerce.number().int().positive() }),
    body: undefined,
    response: done,
    errors: changeErrors,
  }),
  restoreLegalDocument: endpoint({
    path: 'POST /api/schools/{schoolId}/registers/legal/{legalDocumentId}/restore',
    summary: 'Undo the removal of a legal text',
    access: planning,
    params: legalParams,
    query: none,
    body: z.object({}),
    response: legalDocument,
    errors: [...readErrors, 'legal.duplicate', 'rows.tooMany'],
  }),
  checkLegalBases: endpoint({
    path: 'GET /api/schools/{schoolId}/cycles/{cycleId}/legal-bases/check',
    summary: "Grounds of the plan that are not in force on the plan's date, with their successors",
    access: { to: 'school', capability: 'cycle.read' },
    params: cycleParams,
    query: none,
    body: undefined,
    response: z.object({ onDate: date, items: z.array(legalFinding) }),
    errors: ['session.required', 'access.denied', 'object.notFound'],
  }),
  listOutgoingPapers: endpoint({
    path: 'GET /api/schools/{schoolId}/registers/outgoing',
    summary: 'Numbers given out, newest first',
    access: reading,
    params: schoolParams,
    query: pageQuery.extend({
      year: z.coerce.number().int().optional(),
      typeCode: text(10).optional(),
      status: z.enum(outgoingStates).optional(),
      search: text(120).optional(),
    }),
    body: undefined,
    response: page(outgoingPaper),
    errors: readErrors,
  }),
  listOutgoingSeries: endpoint({
    path: 'GET /api/schools/{schoolId}/registers/outgoing-series',
    summary: 'Series of a year with their last number and the numbers that are missing',
    access: reading,
    params: schoolParams,
    query: z.object({ year: z.coerce.number().int() }),
    body: undefined,
    response: z.object({ items: z.array(outgoingSeries) }),
    errors: readErrors,
  }),
  takeOutgoingNumber: endpoint({
    path: 'POST /api/schools/{schoolId}/registers/outgoing',
    summary: 'Give a paper its number: the next one of its series, or one of the paper register that is still free',
    access: issuing,
    params: schoolParams,
    query: none,
    body: z.object({
      issuer: series.issuer.default('school'),
      typeCode: series.typeCode,
      ...outgoingFields,
      signer: outgoingFields.signer.default(''),
      recipients: outgoingFields.recipients.default(''),
      number: z.number().int().positive().max(99_999).optional(),
    }),
    response: outgoingPaper,
    errors: [...readErrors, 'register.notationMissing', 'register.numberTaken'],
  }),
  changeOutgoingPaper: endpoint({
    path: 'PATCH /api/schools/{schoolId}/registers/outgoing/{outgoingPaperId}',
    summary: 'Correct the line of a number, or move it on; the number itself stays',
    access: issuing,
    params: outgoingParams,
    query: none,
    body: z.object({
      version,
      subject: outgoingFields.subject.optional(),
      signer: outgoingFields.signer.optional(),
      recipients: outgoingFields.recipients.optional(),
      status: z.enum(['signed', 'issued', 'replaced', 'revoked']).optional(),
      statusReason: text(500).optional(),
    }),
    response: outgoingPaper,
    errors: [...changeErrors, 'register.voided', 'register.wrongTransition', 'register.reasonMissing'],
  }),
  voidOutgoingNumber: endpoint({
    path: 'POST /api/schools/{schoolId}/registers/outgoing/{outgoingPaperId}/void',
    summary: 'Declare a number void: its line stays, with the reason',
    access: issuing,
    params: outgoingParams,
    query: none,
    body: z.object({ version, reason: text(500).pipe(z.string().min(1)) }),
    response: outgoingPaper,
    errors: [...changeErrors, 'register.voided', 'register.wrongTransition', 'cycle.onlyRead'],
  }),
  explainOutgoingGap: endpoint({
    path: 'POST /api/schools/{schoolId}/registers/outgoing-gaps',
    summary: 'Say why numbers have no line, such as those of the paper register before; the series goes on after them',
    access: issuing,
    params: schoolParams,
    query: none,
    body: z.object({
      ...series,
      from: z.number().int().positive().max(99_999),
      to: z.number().int().positive().max(99_999),
      reason: text(500).pipe(z.string().min(1)),
    }),
    response: outgoingSeries,
    errors: [...readErrors, 'register.numberTaken'],
  }),
};

import { z } from 'zod';
import { date, done, id, moment, none, page, pageQuery, schoolParams, storedId, text, version } from '../common.ts';
import { endpoint } from '../endpoint.ts';

export const handoverKinds = [
  'councilSeat',
  'groupSeat',
  'assignment',
  'evidenceNeed',
  'task',
  'improvementPriority',
  'duty',
  'account',
] as const;
export type HandoverKind = (typeof handoverKinds)[number];

export const handover = z.object({
  handoverId: storedId,
  personId: storedId,
  personName: z.string(),
  personPost: z.string(),
  leavesOn: date,
  reason: z.string(),
  status: z.enum(['open', 'signed', 'cancelled']),
  signedOn: date.nullable(),
  createdAt: moment,
  createdBy: z.string(),
  version,
});
export type Handover = z.output<typeof handover>;

/**
 * What the person holds. `way`: `direct` is handed over at once, `amendment` needs a decision (the receiver is put into
 * its draft), `atEnd` ends by itself when the record is signed, `elsewhere` is for the administrator, `noRight` for
 * somebody who may change such rows in that cycle.
 */
export const heldItem = z.object({
  kind: z.enum(handoverKinds),
  subjectId: storedId,
  cycleId: z.string().nullable(),
  cycleName: z.string(),
  /** Words of the school, or a code that screens word: `chair`, `secretary:leader`, `2:member`, `clerk`. */
  label: z.string(),
  /** A day, a printed period, or `W9`: the end of that week. */
  dueText: z.string(),
  way: z.enum(['direct', 'amendment', 'atEnd', 'elsewhere', 'noRight']),
});
export type HeldItem = z.output<typeof heldItem>;

export const doneItem = z.object({
  handoverItemId: storedId,
  kind: z.enum(handoverKinds),
  subjectId: storedId,
  cycleId: z.string().nullable(),
  label: z.string(),
  dueText: z.string(),
  /** `proposed`: stands in the draft of an amending decision; `left`: signed without a receiver. */
  outcome: z.enum(['handed', 'proposed', 'ended', 'left']),
  receiverId: z.string().nullable(),
  receiverName: z.string(),
  doneAt: moment,
  doneBy: z.string(),
});
export type DoneItem = z.output<typeof doneItem>;

export const handoverView = z.object({ handover, open: z.array(heldItem), done: z.array(doneItem) });
export type HandoverView = z.output<typeof handoverView>;

const readErrors = ['session.required', 'access.denied', 'object.notFound', 'request.invalid'] as const;
const changeErrors = [...readErrors, 'object.changed', 'handover.closed'] as const;
const access = { to: 'school', capability: 'people.edit' } as const;
const handoverParams = schoolParams.extend({ handoverId: id('handover') });

export const handoversEndpoints = {
  listHandovers: endpoint({
    path: 'GET /api/schools/{schoolId}/handovers',
    summary: 'Handovers of people who leave or have left, newest first',
    access,
    params: schoolParams,
    query: pageQuery,
    body: undefined,
    response: page(handover),
    errors: readErrors,
  }),
  startHandover: endpoint({
    path: 'POST /api/schools/{schoolId}/handovers',
    summary: 'Somebody leaves on that day: begin the record of what is handed over',
    access,
    params: schoolParams,
    query: none,
    body: z.object({ personId: id('person'), leavesOn: date, reason: text(500).default('') }),
    response: handoverView,
    errors: [...readErrors, 'handover.alreadyOpen'],
  }),
  getHandover: endpoint({
    path: 'GET /api/schools/{schoolId}/handovers/{handoverId}',
    summary: 'Everything that the person still holds, and what has been handed over',
    access,
    params: handoverParams,
    query: none,
    body: undefined,
    response: handoverView,
    errors: readErrors,
  }),
  changeHandover: endpoint({
    path: 'PATCH /api/schools/{schoolId}/handovers/{handoverId}',
    summary: 'Change the day or the reason',
    access,
    params: handoverParams,
    query: none,
    body: z.object({ version, leavesOn: date.optional(), reason: text(500).optional() }),
    response: handoverView,
    errors: changeErrors,
  }),
  handOver: endpoint({
    path: 'POST /api/schools/{schoolId}/handovers/{handoverId}/hand-over',
    summary: 'Give some or all of it to one receiver; seats of a signed council go into the draft of an amendment',
    access,
    params: handoverParams,
    query: none,
    body: z.object({
      receiverId: id('person'),
      items: z
        .array(z.object({ kind: z.enum(handoverKinds), subjectId: z.string().max(60) }))
        .min(1)
        .max(1000),
    }),
    response: handoverView,
    errors: [...changeErrors, 'handover.wrongReceiver', 'handover.itemStays', 'handover.noRight', 'cycle.onlyRead'],
  }),
  takeBackItem: endpoint({
    path: 'POST /api/schools/{schoolId}/handovers/{handoverId}/items/{handoverItemId}/take-back',
    summary: 'Undo the handing over of an item',
    access,
    params: handoverParams.extend({ handoverItemId: id('handoverItem') }),
    query: none,
    body: z.object({}),
    response: handoverView,
    errors: [...changeErrors, 'handover.notHeld', 'handover.noRight', 'cycle.onlyRead'],
  }),
  signHandover: endpoint({
    path: 'POST /api/schools/{schoolId}/handovers/{handoverId}/sign',
    summary: 'Record the handover as signed: posts and account end, the person leaves the pickers',
    access,
    params: handoverParams,
    query: none,
    body: z.object({
      version,
      /** How many open items the person saw and accepts as open. */
      acceptedOpen: z.number().int().min(0).default(0),
    }),
    response: handoverView,
    errors: [...changeErrors, 'handover.itemsOpen', 'grant.lastAdministrator'],
  }),
  previewHandover: endpoint({
    path: 'GET /api/schools/{schoolId}/handovers/{handoverId}/paper',
    summary: 'The record of the handover as HTML, as it stands',
    access,
    params: handoverParams,
    query: none,
    body: undefined,
    /** `stylesheet` is for a shadow root of its own. `blanks`: what is printed as dots, by message key of the docgen package. */
    response: z.object({ html: z.string(), stylesheet: z.string(), blanks: z.array(z.object({ code: z.string() })) }),
    errors: readErrors,
  }),
  downloadHandover: endpoint({
    path: 'GET /api/schools/{schoolId}/handovers/{handoverId}/paper/file',
    summary: 'The record of the handover as a file',
    access,
    params: handoverParams,
    query: z.object({
      format: z.enum(['docx', 'pdf', 'html']),
      /** Shown in the browser, for printing, instead of being saved. */
      inline: z.enum(['1']).optional(),
    }),
    body: undefined,
    response: 'file',
    errors: [...readErrors, 'paper.unprintable'],
  }),
  cancelHandover: endpoint({
    path: 'POST /api/schools/{schoolId}/handovers/{handoverId}/cancel',
    summary: 'The person stays after all; what was handed over stays with its receivers',
    access,
    params: handoverParams,
    query: none,
    body: z.object({ version }),
    response: done,
    errors: changeErrors,
  }),
};

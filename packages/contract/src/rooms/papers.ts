import { z } from 'zod';
import { cycleParams, date, done, id, moment, none, text } from '../common.ts';
import { endpoint } from '../endpoint.ts';
import { legalFinding } from './registers.ts';

/** In the order of a cycle: what it is for is said by the page. */
export const paperKinds = [
  'councilDecision',
  'plan',
  'councilSheet',
  'assignmentSheet',
  'evidenceNeedsSheet',
  'timetableSheet',
  'resourcesSheet',
  'weekSheet',
  'investmentLetter',
  'firstMeetingMinutes',
] as const;
export type PaperKind = (typeof paperKinds)[number];

const blank = z.object({
  /** Message key of the docgen package. */
  code: z.string(),
  /** Screen and field where it is filled in. */
  place: z.string(),
});

const scan = z.object({
  paperScanId: id('paperScan'),
  name: z.string(),
  size: z.number(),
  mediaType: z.string(),
  createdAt: moment,
  createdBy: z.string(),
});

export const paper = z.object({
  paper: z.enum(paperKinds),
  blanks: z.array(blank),
  scans: z.array(scan),
  /** Has tables that a workbook can hold. */
  hasWorkbook: z.boolean(),
});
export type Paper = z.output<typeof paper>;

const paperParams = cycleParams.extend({ paper: z.enum(paperKinds) });
const scanParams = cycleParams.extend({ paperScanId: id('paperScan') });
/** A former council, or an amendment that is being drafted; the council in force when left out. */
const chosen = z.object({
  council: z.string().max(60).optional(),
  /** Week of the week sheet; the current one when left out. */
  week: z.coerce.number().int().min(1).max(60).optional(),
  /** Letter to the authority; the newest one when left out. */
  letter: z.string().max(60).optional(),
  /** Wording in force on that day instead of the paper's own day: to see a wording before its day has come. */
  wordingOn: date.optional(),
});
const readErrors = ['session.required', 'access.denied', 'object.notFound'] as const;

export const papersEndpoints = {
  listPapers: endpoint({
    path: 'GET /api/schools/{schoolId}/cycles/{cycleId}/papers',
    summary: 'Official papers of the cycle, what they still lack, and their signed scans',
    access: { to: 'school', capability: 'paper.read' },
    params: cycleParams,
    query: none,
    body: undefined,
    /** `currentWeek`: null before week one or without a date of it. `weeks`: the last week of the timetable. */
    response: z.object({ items: z.array(paper), currentWeek: z.number().nullable(), weeks: z.number() }),
    errors: readErrors,
  }),
  previewPaper: endpoint({
    path: 'GET /api/schools/{schoolId}/cycles/{cycleId}/papers/{paper}/preview',
    summary: 'The paper as HTML, for the page',
    access: { to: 'school', capability: 'paper.read' },
    params: paperParams,
    query: chosen,
    body: undefined,
    /** `stylesheet` is for a shadow root of its own, so that page and paper do not dress each other. */
    response: z.object({
      html: z.string(),
      stylesheet: z.string(),
      blanks: z.array(blank),
      /** Legal texts among the grounds that are not in force on the day of the paper. */
      grounds: z.object({ onDate: date, items: z.array(legalFinding) }),
    }),
    errors: readErrors,
  }),
  downloadPaper: endpoint({
    path: 'GET /api/schools/{schoolId}/cycles/{cycleId}/papers/{paper}/file',
    summary: 'The paper as a file',
    access: { to: 'school', capability: 'paper.read' },
    params: paperParams,
    query: chosen.extend({
      format: z.enum(['docx', 'pdf', 'html', 'xlsx']),
      /** Shown in the browser, for printing, instead of being saved. */
      inline: z.enum(['1']).optional(),
    }),
    body: undefined,
    response: 'file',
    errors: [...readErrors, 'request.invalid', 'paper.unprintable', 'paper.noTable'],
  }),
  addScan: endpoint({
    path: 'POST /api/schools/{schoolId}/cycles/{cycleId}/papers/{paper}/scans',
    summary: 'Keep the signed paper beside the source; a decision on a council stays with that council',
    access: { to: 'school', capability: 'paper.issue' },
    params: paperParams,
    query: z.object({
      name: text(200).pipe(z.string().min(1)),
      /** Whose decision was scanned: a council whose day lies ahead, or a former one; the one in force when left out. */
      council: id('council').optional(),
    }),
    body: 'file',
    response: scan,
    errors: [...readErrors, 'request.invalid', 'request.tooLarge', 'paper.wrongScanType'],
  }),
  downloadScan: endpoint({
    path: 'GET /api/schools/{schoolId}/cycles/{cycleId}/scans/{paperScanId}',
    summary: 'A signed paper',
    access: { to: 'school', capability: 'paper.read' },
    params: scanParams,
    query: none,
    body: undefined,
    response: 'file',
    errors: readErrors,
  }),
  removeScan: endpoint({
    path: 'DELETE /api/schools/{schoolId}/cycles/{cycleId}/scans/{paperScanId}',
    summary: 'Remove a scan; it can be restored',
    access: { to: 'school', capability: 'paper.issue' },
    params: scanParams,
    query: none,
    body: undefined,
    response: done,
    errors: readErrors,
  }),
  restoreScan: endpoint({
    path: 'POST /api/schools/{schoolId}/cycles/{cycleId}/scans/{paperScanId}/restore',
    summary: 'Undo the removal of a scan',
    access: { to: 'school', capability: 'paper.issue' },
    params: scanParams,
    query: none,
    body: z.object({}),
    response: done,
    errors: readErrors,
  }),
};

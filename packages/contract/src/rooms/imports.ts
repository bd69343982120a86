import { z } from 'zod';
import { date, done, educationalLevel, id, moment, none, schoolParams, schoolYear, text, version } from '../common.ts';
import { endpoint } from '../endpoint.ts';

/** How one spelling in the paper stands to the roster; the machine proposes, a person decides. */
const personChoice = z.object({
  /** As printed. */
  name: z.string().max(200),
  /** Somebody of the roster, or null for a new person. */
  personId: id('person').nullable(),
  /** Another spelling of this paper that is the same human being, or null. */
  sameAs: z.string().max(200).nullable(),
});

/** What the reviewer decided beside correcting values. */
export const importChoices = z.object({
  people: z.array(personChoice).max(2000),
  frameworkId: z.string().max(60).nullable(),
  frameworkVersion: z.number().int().positive().nullable(),
  levels: z.array(educationalLevel).max(5),
  schoolYears: z.array(schoolYear).max(6),
  weekOne: date.nullable(),
  weekMode: z.enum(['calendar', 'teaching']),
  breaks: z.array(z.object({ name: text(100), from: date, to: date })).max(20),
  planForm: z.enum(['F05', 'F05S', 'F05B']),
  cycleName: text(200),
  /** An issued paper is recorded as it is (a paper from outside); otherwise it becomes a draft of the school. */
  isIssued: z.boolean(),
  /** JSON pointers of doubtful values that a person has looked at and accepted. */
  checked: z.array(z.string().max(200)).max(5000),
});
export type ImportChoices = z.output<typeof importChoices>;

const personQuestion = z.object({
  name: z.string(),
  /** The post printed beside the name, the first time that one is printed. */
  post: z.string().nullable(),
  /** JSON pointers into the draft where this spelling stands. */
  places: z.array(z.string()),
  /** Of the roster, likeliest first. */
  candidates: z.array(
    z.object({ personId: id('person'), fullName: z.string(), likeness: z.enum(['same', 'toneStyle', 'possiblySame']) }),
  ),
  /** Earlier spellings in the same paper that may be the same human being: asked, never merged by themselves. */
  alike: z.array(z.object({ name: z.string(), likeness: z.enum(['toneStyle', 'possiblySame']) })),
  /** Nobody has decided yet, and somebody must. */
  isOpen: z.boolean(),
});
export type PersonQuestion = z.output<typeof personQuestion>;

/** A remark on the draft: code and place (JSON pointer; `/choices/…` for an answer of the reviewer). */
const importRemark = z.object({ code: z.string(), place: z.string() });
export type ImportRemark = z.output<typeof importRemark>;

const sourceCell = z.object({ lines: z.array(z.number()), isHeader: z.boolean() });

/** The source as it was read, for drawing it beside the draft. Lines are named by their index. */
export const importSource = z.object({
  format: z.enum(['txt', 'docx', 'html', 'pdf', 'doc']),
  classification: z.object({
    kind: z.enum(['plan', 'otherAdministrativePaper', 'blankForm', 'otherText', 'unreadable']),
    confidence: z.number(),
  }),
  /** Why the paper was classified so, and remarks on the file itself, in the language of the reader. */
  notes: z.array(z.string()),
  lines: z.array(
    z.object({ id: z.number(), text: z.string(), state: z.enum(['value', 'noise', 'notUnderstood', 'empty']) }),
  ),
  source: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('heading'), level: z.number(), lines: z.array(z.number()) }),
      z.object({ kind: z.literal('paragraph'), lines: z.array(z.number()) }),
      z.object({
        kind: z.literal('table'),
        layout: z.enum(['grid', 'flattened']),
        rows: z.array(z.array(sourceCell)),
      }),
    ]),
  ),
  /** JSON pointer into the draft → spans `[from, to)` of source lines, and how sure the reading is (0 to 1). */
  provenance: z.record(
    z.string(),
    z.object({
      spans: z.array(z.object({ line: z.number(), from: z.number(), to: z.number() })),
      confidence: z.number(),
    }),
  ),
});
export type ImportSource = z.output<typeof importSource>;

export const importSummary = z.object({
  importSessionId: id('importSession'),
  status: z.enum(['parsed', 'applied', 'undone', 'discarded']),
  sourceName: z.string(),
  classification: z.string(),
  cycleId: id('cycle').nullable(),
  /** Taken over into a cycle that was there before, as a correction. */
  isCorrection: z.boolean(),
  /** Confirmed, and nothing else was built on it yet. */
  canBeUndone: z.boolean(),
  createdAt: moment,
  version,
});
export type ImportSummary = z.output<typeof importSummary>;

export const importView = importSummary.extend({
  parsed: importSource,
  /** `PlanDraft` of the importer package, with the reviewer's corrections. */
  draft: z.record(z.string(), z.unknown()),
  choices: importChoices,
  people: z.array(personQuestion),
  /** Part of the paper (JSON pointer) → framework that it seems to follow (or null: none that is published), with the words that say so. */
  frameworkHints: z.array(z.object({ part: z.string(), frameworkId: z.string().nullable(), text: z.string() })),
  /** What keeps the paper from being confirmed. */
  blocking: z.array(importRemark),
  /** What the paper lacks or says twice; it can be confirmed all the same. */
  warnings: z.array(importRemark),
  /** Exactly what a confirmation makes. */
  willCreate: z.object({
    newPeople: z.array(z.string()),
    knownPeople: z.array(z.string()),
    /** Section → number of rows. */
    rows: z.record(z.string(), z.number().int()),
  }),
});
export type ImportView = z.output<typeof importView>;

/** The view without the reading of the source, which never changes: what an autosave answers. */
export const importReview = importView.omit({ parsed: true });
export type ImportReview = z.output<typeof importReview>;

/** A row of a cycle, field by field. */
const rowContent = z.record(z.string(), z.unknown());

const differenceItem = z.object({
  id: z.string(),
  /** A table of the cycle, or `plan` (head and prose) and `council` (its decision). */
  section: z.string(),
  /** `kept`: changed in the workspace since the last paper; it stays unless chosen. */
  kind: z.enum(['added', 'changed', 'removed', 'kept']),
  would: z.enum(['add', 'change', 'remove']),
  /** JSON pointer into the draft of the new paper. */
  place: z.string().nullable(),
  /** Row of the workspace; null for one that is not there. */
  rowId: z.string().nullable(),
  mine: rowContent.nullable(),
  paper: rowContent.nullable(),
  fields: z.array(z.object({ field: z.string(), mine: z.unknown(), paper: z.unknown() })),
  isMoved: z.boolean(),
  /** Rows under it that come or go with it. */
  children: z.number().int(),
  /** The row that it hangs on, in the workspace or in the new paper. */
  under: z.object({ section: z.string(), values: rowContent }).nullable(),
});
export type DifferenceItem = z.output<typeof differenceItem>;

/** What a corrected paper would change in a cycle that an earlier paper was taken into. */
export const importDifference = z.object({
  cycleId: id('cycle'),
  cycleName: z.string(),
  /** The paper that it is compared with. */
  earlier: z.object({ importSessionId: id('importSession'), sourceName: z.string(), takenAt: moment }),
  version,
  /** Of exactly these states; an application names it, so that nobody applies what he did not see. */
  seen: z.string(),
  /** What must be answered first: people, and rows that no table takes. */
  blocking: z.array(importRemark),
  /** Sections that a signed decision of the school keeps as they are. */
  locked: z.array(z.string()),
  items: z.array(differenceItem),
  /** Rows of the workspace that no paper had, by section; they are never touched. */
  ownRows: z.record(z.string(), z.number().int()),
  /** Id → name: people (new ones too), groups. */
  names: z.record(z.string(), z.string()),
});
export type ImportDifference = z.output<typeof importDifference>;

const importParams = schoolParams.extend({ importSessionId: id('importSession') });
const readErrors = ['session.required', 'access.denied', 'object.notFound'] as const;
const access = { to: 'school', capability: 'import.run' } as const;

export const importsEndpoints = {
  listImports: endpoint({
    path: 'GET /api/schools/{schoolId}/imports',
    summary: 'Papers taken in, newest first',
    access,
    params: schoolParams,
    query: none,
    body: undefined,
    response: z.object({ items: z.array(importSummary) }),
    errors: readErrors,
  }),
  startImport: endpoint({
    path: 'POST /api/schools/{schoolId}/imports',
    summary: 'Read a plan from a file (.docx, .html, .txt, .pdf, .doc)',
    access,
    params: schoolParams,
    query: z.object({ name: text(200).pipe(z.string().min(1)) }),
    body: 'file',
    response: importView,
    errors: [...readErrors, 'request.invalid', 'request.tooLarge', 'import.unreadable'],
  }),
  startImportFromText: endpoint({
    path: 'POST /api/schools/{schoolId}/imports/text',
    summary: 'Read a plan from pasted text',
    access,
    params: schoolParams,
    query: none,
    body: z.object({ text: z.string().min(1).max(20_000_000) }),
    response: importView,
    errors: [...readErrors, 'request.invalid', 'request.tooLarge', 'import.unreadable'],
  }),
  getImport: endpoint({
    path: 'GET /api/schools/{schoolId}/imports/{importSessionId}',
    summary: 'One paper in review',
    access,
    params: importParams,
    query: none,
    body: undefined,
    response: importView,
    errors: readErrors,
  }),
  saveImport: endpoint({
    path: 'PUT /api/schools/{schoolId}/imports/{importSessionId}',
    summary: 'Keep the corrections of the reviewer',
    access,
    params: importParams,
    query: none,
    body: z.object({ version, draft: z.record(z.string(), z.unknown()), choices: importChoices }),
    response: importReview,
    errors: [...readErrors, 'object.changed', 'request.invalid', 'import.closed'],
  }),
  confirmImport: endpoint({
    path: 'POST /api/schools/{schoolId}/imports/{importSessionId}/confirm',
    summary: 'Make everything in it real, in one transaction',
    access,
    params: importParams,
    query: none,
    body: z.object({ version }),
    response: importSummary,
    errors: [...readErrors, 'object.changed', 'import.closed', 'import.blocked'],
  }),
  getImportDifference: endpoint({
    path: 'GET /api/schools/{schoolId}/imports/{importSessionId}/difference',
    summary: 'What a corrected paper would change in a cycle that an earlier one was taken into',
    access,
    params: importParams,
    query: z.object({ cycleId: id('cycle') }),
    body: undefined,
    response: importDifference,
    errors: [...readErrors, 'import.closed', 'import.noEarlierPaper'],
  }),
  applyImport: endpoint({
    path: 'POST /api/schools/{schoolId}/imports/{importSessionId}/apply',
    summary: 'Take the chosen differences over into the cycle, in one transaction',
    access,
    params: importParams,
    query: none,
    body: z.object({
      version,
      cycleId: id('cycle'),
      seen: z.string().max(200),
      chosen: z.array(z.string().max(300)).max(20_000),
    }),
    response: importSummary,
    errors: [
      ...readErrors,
      'object.changed',
      'import.closed',
      'import.blocked',
      'import.noEarlierPaper',
      'cycle.onlyRead',
    ],
  }),
  undoImport: endpoint({
    path: 'POST /api/schools/{schoolId}/imports/{importSessionId}/undo',
    summary: 'Take back the whole import, until something else was built on it',
    access,
    params: importParams,
    query: none,
    body: z.object({ version }),
    response: importSummary,
    errors: [...readErrors, 'object.changed', 'import.closed', 'import.builtUpon'],
  }),
  discardImport: endpoint({
    path: 'DELETE /api/schools/{schoolId}/imports/{importSessionId}',
    summary: 'Put a paper aside that was never confirmed',
    access,
    params: importParams,
    query: z.object({ version: z.coerce.number().int().positive() }),
    body: undefined,
    response: done,
    errors: [...readErrors, 'object.changed', 'import.closed'],
  }),
  downloadImportSource: endpoint({
    path: 'GET /api/schools/{schoolId}/imports/{importSessionId}/source',
    summary: 'The file as it was given',
    access,
    params: importParams,
    query: none,
    body: undefined,
    response: 'file',
    errors: readErrors,
  }),
};

import { z } from 'zod';
import { id, moment, none, page, pageQuery, schoolParams, storedId, text, version } from '../common.ts';
import { endpoint } from '../endpoint.ts';
import { postKinds } from './people.ts';

/** What a column of a staff list may hold. */
export const staffMeanings = [
  'number',
  'fullName',
  'familyName',
  'givenName',
  'birthDate',
  'post',
  'duty',
  'unit',
  'phone',
  'email',
  'startDate',
  'note',
  'ignored',
] as const;
export type StaffMeaning = (typeof staffMeanings)[number];

const meaning = z.enum(staffMeanings);
const letter = z.string().regex(/^[A-Z]{1,2}$/);
const row = z.number().int().min(1).max(3000);

/** What a person decided about the list; sent along with it every time, so that nothing half-done is stored. */
const choices = z.object({
  sheet: z.number().int().min(0).max(30).optional(),
  columns: z.record(letter, meaning).default({}),
  fixes: z
    .array(z.object({ row, letter, value: text(300) }))
    .max(500)
    .default([]),
  /** Who a row is: somebody of the roster, or (null) another person. */
  answers: z
    .array(z.object({ row, personId: id('person').nullable() }))
    .max(500)
    .default([]),
  skippedRows: z.array(row).max(3000).default([]),
  /** Those of the roster who are no longer in the list and have left. */
  left: z.array(id('person')).max(3000).default([]),
});

const source = z.object({
  name: text(200),
  /** The file, or the pasted cells as text, in base64. */
  content: z.base64().min(1).max(7_000_000),
});

const listPost = z.object({ kind: z.enum(postKinds), title: z.string(), unit: z.string() });
const known = z.object({
  personId: storedId,
  fullName: z.string(),
  birthDate: z.string().nullable(),
  posts: z.string(),
});

const listPerson = z.object({
  row: z.number(),
  fullName: z.string(),
  birthDate: z.string().nullable(),
  startedOn: z.string().nullable(),
  phone: z.string(),
  email: z.string(),
  note: z.string(),
  posts: z.array(listPost),
  outcome: z.enum(['new', 'changed', 'unchanged', 'asked', 'skipped']),
  personId: storedId.nullable(),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
  /** Whom of the roster it may be; asked, never merged. */
  candidates: z.array(known),
  /** Other rows of the list that may be the same person, written differently. */
  alike: z.array(z.object({ row: z.number(), fullName: z.string() })),
});
export type StaffListPerson = z.output<typeof listPerson>;

export const staffPreview = z.object({
  /** Of everything below; applying names it, so that nothing else is applied than what was seen. */
  digest: z.string(),
  sheetNames: z.array(z.string()),
  sheet: z.number(),
  headerRow: z.number(),
  columns: z.array(
    z.object({
      letter: z.string(),
      header: z.string(),
      meaning,
      isSure: z.boolean(),
      examples: z.array(z.string()),
    }),
  ),
  people: z.array(listPerson),
  faults: z.array(
    z.object({
      row: z.number(),
      letter: z.string(),
      header: z.string(),
      value: z.string(),
      code: z.string(),
      isStop: z.boolean(),
    }),
  ),
  skipped: z.array(z.object({ row: z.number(), text: z.string(), reason: z.string() })),
  gone: z.array(known),
});
export type StaffPreview = z.output<typeof staffPreview>;

export const staffImport = z.object({
  staffImportId: storedId,
  status: z.enum(['applied', 'undone']),
  sourceName: z.string(),
  added: z.number(),
  changed: z.number(),
  gone: z.number(),
  appliedBy: z.string(),
  appliedAt: moment,
  version,
});
export type StaffImport = z.output<typeof staffImport>;

const readErrors = ['session.required', 'access.denied', 'object.notFound', 'request.invalid'] as const;

export const staffEndpoints = {
  previewStaff: endpoint({
    path: 'POST /api/schools/{schoolId}/staff-imports/preview',
    summary: 'Read a staff list and say what it would change; nothing is stored',
    access: { to: 'school', capability: 'people.edit' },
    params: schoolParams,
    query: none,
    body: z.object({ source, choices }),
    response: staffPreview,
    errors: [...readErrors, 'import.unreadable'],
  }),
  applyStaff: endpoint({
    path: 'POST /api/schools/{schoolId}/staff-imports',
    summary: 'Take the list over as it was previewed, all of it or nothing',
    access: { to: 'school', capability: 'people.edit' },
    params: schoolParams,
    query: none,
    body: z.object({ source, choices, digest: z.string().max(100) }),
    response: staffImport,
    errors: [...readErrors, 'import.unreadable', 'import.blocked', 'object.changed'],
  }),
  listStaffImports: endpoint({
    path: 'GET /api/schools/{schoolId}/staff-imports',
    summary: 'Staff lists that were taken over, newest first',
    access: { to: 'school', capability: 'people.edit' },
    params: schoolParams,
    query: pageQuery,
    body: undefined,
    response: page(staffImport),
    errors: readErrors,
  }),
  undoStaff: endpoint({
    path: 'POST /api/schools/{schoolId}/staff-imports/{staffImportId}/undo',
    summary: 'Take a list back as a whole, until something was built upon it',
    access: { to: 'school', capability: 'people.edit' },
    params: schoolParams.extend({ staffImportId: id('staffImport') }),
    query: none,
    body: z.object({ version }),
    response: staffImport,
    errors: [...readErrors, 'object.changed', 'object.inUse', 'import.closed', 'import.builtUpon'],
  }),
  downloadStaffTemplate: endpoint({
    path: 'GET /api/schools/{schoolId}/staff-imports/template',
    summary: 'Our staff list to fill in',
    access: { to: 'school', capability: 'people.read' },
    params: schoolParams,
    query: none,
    body: undefined,
    response: 'file',
    errors: ['session.required', 'access.denied', 'object.notFound'],
  }),
};

import { z } from 'zod';

/** The prefixes of all ids, so that an id tells what it is. */
export const idPrefixes = {
  account: 'acc',
  school: 'sch',
  authority: 'aut',
  profile: 'prf',
  person: 'per',
  post: 'pst',
  grant: 'grt',
  staffImport: 'sti',
  invitation: 'ivt',
  cycle: 'cyc',
  target: 'tgt',
  council: 'cnc',
  councilMember: 'cmb',
  workingGroup: 'grp',
  groupMember: 'gmb',
  assignment: 'asg',
  party: 'pty',
  plan: 'pln',
  legalBasis: 'lgb',
  resourceItem: 'rsc',
  budgetLine: 'bdg',
  investmentRequest: 'inv',
  evidenceNeed: 'need',
  timetableRow: 'ttr',
  task: 'tsk',
  improvementPriority: 'pri',
  milestone: 'mls',
  recipient: 'rcp',
  file: 'fil',
  importSession: 'imp',
  officialText: 'oft',
  paperScan: 'scn',
  calendarLink: 'cal',
  councilAmendment: 'amd',
  handover: 'hov',
  handoverItem: 'hoi',
  legalDocument: 'lgd',
  outgoingPaper: 'out',
  outgoingGap: 'gap',
  document: 'doc',
  documentFile: 'dfl',
  investmentLetter: 'ltr',
  recognition: 'rcg',
  site: 'sit',
  organizationEvent: 'oev',
  schoolLink: 'slk',
} as const;

export type IdKind = keyof typeof idPrefixes;

export function id(kind: IdKind) {
  return z.string().regex(new RegExp(`^${idPrefixes[kind]}_[0-9a-z]{6,40}$`));
}

/** An id in an answer: it is in the database, so it was well formed. */
export const storedId = z.string();

/** Text as people type it: NFC, trimmed, without the one character that PostgreSQL cannot hold. */
export function text(max: number) {
  return z
    .string()
    .max(max)
    .transform((value) => value.replaceAll('\u0000', '').normalize('NFC').trim());
}

/**
 * The same fields for an answer: what is stored has been tidied when it came in, and is not tidied again for every row.
 * Of our schemas only texts are pipes.
 */
export function storedFields<Shape extends z.ZodRawShape>(shape: Shape): Shape {
  const stored = Object.entries(shape).map(([name, schema]) => [name, storedField(schema)]);
  // Texts were strings before and are strings now: the types of the fields stay.
  return Object.fromEntries(stored) as Shape;
}

function storedField(schema: unknown): unknown {
  if (schema instanceof z.ZodPipe) return z.string();
  if (schema instanceof z.ZodNullable && schema.unwrap() instanceof z.ZodPipe) return z.string().nullable();
  return schema;
}

/** A day that the calendar has: 31 February is none. */
export const date = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .refine(isInMonth);

function isInMonth(day: string): boolean {
  const number = Number(day.slice(8));
  if (number <= 28) return true;
  return number <= new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
}

export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
/** A month, or a day where the paper gives one. */
export const monthOrDate = z.union([month, date]);
export const moment = z.string();
export const schoolYear = z
  .string()
  .regex(/^\d{4}-\d{4}$/)
  .refine((value) => Number(value.slice(5)) === Number(value.slice(0, 4)) + 1);
/** The version that the person saw; a different one in the database is a conflict. */
export const version = z.number().int().positive();

export const educationalLevel = z.enum(['preschool', 'primary', 'lower-secondary', 'upper-secondary', 'continuing']);

export const none = z.object({});
export const done = z.object({ done: z.literal(true) });
export const schoolParams = z.object({ schoolId: id('school') });
export const cycleParams = z.object({ schoolId: id('school'), cycleId: id('cycle') });

export const pageQuery = z.object({
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(300).default(50),
});

export function page<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

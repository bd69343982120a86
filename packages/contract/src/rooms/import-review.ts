import { z } from 'zod';
import { date, educationalLevel, id, moment, schoolYear, text, version } from '../common.ts';

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
export const importRemark = z.object({ code: z.string(), place: z.string() });
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

import { z } from 'zod';
import { done, id, moment, none, page, pageQuery, text, version } from '../common.ts';
import { endpoint } from '../endpoint.ts';
import { frameworkParams } from './frameworks.ts';

/** A place of a framework that official wording stands beside. */
export const officialAddress = z.object({
  criterion: z.string().regex(/^\d{1,2}\.\d{1,2}$/),
  level: z.number().int().min(1).max(9),
  /** Letter of the 2018 circulars; null where a level is one passage. */
  indicator: z.string().max(2).nullable(),
});

const passage = z.object({
  passage: z.number().int(),
  kind: z.enum(['requirement', 'suggestion', 'other']),
  /** As the file numbers it: "Phụ lục II", "Điều 7", "Tiêu chí 1.1" …; null where nothing says it. */
  place: z.object({
    annex: z.string().nullable(),
    article: z.string().nullable(),
    standard: z.string().nullable(),
    criterion: z.string().nullable(),
    level: z.number().nullable(),
    point: z.string().nullable(),
  }),
  title: z.string().nullable(),
  text: z.string(),
  address: officialAddress.nullable(),
  confidence: z.number(),
  reasons: z.array(z.string()),
});
export type OfficialPassage = z.output<typeof passage>;

const summary = z.object({
  officialTextId: id('officialText'),
  frameworkId: z.string(),
  frameworkVersion: z.number(),
  /** In review, shown to everybody, or taken away; one is shown for a version at most. */
  status: z.enum(['review', 'shown', 'removed']),
  sourceName: z.string(),
  sha256: z.string(),
  loadedBy: z.string(),
  createdAt: moment,
  version,
});
export type OfficialTextSummary = z.output<typeof summary>;

const review = summary.extend({
  passages: z.array(passage),
  /** Places of the framework that no passage stands beside. */
  unmatched: z.array(officialAddress),
});
export type OfficialTextReview = z.output<typeof review>;

const shownText = z.object({
  sourceName: z.string(),
  sha256: z.string(),
  loadedAt: moment,
  wording: z.array(z.object({ address: officialAddress, text: z.string() })),
});
export type ShownOfficialText = z.output<typeof shownText>;

const textParams = z.object({ officialTextId: id('officialText') });
const errors = ['session.required', 'access.denied', 'object.notFound'] as const;
const system = { to: 'system' } as const;

/** Official wording is loaded once for the installation, by who runs it; every account reads it. */
export const officialTextsEndpoints = {
  getOfficialText: endpoint({
    path: 'GET /api/frameworks/{frameworkId}/{version}/official-text',
    summary: 'Official wording that stands beside our paraphrase, when somebody loaded it',
    access: { to: 'account' },
    params: frameworkParams,
    query: none,
    body: undefined,
    response: z.object({ shown: shownText.nullable() }),
    errors: ['session.required', 'object.notFound'],
  }),
  listOfficialTexts: endpoint({
    path: 'GET /api/frameworks/{frameworkId}/{version}/official-texts',
    summary: 'Files loaded for this version, newest first',
    access: system,
    params: frameworkParams,
    query: pageQuery,
    body: undefined,
    response: page(summary),
    errors: [...errors, 'request.invalid'],
  }),
  loadOfficialText: endpoint({
    path: 'POST /api/frameworks/{frameworkId}/{version}/official-texts',
    summary: 'Read a circular from a file and match it by its numbering; nothing is shown yet',
    access: system,
    params: frameworkParams,
    query: z.object({ name: text(200).pipe(z.string().min(1)) }),
    body: 'file',
    response: review,
    errors: [...errors, 'request.invalid', 'request.tooLarge', 'import.unreadable'],
  }),
  getOfficialTextReview: endpoint({
    path: 'GET /api/official-texts/{officialTextId}',
    summary: 'One loaded file with what stands beside what',
    access: system,
    params: textParams,
    query: none,
    body: undefined,
    response: review,
    errors,
  }),
  saveOfficialText: endpoint({
    path: 'PUT /api/official-texts/{officialTextId}',
    summary: 'Tie passages to other places, or to none',
    access: system,
    params: textParams,
    query: none,
    body: z.object({
      version,
      matches: z
        .array(z.object({ passage: z.number().int().min(0), address: officialAddress.nullable() }))
        .min(1)
        .max(5000),
    }),
    response: review,
    errors: [...errors, 'request.invalid', 'object.changed', 'officialText.wrongMatch'],
  }),
  showOfficialText: endpoint({
    path: 'POST /api/official-texts/{officialTextId}/show',
    summary: 'Show it beside our paraphrase; one that was shown before is taken away',
    access: system,
    params: textParams,
    query: none,
    body: z.object({ version }),
    response: summary,
    errors: [...errors, 'object.changed'],
  }),
  removeOfficialText: endpoint({
    path: 'DELETE /api/official-texts/{officialTextId}',
    summary: 'Take it away; it can be shown again',
    access: system,
    params: textParams,
    query: z.object({ version: z.coerce.number().int().positive() }),
    body: undefined,
    response: done,
    errors: [...errors, 'object.changed'],
  }),
};

import { z } from 'zod';
import type { Capability } from '../capabilities.ts';
import { id, schoolParams, storedId, text } from '../common.ts';
import { endpoint } from '../endpoint.ts';

/**
 * What a search looks for, in the order of the answer, and who may find it. A new kind is one entry here, one
 * `make_searchable` in its migration (or a trigger of its own) and one place to open in the web application.
 */
export const searchKinds = {
  person: 'people.read',
  criterion: 'cycle.read',
  evidenceNeed: 'cycle.read',
  task: 'cycle.read',
  timetableRow: 'cycle.read',
  milestone: 'cycle.read',
  workingGroup: 'cycle.read',
  improvementPriority: 'cycle.read',
  resourceItem: 'cycle.read',
  budgetLine: 'cycle.read',
  investmentRequest: 'cycle.read',
  investmentLetter: 'cycle.read',
  recognition: 'cycle.read',
  outgoingPaper: 'paper.read',
  ownDocument: 'paper.read',
  paperScan: 'paper.read',
  legalDocument: 'paper.read',
  legalBasis: 'cycle.read',
  cycle: 'cycle.read',
} as const satisfies Record<string, Capability>;

export type SearchKind = keyof typeof searchKinds;

export const searchKindNames = Object.keys(searchKinds).filter(isSearchKind);

export function isSearchKind(name: string): name is SearchKind {
  return Object.hasOwn(searchKinds, name);
}

const searchKind = z.string().refine(isSearchKind);

export const searchHit = z.object({
  /** The id of the row; for a criterion its code. */
  subjectId: storedId,
  cycleId: storedId.nullable(),
  /** Told when the hit is not in the cycle of the search. */
  cycleName: z.string().nullable(),
  title: z.string(),
  detail: z.string(),
});
export type SearchHit = z.output<typeof searchHit>;

export const searchAnswer = z.object({
  groups: z.array(z.object({ kind: searchKind, hits: z.array(searchHit), total: z.number() })),
  /** Nothing begins with these words; what is shown is one typing error away. */
  isNear: z.boolean(),
});
export type SearchAnswer = z.output<typeof searchAnswer>;

export const searchEndpoints = {
  searchSchool: endpoint({
    path: 'GET /api/schools/{schoolId}/search',
    summary: 'Find people, criteria, evidence needs, tasks and papers; best first within each kind',
    access: { to: 'school', capability: 'school.read' },
    params: schoolParams,
    query: z.object({
      q: text(200),
      /** What belongs to this cycle comes first; its set of standards is the one that is searched. */
      cycleId: id('cycle').optional(),
      /** Only this kind, and more of it: up to fifty at a time. */
      kind: searchKind.optional(),
      /** Of that kind, the next ones: 2 for those after the first fifty. */
      page: z.coerce.number().int().min(1).max(20).default(1),
    }),
    body: undefined,
    response: searchAnswer,
    errors: ['session.required', 'object.notFound', 'request.invalid'],
  }),
};

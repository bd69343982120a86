import { z } from 'zod';
import { cycleParams, none } from '../common.ts';
import { endpoint } from '../endpoint.ts';

/** What an imported paper states as its total; it may differ from the sum of the rows. */
const statedTotal = z.object({
  subject: z.enum(['budget', 'evidenceNeeds']),
  totalText: z.string(),
  totalVnd: z.number().nullable(),
  words: z.string(),
  wordsVnd: z.number().nullable(),
});
export type StatedTotal = z.output<typeof statedTotal>;

export const resourcesView = z.object({
  statedTotals: z.array(statedTotal),
  /** Addressee and signer that a new letter begins with. */
  proposedLetter: z.object({
    addressee: z.string(),
    notation: z.string(),
    signerPost: z.string(),
    signerName: z.string(),
  }),
});
export type ResourcesView = z.output<typeof resourcesView>;

const base = '/api/schools/{schoolId}/cycles/{cycleId}' as const;
const readErrors = ['session.required', 'access.denied', 'object.notFound'] as const;

export const resourcesEndpoints = {
  getResources: endpoint({
    path: `GET ${base}/resources`,
    summary: 'Totals that imported papers state, and what a new letter to the authority begins with',
    access: { to: 'school', capability: 'cycle.read' },
    params: cycleParams,
    query: none,
    body: undefined,
    response: resourcesView,
    errors: readErrors,
  }),
};

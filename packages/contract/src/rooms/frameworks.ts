import { z } from 'zod';
import { none } from '../common.ts';
import { endpoint } from '../endpoint.ts';

export const frameworkSummary = z.object({
  frameworkId: z.string(),
  version: z.number(),
  title: z.object({ vi: z.string(), en: z.string() }),
  number: z.string(),
  effectiveFrom: z.string(),
  effectiveTo: z.string().nullable(),
  status: z.enum(['current', 'historic']),
  schoolTypes: z.array(z.string()),
  standards: z.number(),
  criteria: z.number(),
});
export type FrameworkSummary = z.output<typeof frameworkSummary>;

export const frameworkParams = z.object({
  frameworkId: z.string().regex(/^[a-z0-9-]{1,60}$/),
  version: z.coerce.number().int().positive(),
});

export const frameworksEndpoints = {
  listFrameworks: endpoint({
    path: 'GET /api/frameworks',
    summary: 'Published versions of the sets of standards',
    access: { to: 'account' },
    params: none,
    query: none,
    body: undefined,
    response: z.object({ items: z.array(frameworkSummary) }),
    errors: ['session.required'],
  }),
  getFramework: endpoint({
    path: 'GET /api/frameworks/{frameworkId}/{version}',
    summary: 'One version, as in its file (type Framework of the domain package)',
    access: { to: 'account' },
    params: frameworkParams,
    query: none,
    body: undefined,
    response: z.record(z.string(), z.unknown()),
    errors: ['session.required', 'object.notFound'],
  }),
  listCrosswalks: endpoint({
    path: 'GET /api/crosswalks',
    summary: 'Published crosswalks between sets of standards',
    access: { to: 'account' },
    params: none,
    query: none,
    body: undefined,
    response: z.object({
      items: z.array(
        z.object({
          crosswalkId: z.string(),
          version: z.number(),
          from: z.string(),
          to: z.string(),
          title: z.object({ vi: z.string(), en: z.string() }),
        }),
      ),
    }),
    errors: ['session.required'],
  }),
  getCrosswalk: endpoint({
    path: 'GET /api/crosswalks/{crosswalkId}/{version}',
    summary: 'One crosswalk, as in its file (type Crosswalk of the domain package)',
    access: { to: 'account' },
    params: z.object({ crosswalkId: z.string().regex(/^[a-z0-9-]{1,60}$/), version: frameworkParams.shape.version }),
    query: none,
    body: undefined,
    response: z.record(z.string(), z.unknown()),
    errors: ['session.required', 'object.notFound'],
  }),
};

import { z } from 'zod';
import { cycleParams, date, done, id, moment, none, storedId, text, version } from '../common.ts';
import { endpoint } from '../endpoint.ts';
import { council, councilView, seatChange } from './council.ts';
import { numbering } from './paper-numbers.ts';

const key = text(60).pipe(z.string().min(1));
const printed = {
  /** Names the row while it is being drafted. */
  key,
  /** The row of the council in force that this one continues; null for a new one. */
  originId: z.string().max(60).nullable(),
  personId: id('person'),
  printedName: text(120).pipe(z.string().min(1)),
  printedPost: text(200),
  printedRole: text(200),
};
const draftMember = z.object({
  ...printed,
  role: z.enum(['chair', 'viceChair', 'secretary', 'member']),
  note: text(500),
});
const draftGroup = z.object({
  key,
  originId: z.string().max(60).nullable(),
  kind: z.enum(['secretary', 'working']),
  number: z.number().int().min(0).max(99),
  title: text(500),
  standards: z.array(z.string().regex(/^\d{1,2}$/)).max(20),
  members: z.array(z.object({ ...printed, role: z.enum(['leader', 'member']) })).max(60),
});

/** The lists of a council under change, as a whole. A row of the council in force goes on in one place at most. */
export const amendmentContent = z
  .object({
    members: z.array(draftMember).max(100),
    groups: z.array(draftGroup).max(40),
  })
  .refine(({ members, groups }) =>
    [members, groups, groups.flatMap((group) => group.members)].every(continuesEachRowOnce),
  );

function continuesEachRowOnce(rows: readonly { readonly originId: string | null }[]): boolean {
  const ids = rows.flatMap(({ originId }) => originId ?? []);
  return new Set(ids).size === ids.length;
}
export type AmendmentContent = z.output<typeof amendmentContent>;

const groupChange = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  groupKind: z.enum(['secretary', 'working']),
  number: z.number(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

export const amendment = z.object({
  amendmentId: id('councilAmendment'),
  councilId: id('council'),
  status: z.enum(['draft', 'signed', 'discarded']),
  reason: z.string(),
  decisionNumber: z.string().nullable(),
  decisionDate: date.nullable(),
  content: amendmentContent,
  createdAt: moment,
  createdBy: z.string(),
  version,
});
export type Amendment = z.output<typeof amendment>;

export const amendmentView = z.object({
  amendment,
  findings: councilView.shape.findings,
  seats: z.array(seatChange),
  groups: z.array(groupChange),
  /** Assignments and needs of groups that the draft no longer has: they would have nobody. */
  losing: z.object({ assignments: z.number(), evidenceNeeds: z.number() }),
});
export type AmendmentView = z.output<typeof amendmentView>;

export const councilVersion = z.object({
  councilId: storedId,
  status: council.shape.status,
  isFromOutside: z.boolean(),
  decisionNumber: z.string().nullable(),
  decisionDate: date.nullable(),
  replacesCouncilId: z.string().nullable(),
  /** Signed, and the day of its decision lies ahead: the former council is in force until then. */
  isUpcoming: z.boolean(),
  /** Date of the decision that replaces this one, or will. */
  replacedFrom: date.nullable(),
  memberCount: z.number(),
  scans: z.array(z.object({ paperScanId: storedId, name: z.string() })),
});
export type CouncilVersion = z.output<typeof councilVersion>;

const readErrors = ['session.required', 'access.denied', 'object.notFound'] as const;
const writeErrors = [...readErrors, 'request.invalid', 'cycle.onlyRead'] as const;
const changeErrors = [...writeErrors, 'object.changed', 'council.amendmentClosed'] as const;
const amendmentParams = cycleParams.extend({ amendmentId: id('councilAmendment') });
const base = '/api/schools/{schoolId}/cycles/{cycleId}/council' as const;
const reading = { to: 'school', capability: 'cycle.read' } as const;
const editing = { to: 'school', capability: 'council.edit' } as const;

export const councilAmendmentsEndpoints = {
  listCouncilVersions: endpoint({
    path: `GET ${base}/versions`,
    summary:
      'The councils of the cycle, the one in force first, then those whose day lies ahead, and the amendment that is being drafted',
    access: reading,
    params: cycleParams,
    query: none,
    body: undefined,
    response: z.object({ items: z.array(councilVersion), amendment: amendmentView.nullable() }),
    errors: readErrors,
  }),
  getCouncilVersion: endpoint({
    path: `GET ${base}/versions/{councilId}`,
    summary: 'A council of the cycle as it was, also after another has replaced it',
    access: reading,
    params: cycleParams.extend({ councilId: id('council') }),
    query: none,
    body: undefined,
    response: councilView,
    errors: readErrors,
  }),
  startAmendment: endpoint({
    path: `POST ${base}/amendments`,
    summary: 'Draft an amendment (kiện toàn) of the council in force',
    access: editing,
    params: cycleParams,
    query: none,
    body: z.object({ reason: text(500).default('') }),
    response: amendmentView,
    errors: [...writeErrors, 'council.notSigned', 'council.amendmentOpen'],
  }),
  changeAmendment: endpoint({
    path: `PATCH ${base}/amendments/{amendmentId}`,
    summary: 'Change the lists, number, date or reason of the draft',
    access: editing,
    params: amendmentParams,
    query: none,
    body: z.object({
      version,
      reason: text(500).optional(),
      decisionNumber: text(20).nullable().optional(),
      decisionDate: date.nullable().optional(),
      content: amendmentContent.optional(),
    }),
    response: amendmentView,
    errors: changeErrors,
  }),
  signAmendment: endpoint({
    path: `POST ${base}/amendments/{amendmentId}/sign`,
    summary: 'Record the amending decision as signed: from its date it replaces the former council and seats follow it',
    access: editing,
    params: amendmentParams,
    query: none,
    body: z.object({
      version,
      /** Which number goes into the outgoing register; the written one when left out. */
      numbering: numbering.optional(),
    }),
    response: council,
    errors: [
      ...changeErrors,
      'council.rulesBroken',
      'council.peopleUnknown',
      'council.numberMissing',
      'council.amendmentOutdated',
      'council.dateBeforeFormer',
      'register.notationMissing',
      'register.numberTaken',
    ],
  }),
  discardAmendment: endpoint({
    path: `DELETE ${base}/amendments/{amendmentId}`,
    summary: 'Put the draft aside; it can be restored',
    access: editing,
    params: amendmentParams,
    query: z.object({ version: z.coerce.number().int().positive() }),
    body: undefined,
    response: done,
    errors: changeErrors,
  }),
  restoreAmendment: endpoint({
    path: `POST ${base}/amendments/{amendmentId}/restore`,
    summary: 'Undo the discarding of a draft',
    access: editing,
    params: amendmentParams,
    query: none,
    body: z.object({}),
    response: amendmentView,
    errors: [...writeErrors, 'council.amendmentClosed', 'council.amendmentOpen', 'council.amendmentOutdated'],
  }),
};

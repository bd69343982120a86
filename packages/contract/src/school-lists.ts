import { z } from 'zod';
import type { Capability } from './capabilities.ts';
import {
  date,
  done,
  educationalLevel,
  type IdKind,
  id,
  monthOrDate,
  page,
  pageQuery,
  schoolParams,
  storedFields,
  storedId,
  text,
  version,
} from './common.ts';
import { endpoint } from './endpoint.ts';

/** Lists that belong to the school and not to a cycle: what a row holds, which id it carries, who may change it. */
export const schoolLists = {
  recognitions: {
    path: 'recognitions',
    id: 'recognition',
    capability: 'school.edit',
    fields: {
      kind: z.enum(['nationalStandard', 'accreditation']),
      /** Degree 1–2 of the national standard, level 1–4 of an accreditation. */
      level: z.number().int().min(1).max(4),
      /** A month where the paper gives no day. */
      decidedOn: monthOrDate,
      number: text(80),
      issuer: text(200),
      /** The school that held it, when it was a predecessor under another name. */
      heldBy: text(300),
      /** What it is worth then for the school of today. */
      effect: z.enum(['toBeDecided', 'kept', 'ended']),
      /** Only where the paper prints an end; otherwise it is counted out. */
      validUntil: monthOrDate.nullable(),
      revokedOn: date.nullable(),
      revokedText: text(300),
      /** The milestone of a plan that told of it first. */
      milestoneId: id('milestone').nullable(),
      note: text(1000),
    },
    required: ['kind', 'level', 'decidedOn'],
  },
  sites: {
    path: 'sites',
    id: 'site',
    capability: 'school.edit',
    fields: {
      kind: z.enum(['main', 'branch', 'satellite']),
      name: text(200),
      address: text(300),
      levels: z.array(educationalLevel).max(5),
      openedOn: date.nullable(),
      closedOn: date.nullable(),
      note: text(1000),
    },
    required: ['kind'],
  },
  organizationEvents: {
    path: 'organization-events',
    id: 'organizationEvent',
    capability: 'school.edit',
    fields: {
      kind: z.enum(['rename', 'merger', 'split', 'governingBodyChange', 'levelAdded', 'levelRemoved']),
      happenedOn: date,
      status: z.enum(['recorded', 'decided']),
      decisionNumber: text(80),
      decisionDate: date.nullable(),
      decidedBy: text(200),
      /** Names before: of this school, or of those it was made from; one a line. */
      predecessors: text(1000),
      successors: text(1000),
      /** What becomes of recognitions: the circulars leave it to a decision (CV 4054/BGDĐT-GDPT), so it is asked. */
      recognitionEffect: z.enum(['toBeDecided', 'kept', 'ended']),
      note: text(1000),
    },
    required: ['kind', 'happenedOn'],
  },
} as const satisfies Record<string, SchoolList>;

interface SchoolList {
  readonly path: string;
  readonly id: IdKind;
  readonly capability: Capability;
  readonly fields: z.ZodRawShape;
  /** Fields that a new row cannot be without. */
  readonly required: readonly string[];
}

export type SchoolListName = keyof typeof schoolLists;
export const schoolListNames = Object.keys(schoolLists) as readonly SchoolListName[];

/** What a person types into a row. */
export type SchoolListValues<Name extends SchoolListName> = z.output<z.ZodObject<(typeof schoolLists)[Name]['fields']>>;
/** A stored row. */
export type SchoolListRow<Name extends SchoolListName> = SchoolListValues<Name> & {
  readonly rowId: string;
  readonly version: number;
};

/** A row as the server answers it. */
export function schoolListRow<Name extends SchoolListName>(
  name: Name,
): z.ZodType<SchoolListRow<Name>, SchoolListRow<Name>> {
  const schema = z.object({ rowId: storedId, version, ...storedFields(schoolLists[name].fields) });
  // The compiler does not follow a mapped type through a spread; the row is defined from the same fields.
  return schema as unknown as z.ZodType<SchoolListRow<Name>, SchoolListRow<Name>>;
}

function valuesOf<Name extends SchoolListName>(name: Name) {
  // As above; what comes in is what goes out, since trimming keeps the type.
  return z.object(schoolLists[name].fields).partial() as unknown as z.ZodType<
    Partial<SchoolListValues<Name>>,
    Partial<SchoolListValues<Name>>
  >;
}

const errors = ['session.required', 'access.denied', 'object.notFound', 'request.invalid'] as const;

/** Five endpoints for a list of the school: list, add, change, remove, restore (undo of remove). */
function listEndpoints<Name extends SchoolListName>(name: Name) {
  const list: SchoolList = schoolLists[name];
  const access = { to: 'school', capability: list.capability } as const;
  const base = `/api/schools/{schoolId}/${list.path}` as const;
  const row = schoolParams.extend({ rowId: id(list.id) });
  const response = schoolListRow(name);
  return {
    list: endpoint({
      path: `GET ${base}`,
      summary: `Rows of ${list.path}`,
      access: { to: 'school', capability: 'school.read' },
      params: schoolParams,
      query: pageQuery,
      body: undefined,
      response: page(response),
      errors,
    }),
    add: endpoint({
      path: `POST ${base}`,
      summary: `Add a row to ${list.path}`,
      access,
      params: schoolParams,
      query: z.object({}),
      body: z.object({ values: valuesOf(name) }),
      response,
      errors: [...errors, 'rows.tooMany'],
    }),
    change: endpoint({
      path: `PATCH ${base}/{rowId}`,
      summary: `Change a row of ${list.path}`,
      access,
      params: row,
      query: z.object({}),
      body: z.object({ version, values: valuesOf(name) }),
      response,
      errors: [...errors, 'object.changed'],
    }),
    remove: endpoint({
      path: `DELETE ${base}/{rowId}`,
      summary: `Remove a row of ${list.path}; it can be restored`,
      access,
      params: row,
      query: z.object({ version: z.coerce.number().int().positive() }),
      body: undefined,
      response: done,
      errors: [...errors, 'object.changed'],
    }),
    restore: endpoint({
      path: `POST ${base}/{rowId}/restore`,
      summary: `Undo the removal of a row of ${list.path}`,
      access,
      params: row,
      query: z.object({}),
      body: z.object({}),
      response,
      errors: [...errors, 'rows.tooMany'],
    }),
  };
}

export type SchoolListEndpoints<Name extends SchoolListName> = ReturnType<typeof listEndpoints<Name>>;

export const schoolListEndpoints: { readonly [Name in SchoolListName]: SchoolListEndpoints<Name> } = {
  recognitions: listEndpoints('recognitions'),
  sites: listEndpoints('sites'),
  organizationEvents: listEndpoints('organizationEvents'),
};

const { recognitions, sites, organizationEvents } = schoolListEndpoints;

export const schoolListsEndpoints = {
  listRecognitions: recognitions.list,
  addRecognition: recognitions.add,
  changeRecognition: recognitions.change,
  removeRecognition: recognitions.remove,
  restoreRecognition: recognitions.restore,
  listSites: sites.list,
  addSite: sites.add,
  changeSite: sites.change,
  removeSite: sites.remove,
  restoreSite: sites.restore,
  listOrganizationEvents: organizationEvents.list,
  addOrganizationEvent: organizationEvents.add,
  changeOrganizationEvent: organizationEvents.change,
  removeOrganizationEvent: organizationEvents.remove,
  restoreOrganizationEvent: organizationEvents.restore,
};

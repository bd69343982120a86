import { z } from 'zod';
import { done, id, storedId, text, version } from './common.ts';
import { endpoint } from './endpoint.ts';
import { maxRowsAtOnce } from './limits.ts';
import { rowSchema, valuesSchema } from './section-rows.ts';
import { type Section, type SectionName, sections } from './sections.ts';

const stepErrors = ['task.reasonMissing', 'evidenceNeed.wrongStep', 'evidenceNeed.reasonMissing'] as const;
const allErrors = ['session.required', 'access.denied', 'object.notFound', 'request.invalid'] as const;

/** Six endpoints for a table: add, change, remove, restore (undo of remove), move, many at once. */
export function sectionEndpoints<Name extends SectionName>(name: Name) {
  const section: Section = sections[name];
  const access = { to: 'school', capability: section.capability } as const;
  const base = `/api/schools/{schoolId}/cycles/{cycleId}/${section.path}` as const;
  const cycle = z.object({ schoolId: id('school'), cycleId: id('cycle') });
  const row = cycle.extend({ rowId: id(section.id) });
  const response = rowSchema(name);
  const seen = z.object({ version: z.coerce.number().int().positive() });
  const rowId = id(section.id);
  const many = <Item extends z.ZodType>(item: Item) => z.array(item).max(maxRowsAtOnce).default([]);
  return {
    add: endpoint({
      path: `POST ${base}`,
      summary: `Add a row to ${section.path}`,
      access,
      params: cycle,
      query: z.object({}),
      body: z.object({
        parentId: z.string().nullable().default(null),
        /** Put it before this row; at the end when null. */
        beforeRowId: z.string().nullable().default(null),
        values: valuesSchema(name),
      }),
      response,
      errors: [...allErrors, 'council.alreadySigned', 'cycle.onlyRead', 'rows.tooMany'],
    }),
    change: endpoint({
      path: `PATCH ${base}/{rowId}`,
      summary: `Change a row of ${section.path}`,
      access,
      params: row,
      query: z.object({}),
      body: z.object({
        version,
        values: valuesSchema(name),
        /** Why, where a step of its state wants a reason. */
        reason: text(500).default(''),
      }),
      response,
      errors: [...allErrors, ...stepErrors, 'object.changed', 'council.alreadySigned', 'cycle.onlyRead'],
    }),
    remove: endpoint({
      path: `DELETE ${base}/{rowId}`,
      summary: `Remove a row of ${section.path}; it can be restored`,
      access,
      params: row,
      query: seen,
      body: undefined,
      response: done,
      errors: [...allErrors, 'object.changed', 'council.alreadySigned', 'cycle.onlyRead'],
    }),
    restore: endpoint({
      path: `POST ${base}/{rowId}/restore`,
      summary: `Undo the removal of a row of ${section.path}`,
      access,
      params: row,
      query: z.object({}),
      body: z.object({}),
      response,
      errors: [...allErrors, 'council.alreadySigned', 'cycle.onlyRead', 'rows.tooMany'],
    }),
    move: endpoint({
      path: `POST ${base}/{rowId}/move`,
      summary: `Move a row of ${section.path}`,
      access,
      params: row,
      query: z.object({}),
      body: z.object({ version, beforeRowId: z.string().nullable(), parentId: z.string().nullable().optional() }),
      response,
      errors: [...allErrors, 'object.changed', 'council.alreadySigned', 'cycle.onlyRead'],
    }),
    changeMany: endpoint({
      path: `POST ${base}/batch`,
      summary: `Change, add, remove and restore many rows of ${section.path}: all of it or nothing`,
      access,
      params: cycle,
      query: z.object({}),
      body: z.object({
        changes: many(z.object({ rowId, version, values: valuesSchema(name) })),
        additions: many(z.object({ parentId: z.string().nullable().default(null), values: valuesSchema(name) })),
        removals: many(z.object({ rowId, version })),
        restorals: many(rowId),
        reason: text(500).default(''),
      }),
      response: z.object({ rows: z.array(response), added: z.array(response), removed: z.array(storedId) }),
      errors: [
        ...allErrors,
        ...stepErrors,
        'object.changed',
        'council.alreadySigned',
        'cycle.onlyRead',
        'rows.tooMany',
      ],
    }),
  };
}

export type SectionEndpoints<Name extends SectionName> = ReturnType<typeof sectionEndpoints<Name>>;

/** The endpoints of every table. */
export const rowEndpoints: { readonly [Name in SectionName]: SectionEndpoints<Name> } = {
  targets: sectionEndpoints('targets'),
  legalBases: sectionEndpoints('legalBases'),
  resources: sectionEndpoints('resources'),
  budget: sectionEndpoints('budget'),
  investments: sectionEndpoints('investments'),
  evidenceNeeds: sectionEndpoints('evidenceNeeds'),
  timetable: sectionEndpoints('timetable'),
  tasks: sectionEndpoints('tasks'),
  improvementPriorities: sectionEndpoints('improvementPriorities'),
  milestones: sectionEndpoints('milestones'),
  recipients: sectionEndpoints('recipients'),
  assignments: sectionEndpoints('assignments'),
  councilMembers: sectionEndpoints('councilMembers'),
  groups: sectionEndpoints('groups'),
  groupMembers: sectionEndpoints('groupMembers'),
};

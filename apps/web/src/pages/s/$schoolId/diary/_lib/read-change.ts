import type { SchoolEvent } from '@minhchung/contract';
import { isRecord } from '../../../../../lib/api/problem.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface ChangedField {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Bookkeeping that says nothing to a reader. */
const silent = new Set([
  'version',
  'position',
  'rowId',
  'parentId',
  'importSessionId',
  'isHistoric',
  'lastSeenAt',
  'accountId',
  'grantId',
  'postId',
  // The sentence says it.
  'revokedAt',
]);

export function fieldsBefore({ detail }: Pick<SchoolEvent, 'detail'>): Fields {
  return isRecord(detail.before) ? detail.before : {};
}

export function fieldsAfter({ detail }: Pick<SchoolEvent, 'detail'>): Fields {
  return isRecord(detail.after) ? detail.after : {};
}

/** Fields that an event changed, as they were and as they are; empty for what was only added or only removed. */
export function changedFields(event: Pick<SchoolEvent, 'detail'>): readonly ChangedField[] {
  if (!isRecord(event.detail.before) || !isRecord(event.detail.after)) return [];
  const before = event.detail.before;
  return Object.entries(event.detail.after)
    .filter(([field]) => !silent.has(field) && Object.hasOwn(before, field))
    .map(([field, after]) => ({ field, before: before[field], after }));
}

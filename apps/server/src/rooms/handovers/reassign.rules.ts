import { isDeepStrictEqual } from 'node:util';
import type { HandoverKind } from '@minhchung/contract';
import type { HandoverTrace } from './handover-trace.ts';

export interface Party {
  readonly personId: string;
  readonly fullName: string;
  readonly post: string;
}

export type RowKind = Exclude<HandoverKind, 'duty' | 'account'>;

const SECTIONS = {
  councilSeat: 'councilMembers',
  groupSeat: 'groupMembers',
  assignment: 'assignments',
  evidenceNeed: 'evidenceNeeds',
  task: 'tasks',
  improvementPriority: 'improvementPriorities',
} as const satisfies Record<RowKind, string>;

/** The table of the cycle in which such an item stands. */
export function sectionOf<Kind extends RowKind>(kind: Kind): (typeof SECTIONS)[Kind] {
  return SECTIONS[kind];
}

export function isRowKind(kind: HandoverKind): kind is RowKind {
  return kind !== 'duty' && kind !== 'account';
}

/** The printed words follow where they name the person; a name that stands there already is not written twice. */
export function renamed(text: string, from: Party, to: Party): string {
  if (!text.includes(to.fullName)) return text.replaceAll(from.fullName, to.fullName);
  const names = text.split(/\s*[,;]\s*/);
  return names.includes(from.fullName) ? names.filter((name) => name !== from.fullName).join(', ') : text;
}

/** Of these fields, the values before the handover where the row still says what the handover wrote. */
export function restored<Values extends object, Field extends keyof Values & string>(
  now: Values,
  kept: HandoverTrace['row'],
  fields: readonly Field[],
): Partial<Pick<Values, Field>> {
  const values: Partial<Pick<Values, Field>> = {};
  for (const field of fields) {
    const [before, after] = [kept?.before[field], kept?.after[field]];
    if (before !== undefined && isDeepStrictEqual(after, now[field])) Object.assign(values, { [field]: before });
  }
  return values;
}

import type { Row } from '@minhchung/contract';

export const needFilters = ['mine', 'late', 'nobody'] as const;
/** In the order of the work, and then its branches. */
export const needStates = [
  'planned',
  'collecting',
  'missing',
  'collected',
  'checked',
  'substituted',
  'notApplicable',
] as const satisfies readonly Row<'evidenceNeeds'>['status'][];
export type NeedFilter = (typeof needFilters)[number] | (typeof needStates)[number];

/** What is looked at, kept in the address so that a link shows the same. `at` is a criterion (1.3) or a standard (1). */
export interface NeedsSearch {
  readonly show?: NeedFilter;
  readonly at?: string;
}

export function readNeedsSearch(search: Readonly<Record<string, unknown>>): NeedsSearch {
  const show = [...needFilters, ...needStates].find((one) => one === search.show);
  const at = String(search.at ?? '');
  return { ...(show ? { show } : {}), ...(/^\d{1,2}(\.\d{1,2})?$/.test(at) ? { at } : {}) };
}

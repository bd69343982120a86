import type { Row } from '@minhchung/contract';

export const timetableViews = ['table', 'grid', 'week'] as const;
export type TimetableView = (typeof timetableViews)[number];

/** In the order of the work; what was given up comes last. */
export const shownTaskStates = [
  'todo',
  'doing',
  'blocked',
  'done',
  'cancelled',
] as const satisfies readonly Row<'tasks'>['status'][];
export type TaskFilter = 'late' | (typeof shownTaskStates)[number];

/** What is looked at, kept in the address so that a link shows the same. `show` is for the table. */
export interface TimetableSearch {
  readonly view?: TimetableView;
  readonly week?: number;
  readonly show?: TaskFilter;
}

export function readTimetableSearch(search: Readonly<Record<string, unknown>>): TimetableSearch {
  const view = timetableViews.find((one) => one === search.view);
  const show = (['late', ...shownTaskStates] as const).find((one) => one === search.show);
  return {
    ...(view ? { view } : {}),
    ...(Number.isInteger(search.week) ? { week: Number(search.week) } : {}),
    ...(show ? { show } : {}),
  };
}

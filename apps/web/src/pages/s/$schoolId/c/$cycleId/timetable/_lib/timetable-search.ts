export const timetableViews = ['table', 'grid', 'week'] as const;
export type TimetableView = (typeof timetableViews)[number];

export interface TimetableSearch {
  readonly view?: TimetableView;
  readonly week?: number;
}

export function isView(value: unknown): value is TimetableView {
  return timetableViews.some((view) => view === value);
}

export interface TimetableRowDraft {
  order: number;
  weekText: string | null;
  weekFrom: number | null;
  weekTo: number | null;
  dateText: string | null;
  dateFrom: string | null;
  dateTo: string | null;
  owner: string | null;
  activities: string[];
  /** "Sản phẩm" and "Ghi chú", when the table has such columns. */
  product?: string;
  note?: string;
}

export interface TimetableCalendarDraft {
  week1From: string | null;
  text: string | null;
  declaredWeeks: number | null;
  dateFrom: string | null;
  dateTo: string | null;
}

export interface TimetableDraft {
  heading: string | null;
  columns: string[];
  calendar: TimetableCalendarDraft | null;
  rows: TimetableRowDraft[];
}

export interface MilestoneDraft {
  order: number;
  periodText: string | null;
  month: string | null;
  text: string;
  cqgLevel: number | null;
  kdclLevel: number | null;
  qualityLevel?: number | null;
}

export interface MilestonesDraft {
  heading: string | null;
  items: MilestoneDraft[];
}

export interface ImplementationDutyDraft {
  order: number;
  /** The post or body that the duty names first, as printed. */
  responsible: string | null;
  duty: string;
  dueText: string | null;
  due: string | null;
}

export interface ImplementationDraft {
  heading: string | null;
  duties: ImplementationDutyDraft[];
}

import { type Cell, cellText, type Para } from '../model/blocks.ts';
import { type Context, claimFields } from '../model/context.ts';
import type { TimetableDraft, TimetableRowDraft } from '../plan-draft.ts';
import { columnOf, columnTexts, has, type ReadTable } from '../tables/read-table.ts';
import { findDate, findDateRange, monthSpan } from '../text/dates.ts';
import { fold, startsWithDash, stripEnd, withoutDash } from '../text/fold.ts';
import { findWeeks } from '../text/weeks.ts';
import { claimHeader, tableConfidence } from './members.ts';

export function ensureTimetable(context: Context): TimetableDraft {
  context.plan.timetable ??= { heading: null, columns: [], calendar: null, rows: [] };
  return context.plan.timetable;
}

/** "1. Họp lãnh đạo 2. Ra quyết định": numbered activities as dash lines. Only a list that begins with 1 is numbered. */
function unnumbered(texts: string[]): string[] {
  if (!/^1\s*[.)]\s*\p{Lu}/u.test(texts[0] ?? '')) return texts;
  return texts
    .flatMap((text) => text.split(/\s+(?=\d{1,2}[.)]\s+\p{Lu})/u))
    .map((text) => text.replace(/^\d{1,2}\s*[.)]\s*/, '- '));
}

/** Activities of a cell: one per dash line; "; - " inside a line parts them too; lines without dash continue. */
export function splitActivities(paras: readonly { text: string }[]): string[] {
  const texts = unnumbered(paras.map((p) => p.text).filter(Boolean))
    .flatMap((text) => text.split(/(?<=[;.,…])\s+(?=[-–+•]\s*\p{Lu})/u))
    .flatMap((text) => (startsWithDash(text) ? [text] : text.split(/(?<=;)\s+(?=\p{Lu})/u)));
  const dashed = texts.some((text) => startsWithDash(text));
  const out: string[] = [];
  for (const text of texts) {
    const body = withoutDash(text);
    if (stripEnd(body) === '') continue;
    const continues = out.length > 0 && !startsWithDash(text) && (dashed || /^\p{Ll}/u.test(body));
    if (continues) out[out.length - 1] = `${out.at(-1)} ${body}`;
    else out.push(body);
  }
  return out.map(stripEnd);
}

/** "Từ 03/10 đến 07/10" under the week in the cell of activities: the dates of the week. */
const isDateLine = (text: string): boolean =>
  /^\(?(tu\s+)?(ngay\s+)?\d{1,2}[/.]\d{1,2}([/.]\d{4})?\s*([-–]|den)\s*(het\s+)?(ngay\s+)?\d{1,2}[/.]\d{1,2}([/.]\d{4})?\)?[.:]?$/.test(
    fold(text),
  );

interface TimeParts {
  weekText: string | null;
  weekFrom: number | null;
  weekTo: number | null;
  dateText: string | null;
  dateFrom: string | null;
  dateTo: string | null;
}

function timeParts(week: string, date: string, isWeekColumn: boolean): TimeParts {
  const inMonth = /tuan( thu)?\s*\d\s*,?\s*(cua )?thang/.test(fold(week || date));
  const weeks = inMonth ? null : (findWeeks(week, isWeekColumn) ?? (date && !week ? findWeeks(date) : null));
  const dates = inMonth ? [] : [date, week].map((text) => (text ? { range: findDateRange(text), text } : null));
  const dated = dates.find((found) => found?.range);
  const single = dated || inMonth ? null : findDate(date || week);
  const months = dated || single ? null : (monthSpan(date) ?? monthSpan(week));
  const isLimit = /^(truoc|den|cham nhat|xong truoc|hoan thanh truoc)/.test(fold(date || week));
  const weekText = weeks ? (isWeekColumn && weeks.text.length < week.length && !dated ? week : weeks.text) : null;
  const dateText =
    date ||
    (dated && week
      ? stripEnd(week.replace(weeks?.text ?? '', '').replace(/^[\s(:,-]+|[\s)]+$/g, ''))
      : weeks
        ? (single?.text ?? null)
        : week || null);
  return {
    weekText: weekText ?? (isWeekColumn ? week || null : null),
    weekFrom: weeks?.from ?? null,
    weekTo: weeks?.to ?? null,
    dateText: dateText || null,
    dateFrom: dated?.range?.from ?? (isLimit ? null : (single?.iso ?? months?.from ?? null)),
    dateTo: dated?.range?.to ?? single?.iso ?? months?.to ?? null,
  };
}

/** Timetable: weeks, dates, activities, owner. */
export function readTimetable(context: Context, table: ReadTable): void {
  const timetable = ensureTimetable(context);
  if (timetable.columns.length === 0) timetable.columns = columnTexts(table);
  claimHeader(context, '/timetable/columns', table);
  const column = {
    week: columnOf(table, 'week'),
    time: columnOf(table, 'time'),
    content: columnOf(table, 'content', 'measures', 'role', 'requirement'),
    owner: columnOf(table, 'assignee', 'group', 'leader', 'name', 'members'),
    product: columnOf(table, 'product', 'goal'),
    note: columnOf(table, 'note'),
  };
  for (const row of table.rows) {
    const cellOf = (index: number): Cell | undefined => (index < 0 ? undefined : row[index]);
    const weekCell = column.week >= 0 ? cellOf(column.week) : cellOf(column.time);
    const dateCell = column.week >= 0 ? cellOf(column.time) : undefined;
    const content = cellOf(column.content)?.paras.filter((p) => p.text !== '') ?? [];
    const dateLine =
      dateCell === undefined && content.length > 1 && isDateLine(content[0]?.text ?? '') ? content.shift() : null;
    const activities = splitActivities(content);
    const time = timeParts(cellText(weekCell), dateLine?.text ?? cellText(dateCell), column.week >= 0);
    const base = `/timetable/rows/${timetable.rows.length}`;
    if (activities.length === 0 && cellText(weekCell) === '' && cellText(dateCell) === '') continue;
    const last = timetable.rows.at(-1);
    if (last && cellText(weekCell) === '' && cellText(dateCell) === '') {
      continueRow(context, last, timetable.rows.length - 1, activities, cellOf(column.content));
      continue;
    }
    const draft: TimetableRowDraft = {
      order: timetable.rows.length + 1,
      ...time,
      owner: cellText(cellOf(column.owner)) || null,
      activities,
    };
    if (column.product >= 0) draft.product = cellText(cellOf(column.product));
    if (column.note >= 0) draft.note = cellText(cellOf(column.note));
    claimFields(
      context,
      base,
      {
        weekText: weekCell,
        dateText: dateCell,
        owner: cellOf(column.owner),
        product: cellOf(column.product),
        note: cellOf(column.note),
        order: cellOf(columnOf(table, 'ordinal')),
      },
      tableConfidence(table),
    );
    claimActivities(context, base, activities, 0, cellOf(column.content));
    timetable.rows.push(draft);
  }
}

function continueRow(
  context: Context,
  row: TimetableRowDraft,
  index: number,
  activities: readonly string[],
  source: Cell | undefined,
): void {
  claimActivities(context, `/timetable/rows/${index}`, activities, row.activities.length, source);
  row.activities.push(...activities);
}

function claimActivities(
  context: Context,
  base: string,
  activities: readonly string[],
  offset: number,
  source: Cell | undefined,
): void {
  const paras = (source?.paras ?? []).filter((p) => p.text !== '');
  let at = 0;
  for (const [index, activity] of activities.entries()) {
    const own = paras
      .slice(at)
      .filter((p) => p.text.includes(activity.slice(0, 25)) || activity.includes(stripEnd(withoutDash(p.text))));
    context.ledger.claim(`${base}/activities/${offset + index}`, own.length > 0 ? own : paras, 0.95);
    if (own.length > 0) at = Math.max(0, paras.indexOf(own.at(-1) as Para));
  }
  if (paras.length > 0) context.ledger.claim(`${base}/activities`, paras, 0.95);
}

/** Sentences over the timetable ("Thời gian thực hiện 26 tuần, từ ngày … đến ngày …"), and rows given as lines. */
export function readTimetableProse(context: Context, paras: readonly Para[]): Para[] {
  const rest: Para[] = [];
  for (const here of paras) {
    if (readCalendar(context, here)) continue;
    if (readWeekLine(context, here)) continue;
    rest.push(here);
  }
  return rest;
}

function readCalendar(context: Context, here: Para): boolean {
  const range = findDateRange(here.text);
  const weeks = /(\d{1,2})\s+tuần/iu.exec(here.text);
  if (!(range && /thuc hien|bat dau|tien hanh|thoi gian|tu ngay/.test(fold(here.text))) || findWeeks(here.text))
    return false;
  const timetable = ensureTimetable(context);
  if (timetable.calendar?.text) return false;
  timetable.calendar = {
    week1From: range.from,
    text: here.text,
    declaredWeeks: weeks ? Number(weeks[1]) : null,
    dateFrom: range.from,
    dateTo: range.to,
  };
  context.ledger.claim('/timetable/calendar', here);
  return true;
}

/** "- Tuần 1 (từ 05/9 đến 11/9/2022): Họp lãnh đạo …" and the dash lines that follow. */
function readWeekLine(context: Context, here: Para): boolean {
  const timetable = ensureTimetable(context);
  const text = here.text;
  const weeks = findWeeks(text);
  const last = timetable.rows.at(-1);
  const opens = weeks && fold(text).indexOf(fold(weeks.text)) < 6;
  const month = opens
    ? null
    : /^[-+\s]*(tháng\s+\d{1,2}(?:\s*[,/–-]\s*(?:tháng\s+)?\d{1,2})*(?:\s*(?:\/|năm)\s*\d{4})?)\s*(?:\([^)]*\))?\s*[:.–]/iu.exec(
        text,
      );
  const months = opens || month ? null : /^[-+*•\s]*((?:từ\s+)?tháng\s+\d[^:]{0,45}):\s/iu.exec(text);
  const dated = opens || month ? null : /^[-+*•\s]*((?:từ|trước|ngày|đến|chậm nhất)\s[^:]*\d[^:]*):\s/iu.exec(text);
  if (
    opens ||
    month ||
    (months?.[1] && monthSpan(months[1])) ||
    (dated?.[1] && (findDateRange(dated[1]) ?? findDate(dated[1])))
  ) {
    const colon = text.search(/[:–]\s|:$/);
    const lead = colon > 0 ? text.slice(0, colon) : text;
    const body = colon > 0 ? text.slice(colon + 1) : '';
    const activities = splitActivities([{ text: body.trim() }]);
    context.ledger.claim(`/timetable/rows/${timetable.rows.length}/weekText`, here, 0.85);
    timetable.rows.push({
      order: timetable.rows.length + 1,
      ...timeParts(withoutDash(lead), '', false),
      owner: null,
      activities,
    });
    return true;
  }
  if (!last || timetable.columns.length > 0 || headingLike(text)) return false;
  const dates = last.dateFrom === null && text.length < 70 ? findDateRange(text) : null;
  if (dates && last.activities.length === 0) {
    Object.assign(last, { dateText: text.replace(/^[\s(]+|[\s):]+$/g, ''), dateFrom: dates.from, dateTo: dates.to });
    context.ledger.claim(`/timetable/rows/${timetable.rows.length - 1}/dateText`, here, 0.85);
    return true;
  }
  if (!startsWithDash(text) && !/^\p{Ll}/u.test(text)) return false;
  context.ledger.claim(`/timetable/rows/${timetable.rows.length - 1}/activities/${last.activities.length}`, here, 0.85);
  if (startsWithDash(text)) last.activities.push(...splitActivities([{ text }]));
  else last.activities.splice(-1, 1, stripEnd(`${last.activities.at(-1) ?? ''} ${text}`));
  return true;
}

const headingLike = (text: string): boolean => /:$/.test(text) && text.length < 40;

/** Week 1 and the whole span from the rows, when no sentence says it. */
export function completeCalendar(context: Context): void {
  const timetable = context.plan.timetable;
  if (!timetable || timetable.calendar) return;
  const first = timetable.rows.find((row) => row.dateFrom !== null && row.weekFrom === 1);
  const ends = timetable.rows.flatMap((row) => (row.dateTo ? [row.dateTo] : [])).sort();
  if (!first?.dateFrom) return;
  timetable.calendar = {
    week1From: first.dateFrom,
    text: null,
    declaredWeeks: null,
    dateFrom: first.dateFrom,
    dateTo: ends.at(-1) ?? null,
  };
}

export const isTimetable = (table: ReadTable): boolean =>
  has(table, 'week', 'time') && has(table, 'content', 'role', 'measures');

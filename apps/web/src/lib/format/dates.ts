const zone = 'Asia/Ho_Chi_Minh';

/** `2026-09-07` → `07/09/2026`, `2026-09` → `09/2026`; what is no date stays as it is. */
export function formatDate(iso: string | null | undefined): string {
  if (!iso) return '';
  const [year, month, day] = iso.split('-');
  if (!year || !month) return iso;
  return day ? `${day}/${month}/${year}` : `${month}/${year}`;
}

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone });
const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: zone,
});

/** Hour and minute at school: `10:42`. */
export function formatTime(moment: Date): string {
  return time.format(moment);
}

/** `10:42 07/09/2026`, wherever the reader's computer stands. */
export function formatMoment(moment: string): string {
  const parts = Object.fromEntries(dayAndTime.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
  return `${parts.hour}:${parts.minute} ${parts.day}/${parts.month}/${parts.year}`;
}

/** First and last day of a week as papers write them: `02–08/11/2026`, `28/12/2026–03/01/2027`. */
export function formatDays(from: string, to: string): string {
  const [fromYear, fromMonth, fromDay] = from.split('-');
  const [toYear, toMonth] = to.split('-');
  if (fromYear !== toYear) return `${formatDate(from)}–${formatDate(to)}`;
  if (fromMonth !== toMonth) return `${fromDay}/${fromMonth}–${formatDate(to)}`;
  return `${fromDay}–${formatDate(to)}`;
}

/**
 * A day as people type it: `7/9/2026`, `07-09-2026`, `7.9.26`, or ISO. Null for what is no day; the 31st of a short
 * month is refused.
 */
export function readDate(typed: string): string | null {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return checkedDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (!local) return null;
  const year = Number(local[3]);
  return checkedDate(year < 100 ? 2000 + year : year, Number(local[2]), Number(local[1]));
}

/** `9/2026`, `tháng 9/2026`, `2026-09` → `2026-09`. */
export function readMonth(typed: string): string | null {
  const text = typed.trim().replace(/^tháng\s*/i, '');
  const local = /^(\d{1,2})[/.\- ](\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})$/.exec(text);
  const [year, month] = local ? [local[2], local[1]] : iso ? [iso[1], iso[2]] : [undefined, undefined];
  if (!year || !month || Number(month) < 1 || Number(month) > 12) return null;
  return `${year}-${month.padStart(2, '0')}`;
}

/** A month, or a day where the paper gives one. */
export function readMonthOrDate(typed: string): string | null {
  return readMonth(typed) ?? readDate(typed);
}

function checkedDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

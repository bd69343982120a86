import { formatDate } from '../../../../../lib/format/dates.ts';

const weekdays = {
  vi: new Intl.DateTimeFormat('vi-VN', { weekday: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }),
} as const;

/** `2026-11-23` → "Thứ Hai, 23/11/2026". */
export function dayTitle(day: string, language: 'vi' | 'en'): string {
  return `${weekdays[language].format(new Date(`${day}T00:00:00Z`))}, ${formatDate(day)}`;
}

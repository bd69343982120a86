import type { Overview } from '@minhchung/contract';
import { readMonthOrDate } from '../format/dates.ts';

interface Period {
  readonly periodText: string;
  readonly periodFrom?: string | null;
  readonly periodTo?: string | null;
}

/**
 * A time as people type it. "Tuần 9" and "Tuần 3 - 8" also get the days that the school's calendar gives these weeks, a
 * day or a month is its own end; other words stay words, with the days as they were.
 */
export function readPeriod(typed: string, weeks: Overview['weeks']): Period {
  const periodText = typed.trim();
  const found = /^tuần\s*(\d{1,2})(?:\s*[-–]\s*(?:tuần\s*)?(\d{1,2}))?$/i.exec(periodText.normalize('NFC'));
  if (found) {
    const first = weeks.find(({ number }) => number === Number(found[1]));
    const last = weeks.find(({ number }) => number === Number(found[2] ?? found[1]));
    return first && last && first.from <= last.to
      ? { periodText, periodFrom: first.from, periodTo: last.to }
      : { periodText };
  }
  const day = readMonthOrDate(periodText);
  return day ? { periodText, periodFrom: null, periodTo: day } : { periodText };
}

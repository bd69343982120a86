import { addDays } from './iso-date.ts';

/** One entry that takes whole days; `uid` stays the same for as long as the thing exists. */
export type CalendarEntry = {
  uid: string;
  /** First and last day. */
  from: string;
  to: string;
  summary: string;
  description: string;
  /** Raised with every change, so that calendars take the newer one. */
  sequence: number;
};

/**
 * An iCalendar file (RFC 5545) of whole-day entries, which need no time zone: CRLF, lines folded at 75 octets, text
 * escaped. `madeAt` is the moment of writing, `2026-11-02T02:00:00.000Z`.
 */
export function writeICalendar(calendar: { name: string; madeAt: string; entries: readonly CalendarEntry[] }): string {
  const stamp = `${calendar.madeAt.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Minh Chung//Thoi gian bieu//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(calendar.name)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...calendar.entries.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${escaped(entry.uid)}`,
      `DTSTAMP:${stamp}`,
      `SEQUENCE:${entry.sequence}`,
      `DTSTART;VALUE=DATE:${compact(entry.from)}`,
      // The end of a whole-day entry is the day after its last.
      `DTEND;VALUE=DATE:${compact(addDays(entry.to, 1))}`,
      `SUMMARY:${escaped(entry.summary)}`,
      ...(entry.description === '' ? [] : [`DESCRIPTION:${escaped(entry.description)}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function compact(date: string): string {
  return date.replaceAll('-', '');
}

/** Control characters other than line breaks and tabs have no place in a text value. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/[\p{Cc}--\t]/gv, ' ');
}

/** At most 75 octets a line, never inside a character; the space that begins a continued line counts. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > 75) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

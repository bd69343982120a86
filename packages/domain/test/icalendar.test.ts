import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeICalendar } from '../src/index.ts';

const entry = {
  uid: 'tsk_1@minhchung',
  from: '2026-11-08',
  to: '2026-11-08',
  summary: 'Hạn: Thu thập, xử lý; mã hóa minh chứng',
  description: 'Tuần 3–8\nNhóm 1',
  sequence: 3,
};
const written = (entries: readonly (typeof entry)[], name = 'Việc của tôi') =>
  writeICalendar({ name, madeAt: '2026-11-02T02:00:00.000Z', entries });

test('an entry takes whole days and ends on the day after its last', () => {
  const lines = written([entry]).replaceAll('\r\n ', '').split('\r\n');
  expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Minh Chung//Thoi gian bieu//VI']);
  expect(lines).toEqual(
    expect.arrayContaining([
      'UID:tsk_1@minhchung',
      'DTSTAMP:20261102T020000Z',
      'DTSTART;VALUE=DATE:20261108',
      'DTEND;VALUE=DATE:20261109',
      'SUMMARY:Hạn: Thu thập\\, xử lý\\; mã hóa minh chứng',
      'DESCRIPTION:Tuần 3–8\\nNhóm 1',
      'SEQUENCE:3',
    ]),
  );
  expect(lines.at(-1)).toBe('');
});

test('whatever is written: lines of at most 75 octets with CRLF, whole characters, and the text comes back', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 });
  fc.assert(
    fc.property(text, text, (summary, description) => {
      const file = written([{ ...entry, summary, description }]);
      expect(file.endsWith('\r\n')).toBe(true);
      const lines = file.slice(0, -2).split('\r\n');
      for (const line of lines) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
        expect(Buffer.from(line).toString('utf8')).toBe(line);
      }
      const whole = file.replaceAll('\r\n ', '').split('\r\n');
      const value = whole.find((line) => line.startsWith('SUMMARY:'))?.slice('SUMMARY:'.length) ?? '';
      const plain = value.replaceAll(/\\(.)/gu, (_, mark: string) => (mark === 'n' ? '\n' : mark));
      expect(plain).toBe(summary.replaceAll(/\r\n|\r/g, '\n').replaceAll(/[\p{Cc}--[\t\n]]/gv, ' '));
    }),
  );
});

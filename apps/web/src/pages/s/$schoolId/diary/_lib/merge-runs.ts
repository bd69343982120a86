import type { SchoolEvent } from '@minhchung/contract';
import { fieldsAfter, fieldsBefore } from './read-change.ts';

/** One line of the diary: an event, or several savings of the same thing by the same person in one sitting. */
export interface DiaryEntry {
  /** The newest, with the changes of all of them from the oldest value to the newest. */
  readonly event: SchoolEvent;
  readonly firstAt: string;
  readonly count: number;
}

const sitting = 15 * 60_000;

/** Autosave writes an event at every pause; newest first in, newest first out, nothing left out. */
export function mergeRuns(events: readonly SchoolEvent[]): readonly DiaryEntry[] {
  const entries: DiaryEntry[] = [];
  for (const event of events) {
    const last = entries.at(-1);
    if (last && belongsTo(last, event)) entries[entries.length - 1] = withOlder(last, event);
    else entries.push({ event, firstAt: event.at, count: 1 });
  }
  return entries;
}

function belongsTo({ event, firstAt }: DiaryEntry, older: SchoolEvent): boolean {
  return (
    older.kind.endsWith('.changed') &&
    older.kind === event.kind &&
    older.subjectId === event.subjectId &&
    older.actorId === event.actorId &&
    Date.parse(firstAt) - Date.parse(older.at) <= sitting
  );
}

function withOlder({ event, count }: DiaryEntry, older: SchoolEvent): DiaryEntry {
  const detail = {
    ...event.detail,
    before: { ...fieldsBefore(event), ...fieldsBefore(older) },
    after: { ...fieldsAfter(older), ...fieldsAfter(event) },
  };
  return { event: { ...event, detail }, firstAt: older.at, count: count + 1 };
}

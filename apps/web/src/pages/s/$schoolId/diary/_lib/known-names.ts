import type { SchoolEvent } from '@minhchung/contract';
import { fieldsAfter, fieldsBefore } from './read-change.ts';
import { isSection, rowName } from './section-names.ts';

/**
 * What things are called, learned from the events that are on the screen: an event of a change carries only what
 * changed. The newest name wins; events come newest first.
 */
export function knownNames(events: readonly SchoolEvent[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const event of events) {
    const name = nameIn(event);
    if (name && !names.has(event.subjectId)) names.set(event.subjectId, name);
  }
  return names;
}

function nameIn(event: SchoolEvent): string | null {
  const values = { ...fieldsBefore(event), ...fieldsAfter(event) };
  if (isSection(event.subjectType)) return rowName(event.subjectType, values);
  if (event.subjectType === 'grant') return text(values.accountName);
  if (event.subjectType === 'person') return text(values.fullName);
  if (event.subjectType === 'paperScan') return text(values.name);
  return event.subjectType === 'importSession' ? text(event.detail.sourceName) : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

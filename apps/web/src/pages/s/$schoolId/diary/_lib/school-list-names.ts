import { targetName } from '../../../../../lib/cycle/targets.ts';
import { formatDate } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';

const names: Readonly<Record<string, () => string>> = {
  recognitions: m.recHistory,
  sites: m.orgSites,
  organizationEvents: m.orgEvents,
};

/** A list of the school in the words of its screen. */
export function listName(subjectType: string): string {
  return names[subjectType]?.() ?? subjectType;
}

/** What a row of such a list is called, as far as its fields tell. */
export function listRowName(values: Readonly<Record<string, unknown>>): string {
  const { kind, level, decidedOn, happenedOn, name } = values;
  if (typeof name === 'string' && name !== '') return name;
  const isKind = kind === 'nationalStandard' || kind === 'accreditation';
  if (isKind && typeof level === 'number') return targetName(kind, level);
  const date = typeof happenedOn === 'string' ? happenedOn : decidedOn;
  return typeof date === 'string' ? formatDate(date) : m.unnamed();
}

import type { DifferenceItem, ImportDifference } from '@minhchung/contract';
import { isRecord } from '../../../../../lib/api/problem.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { fieldName } from '../../diary/_lib/field-names.ts';
import { isSection, rowName } from '../../diary/_lib/section-names.ts';
import { valueText } from '../../diary/_lib/value-text.ts';
import { partName } from './part-names.ts';

type Values = Readonly<Record<string, unknown>>;
type Names = ImportDifference['names'];

/** A table of the cycle, or one of the three heads, in words. */
export function differenceSection(section: string): string {
  if (section === 'cycle') return m.impDiffCycle();
  if (section === 'plan') return m.impDiffPlan();
  return section === 'council' ? m.impDiffDecision() : partName(section);
}

/** What a row is called on the screen: its place (week, criterion) and its words. */
export function itemLabel({ section, mine, paper, fields }: DifferenceItem): string {
  if (section === 'cycle' || section === 'plan' || section === 'council')
    return fields.map(({ field }) => fieldName(section, field)).join(', ');
  return rowLabel(section, { ...mine, ...paper });
}

export function rowLabel(section: string, values: Values): string {
  const name = isSection(section) ? (rowName(section, values) ?? '') : '';
  const code = text(values.criterionCode) ?? text(values.standardCode);
  return [weekOf(values), code, section === 'groups' ? groupOf(values) : null, name].filter(Boolean).join(' · ') || '–';
}

/** A value as people read it: names for ids, new people and groups too. */
export function differenceValue(section: string, field: string, value: unknown, names: Names): string {
  if (field === 'parties' && Array.isArray(value))
    return value.map((party) => partyName(party, names)).join(', ') || m.conflictEmpty();
  if (section === 'cycle' && field === 'planForm') return planFormName(value);
  const known = typeof value === 'string' ? names[value] : undefined;
  return known ?? valueText(section, field, value, (id) => names[id]) ?? '…';
}

export function differenceField(section: string, field: string): string {
  return fieldName(section, field);
}

const planForms: Readonly<Record<string, () => string>> = {
  F05: m.impFormF05,
  F05S: m.impFormF05S,
  F05B: m.impFormF05B,
};

function planFormName(value: unknown): string {
  return (typeof value === 'string' && planForms[value]?.()) || String(value ?? '');
}

function partyName(party: unknown, names: Names): string {
  if (!isRecord(party)) return '';
  const id = text(party.groupId) ?? text(party.personId);
  return (id && names[id]) ?? '…';
}

function weekOf({ weekFrom, weekTo }: Values): string | null {
  if (typeof weekFrom !== 'number') return null;
  return typeof weekTo === 'number' && weekTo !== weekFrom
    ? m.impDiffWeek({ from: weekFrom, to: weekTo })
    : m.impDiffWeekOne({ from: weekFrom });
}

function groupOf({ kind, number }: Values): string | null {
  return kind === 'working' ? m.impGroupTitle({ number: String(number) }) : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

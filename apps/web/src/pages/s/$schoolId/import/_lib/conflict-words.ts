import { m } from '../../../../../lib/i18n/m.ts';
import { fieldText } from '../../../../../lib/saving/field-labels.ts';
import type { ConflictWords } from '../../../../../lib/saving/object-saver.ts';
import { partName } from './part-names.ts';
import { isJson } from './pointer.ts';
import { sectionsOf } from './sections.ts';

/** Two versions of a part of the draft: only the values that differ, each with its label and row. */
export const conflictWords: ConflictWords = {
  label: partName,
  text: (part, value, other) => {
    const found = differences(value, other, `/${part}`);
    return found.length === 0 ? fieldText(value) : found.map(({ place, text }) => place + text).join('\n');
  },
};

interface Difference {
  readonly place: string;
  readonly text: string;
}

function differences(value: unknown, other: unknown, pointer: string): Difference[] {
  if (JSON.stringify(value) === JSON.stringify(other)) return [];
  if (value === undefined) return [{ place: placeOf(pointer), text: m.impConflictAbsent() }];
  if (Array.isArray(value) && value.some(isJson)) {
    const others: readonly unknown[] = Array.isArray(other) ? other : [];
    const longest = Math.max(value.length, others.length);
    return Array.from({ length: longest }, (_, at) => at).flatMap((at) =>
      differences(value[at], others[at], `${pointer}/${at}`),
    );
  }
  if (isJson(value)) {
    const against = isJson(other) ? other : {};
    return Object.entries(value).flatMap(([key, one]) => differences(one, against[key] ?? null, `${pointer}/${key}`));
  }
  return [{ place: placeOf(pointer), text: Array.isArray(value) ? value.join('; ') : fieldText(value) }];
}

/** "Trích yếu: ", "dòng 3, Họ và tên: ". */
function placeOf(pointer: string): string {
  const steps = pointer.split('/').slice(2);
  if (steps.length === 0) return '';
  const rows = steps.filter(isRow).map((step) => m.impConflictRow({ number: Number(step) + 1 }));
  const name = steps.filter((step) => !isRow(step)).at(-1) ?? '';
  return `${[...rows, labels().get(withoutRows(pointer)) ?? name].join(', ')}: `;
}

function isRow(step: string): boolean {
  return /^\d+$/.test(step);
}

/** The place of a kind of value, whatever its row: `/council/members/3/name` → `/council/members/name`. */
function withoutRows(pointer: string): string {
  return pointer.replaceAll(/\/\d+/g, '');
}

/** Labels of fields and columns by that place. */
function labels(): ReadonlyMap<string, string> {
  const sections = sectionsOf({ workingGroups: [{}] });
  const groups = sections.flatMap((section) => section.groups ?? []);
  const fields = [...sections, ...groups].flatMap((one) => one.fields);
  const tables = [...sections.flatMap((section) => section.tables), ...groups.map((group) => group.table)];
  return new Map([
    ...fields.map((field) => [withoutRows(field.pointer), field.label] as const),
    ...tables.flatMap(({ pointer, columns }) =>
      columns.map((column) => [`${withoutRows(pointer)}/${column.id}`, column.title] as const),
    ),
  ]);
}

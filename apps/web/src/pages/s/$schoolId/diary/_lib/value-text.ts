import type { Council, Cycle, Role, School } from '@minhchung/contract';
import { roleName } from '../../../../../lib/account/role-names.ts';
import {
  budgetStateChoices,
  councilRoleChoices,
  groupRoleChoices,
  investmentStateChoices,
  needStateChoices,
  taskStateChoices,
} from '../../../../../lib/cycle/choices.ts';
import { formatDate, formatMoment } from '../../../../../lib/format/dates.ts';
import { formatNumber } from '../../../../../lib/format/numbers.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { postKindName } from '../../../../../lib/people/post-kinds.ts';
import { allLevels, cycleState, levelName } from '../../../../../lib/school/labels.ts';

const councilStates: Readonly<Record<Council['status'], () => string>> = {
  draft: m.stateDraft,
  inReview: m.stateInReview,
  signed: m.stateSigned,
  replaced: m.stateReplaced,
  dissolved: m.stateDissolved,
};
const cycleStates: readonly Cycle['status'][] = ['planned', 'running', 'closed', 'cancelled'];
const roles: readonly Role[] = [
  'schoolAdministrator',
  'contributor',
  'guestReader',
  'principal',
  'clerk',
  'accountant',
];

type Read = (value: string) => string | undefined;
const among =
  (choices: () => readonly { readonly value: string; readonly label: string }[]): Read =>
  (value) =>
    choices().find((choice) => choice.value === value)?.label;
const level: Read = (value) => {
  const known: School['levels'][number] | undefined = allLevels.find((one) => one === value);
  return known && levelName(known);
};
const role: Read = (value) => {
  const known = roles.find((one) => one === value);
  return known && roleName(known);
};

/** Values that are codes, in the words of the screen; `subject.field`. */
const codes: Readonly<Record<string, Read>> = {
  'tasks.status': among(taskStateChoices),
  'evidenceNeeds.status': among(needStateChoices),
  'budget.status': among(budgetStateChoices),
  'investments.status': among(investmentStateChoices),
  'councilMembers.role': among(councilRoleChoices),
  'groupMembers.role': among(groupRoleChoices),
  'council.status': (value) => (Object.hasOwn(councilStates, value) ? stateOf(value) : undefined),
  'cycle.status': (value) => {
    const known = cycleStates.find((one) => one === value);
    return known && cycleState(known);
  },
  'cycle.levels': level,
  'school.levels': level,
  'person.kind': postKindName,
  'grant.role': role,
  'grant.duties': role,
};

/**
 * A stored value as people read it. Null for what has no short words (an id of a group, a list of objects): the diary then
 * says only that the field was changed. `nameOf` knows names by id.
 */
export function valueText(
  subjectType: string,
  field: string,
  value: unknown,
  nameOf: (id: string) => string | undefined,
): string | null {
  if (value === null || value === undefined || value === '') return m.conflictEmpty();
  if (Array.isArray(value)) {
    if (value.length === 0) return m.conflictEmpty();
    const texts = value.map((one: unknown) => valueText(subjectType, field, one, nameOf));
    return texts.includes(null) ? null : texts.join(', ');
  }
  if (typeof value === 'number')
    return field.endsWith('Vnd') ? m.diaryMoney({ amount: formatNumber(value) }) : String(value);
  if (typeof value !== 'string') return null;
  const word = codes[`${subjectType}.${field}`]?.(value);
  if (word) return word;
  if (/^[a-z]{3,4}_[0-9a-z]{6,}$/.test(value)) return nameOf(value) ?? null;
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return formatMoment(value);
  return /^\d{4}-\d{2}(-\d{2})?$/.test(value) ? formatDate(value) : value;
}

function stateOf(value: string): string | undefined {
  return Object.entries(councilStates).find(([state]) => state === value)?.[1]();
}

import type { Row } from '@minhchung/contract';
import { m } from '../i18n/m.ts';
import type { Choice } from '../table/column.ts';

type Texts<Value extends string> = Readonly<Record<Value, () => string>>;

function listed<Value extends string>(texts: Texts<Value>): readonly (Choice & { readonly value: Value })[] {
  const values = Object.keys(texts).filter((key): key is Value => Object.hasOwn(texts, key));
  return values.map((value) => ({ value, label: texts[value]() }));
}

const needStates: Texts<Row<'evidenceNeeds'>['status']> = {
  planned: m.needPlanned,
  collecting: m.needCollecting,
  collected: m.needCollected,
  checked: m.needChecked,
  substituted: m.needSubstituted,
  notApplicable: m.needNotApplicable,
  missing: m.needMissing,
};

const taskStates: Texts<Row<'tasks'>['status']> = {
  todo: m.taskTodo,
  doing: m.taskDoing,
  done: m.taskDone,
  blocked: m.taskBlocked,
  cancelled: m.taskCancelled,
};

const budgetStates: Texts<Row<'budget'>['status']> = {
  estimated: m.budgetEstimated,
  approved: m.budgetApproved,
  spent: m.budgetSpent,
};

const investmentStates: Texts<Row<'investments'>['status']> = {
  proposed: m.investmentProposed,
  sent: m.investmentSent,
  approved: m.investmentApproved,
  refused: m.investmentRefused,
  inProgress: m.investmentInProgress,
  completed: m.investmentCompleted,
};

const councilRoles: Texts<Row<'councilMembers'>['role']> = {
  chair: m.roleChair,
  viceChair: m.roleViceChair,
  secretary: m.roleSecretary,
  member: m.roleCouncilMember,
};

const groupRoles: Texts<Row<'groupMembers'>['role']> = { leader: m.roleLeader, member: m.roleGroupMember };

// Read when they are shown, so that a change of language reaches them.
export const needStateChoices = () => listed(needStates);
export const taskStateChoices = () => listed(taskStates);
export const budgetStateChoices = () => listed(budgetStates);
export const investmentStateChoices = () => listed(investmentStates);
export const councilRoleChoices = () => listed(councilRoles);
export const groupRoleChoices = () => listed(groupRoles);

export function councilRoleName(role: Row<'councilMembers'>['role']): string {
  return councilRoles[role]();
}

/** A state of a task or of an evidence need, as it comes in one list of the overview. */
export function dueStateName(state: string): string {
  if (isKey(taskStates, state)) return taskStates[state]();
  return isKey(needStates, state) ? needStates[state]() : state;
}

function isKey<Value extends string>(texts: Texts<Value>, key: string): key is Value {
  return Object.hasOwn(texts, key);
}

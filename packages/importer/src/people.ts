import { compareNames } from '@minhchung/domain';
import type { PersonSpelling } from './parsed-plan.ts';
import type { PlanDraft } from './plan-draft.ts';

/**
 * Distinct spellings of persons' names in the plan with the places where each stands. Two spellings that differ only
 * in a mark, or in one letter, are put side by side as a question; nothing is merged.
 */
export function peopleOf(plan: PlanDraft): PersonSpelling[] {
  const found = new Map<string, string[]>();
  const add = (name: string | null, pointer: string): void => {
    if (!name) return;
    const list = found.get(name);
    if (list) list.push(pointer);
    else found.set(name, [pointer]);
  };
  for (const [i, member] of (plan.council?.members ?? []).entries()) add(member.name, `/council/members/${i}/name`);
  for (const [i, member] of (plan.secretaryGroup?.members ?? []).entries())
    add(member.name, `/secretaryGroup/members/${i}/name`);
  for (const [g, group] of plan.workingGroups.entries())
    for (const [i, member] of group.members.entries()) add(member.name, `/workingGroups/${g}/members/${i}/name`);
  for (const [i, row] of (plan.assignments?.rows ?? []).entries())
    for (const [p, name] of row.persons.entries()) add(name, `/assignments/rows/${i}/persons/${p}`);
  for (const [i, row] of (plan.improvementPriorities?.rows ?? []).entries())
    for (const [p, name] of row.persons.entries()) add(name, `/improvementPriorities/rows/${i}/persons/${p}`);
  add(plan.signer?.name ?? null, '/signer/name');
  const names = [...found.keys()];
  return names.map((name) => ({
    name,
    pointers: found.get(name) ?? [],
    maybeSameAs: names.filter((other) => other !== name && compareNames(name, other) !== 'different'),
  }));
}

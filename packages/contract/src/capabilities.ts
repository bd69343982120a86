/**
 * Who may do what: the one map that menu, buttons, server checks, the role-matrix test and docs/permissions.md come from.
 * Rights come from a grant in the school (with duties), a seat in the council in force, a seat at an authority above the
 * school, or the system itself.
 */
export const roles = [
  'schoolAdministrator',
  'contributor',
  'guestReader',
  'principal',
  'clerk',
  'accountant',
  'chair',
  'viceChair',
  'secretary',
  'groupLeader',
  'member',
  'authorityOfficer',
  'formerSchoolReader',
] as const;

export type Role = (typeof roles)[number];

export const grantRoles = ['schoolAdministrator', 'contributor', 'guestReader'] as const satisfies readonly Role[];
export const duties = ['principal', 'clerk', 'accountant'] as const satisfies readonly Role[];
export const seats = ['chair', 'viceChair', 'secretary', 'groupLeader', 'member'] as const satisfies readonly Role[];

export type GrantRole = (typeof grantRoles)[number];
export type Duty = (typeof duties)[number];
export type Seat = (typeof seats)[number];

/** An authority sees what a school has submitted, not how it works: everyone of the school itself. */
const everyone: readonly Role[] = roles.filter((role) => role !== 'authorityOfficer');
/** `formerSchoolReader`: whoever reads a school that lives on in another one; nobody writes there (C56). */
const staff: readonly Role[] = everyone.filter((role) => role !== 'guestReader' && role !== 'formerSchoolReader');
const planners: readonly Role[] = ['schoolAdministrator', 'principal', 'chair', 'viceChair', 'secretary'];

interface CapabilityRule {
  /** Roles that hold it everywhere in the school. */
  readonly holders: readonly Role[];
  /** Roles that hold it for the standards of their own group only. */
  readonly withinOwnStandards?: readonly Role[];
}

export const capabilityMap = {
  'school.read': { holders: [...everyone, 'authorityOfficer'] },
  /** Says that one school goes on in another one: asked of both schools. */
  'school.link': { holders: ['schoolAdministrator', 'authorityOfficer'] },
  'school.edit': { holders: ['schoolAdministrator', 'principal', 'clerk'] },
  'people.read': { holders: staff },
  'people.edit': { holders: ['schoolAdministrator', 'principal', 'secretary'] },
  'accounts.manage': { holders: ['schoolAdministrator'] },
  'cycle.read': { holders: everyone },
  'cycle.edit': { holders: planners },
  'plan.edit': { holders: planners },
  'council.edit': { holders: ['schoolAdministrator', 'principal', 'chair', 'secretary'] },
  'assignment.edit': { holders: planners },
  'evidenceNeed.edit': { holders: planners, withinOwnStandards: ['groupLeader'] },
  'task.work': { holders: [...planners, 'groupLeader', 'member'] },
  'ownWork.do': { holders: staff },
  'budget.edit': { holders: [...planners, 'accountant'] },
  'import.run': { holders: planners },
  'paper.read': { holders: everyone },
  'paper.issue': { holders: ['schoolAdministrator', 'principal', 'clerk', 'secretary'] },
  'audit.read': { holders: ['schoolAdministrator', 'principal', 'chair'] },
} as const satisfies Record<string, CapabilityRule>;

export type Capability = keyof typeof capabilityMap;

export const capabilities = Object.keys(capabilityMap) as readonly Capability[];

export function rule(capability: Capability): CapabilityRule {
  return capabilityMap[capability];
}

/** Whether one of these roles holds the capability in the whole school (not only for its own standards). */
export function holdsCapability(held: Iterable<Role>, capability: Capability): boolean {
  const { holders } = rule(capability);
  for (const role of held) if (holders.includes(role)) return true;
  return false;
}

import type { Duty, GrantRole, Role } from '@minhchung/contract';
import { m } from '../i18n/m.ts';

const roleNames: Readonly<Record<Role, () => string>> = {
  schoolAdministrator: m.accRoleAdministrator,
  contributor: m.accRoleContributor,
  guestReader: m.accRoleGuest,
  principal: m.accDutyPrincipal,
  clerk: m.accDutyClerk,
  accountant: m.accDutyAccountant,
  chair: m.accSeatChair,
  viceChair: m.accSeatViceChair,
  secretary: m.accSeatSecretary,
  groupLeader: m.accSeatGroupLeader,
  member: m.accSeatMember,
  authorityOfficer: m.accSeatAuthority,
  formerSchoolReader: m.orgRoleFormerReader,
};

const roleMeanings: Readonly<Record<GrantRole, () => string>> = {
  contributor: m.accRoleContributorMeans,
  schoolAdministrator: m.accRoleAdministratorMeans,
  guestReader: m.accRoleGuestMeans,
};

const dutyMeanings: Readonly<Record<Duty, () => string>> = {
  principal: m.accDutyPrincipalMeans,
  clerk: m.accDutyClerkMeans,
  accountant: m.accDutyAccountantMeans,
};

/** In the order of how often they are given. */
export const grantRoleList: readonly GrantRole[] = ['contributor', 'schoolAdministrator', 'guestReader'];
export const dutyList: readonly Duty[] = ['principal', 'clerk', 'accountant'];

export function roleName(role: Role): string {
  return roleNames[role]();
}

export function roleMeaning(role: GrantRole): string {
  return roleMeanings[role]();
}

export function dutyMeaning(duty: Duty): string {
  return dutyMeanings[duty]();
}

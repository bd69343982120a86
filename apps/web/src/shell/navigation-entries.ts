import type { Capability } from '@minhchung/contract';
import { m } from '../lib/i18n/m.ts';

interface Entry {
  readonly to: string;
  readonly label: () => string;
  readonly capability: Capability;
  /** Pages of a cycle are not offered before there is one. */
  readonly isOfCycle: boolean;
}

/** The work of the cycle in the order of the year, what the school keeps for all cycles, then what few people need. */
export const navigationGroups = [
  [
    { to: '/s/$schoolId/c/$cycleId', label: m.navOverview, capability: 'cycle.read', isOfCycle: true },
    { to: '/s/$schoolId/my-work', label: m.ttNavMyWork, capability: 'ownWork.do', isOfCycle: false },
    { to: '/s/$schoolId/c/$cycleId/plan', label: m.navPlan, capability: 'cycle.read', isOfCycle: true },
    { to: '/s/$schoolId/c/$cycleId/council', label: m.navCouncil, capability: 'cycle.read', isOfCycle: true },
    {
      to: '/s/$schoolId/c/$cycleId/evidence-needs',
      label: m.navEvidenceNeeds,
      capability: 'cycle.read',
      isOfCycle: true,
    },
    { to: '/s/$schoolId/c/$cycleId/timetable', label: m.ttNavTimetable, capability: 'cycle.read', isOfCycle: true },
    { to: '/s/$schoolId/c/$cycleId/resources', label: m.navResources, capability: 'cycle.read', isOfCycle: true },
    { to: '/s/$schoolId/recognition', label: m.navRecognition, capability: 'cycle.read', isOfCycle: false },
    { to: '/s/$schoolId/c/$cycleId/papers', label: m.navPapers, capability: 'paper.read', isOfCycle: true },
  ],
  [
    { to: '/s/$schoolId/standards', label: m.stdNav, capability: 'cycle.read', isOfCycle: false },
    { to: '/s/$schoolId/registers', label: m.navRegisters, capability: 'paper.read', isOfCycle: false },
    { to: '/s/$schoolId/people', label: m.navPeople, capability: 'people.read', isOfCycle: false },
    { to: '/s/$schoolId/handovers', label: m.navHandovers, capability: 'people.edit', isOfCycle: false },
    { to: '/s/$schoolId/school', label: m.navSchool, capability: 'school.read', isOfCycle: false },
    { to: '/s/$schoolId/calendar', label: m.ttCalendarTitle, capability: 'cycle.read', isOfCycle: false },
  ],
  [
    { to: '/s/$schoolId/import', label: m.navImport, capability: 'import.run', isOfCycle: false },
    { to: '/s/$schoolId/diary', label: m.navDiary, capability: 'audit.read', isOfCycle: false },
    { to: '/s/$schoolId/accounts', label: m.navAccounts, capability: 'accounts.manage', isOfCycle: false },
    { to: '/s/$schoolId/connect', label: m.netTitle, capability: 'accounts.manage', isOfCycle: false },
  ],
] as const satisfies readonly (readonly Entry[])[];

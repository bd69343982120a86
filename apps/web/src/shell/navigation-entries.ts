import type { Capability } from '@minhchung/contract';
import { m } from '../lib/i18n/m.ts';

interface Entry {
  readonly label: () => string;
  readonly capability: Capability;
}

/** Pages of a cycle and pages of the school, in the order of the year. */
export const cycleEntries = [
  { to: '/s/$schoolId/c/$cycleId', label: m.navOverview, capability: 'cycle.read' },
  { to: '/s/$schoolId/c/$cycleId/plan', label: m.navPlan, capability: 'cycle.read' },
  { to: '/s/$schoolId/c/$cycleId/timetable', label: m.ttNavTimetable, capability: 'cycle.read' },
  { to: '/s/$schoolId/c/$cycleId/council', label: m.navCouncil, capability: 'cycle.read' },
  { to: '/s/$schoolId/c/$cycleId/evidence-needs', label: m.navEvidenceNeeds, capability: 'cycle.read' },
  { to: '/s/$schoolId/c/$cycleId/resources', label: m.navResources, capability: 'cycle.read' },
  { to: '/s/$schoolId/c/$cycleId/papers', label: m.navPapers, capability: 'paper.read' },
] as const satisfies readonly (Entry & { to: string })[];

export const schoolEntries = [
  { to: '/s/$schoolId/my-work', label: m.ttNavMyWork, capability: 'ownWork.do' },
  { to: '/s/$schoolId/people', label: m.navPeople, capability: 'people.read' },
  { to: '/s/$schoolId/recognition', label: m.navRecognition, capability: 'cycle.read' },
  { to: '/s/$schoolId/registers', label: m.navRegisters, capability: 'paper.read' },
  { to: '/s/$schoolId/handovers', label: m.navHandovers, capability: 'people.edit' },
  { to: '/s/$schoolId/school', label: m.navSchool, capability: 'school.read' },
  { to: '/s/$schoolId/calendar', label: m.ttCalendarTitle, capability: 'cycle.read' },
  { to: '/s/$schoolId/standards', label: m.stdNav, capability: 'cycle.read' },
  { to: '/s/$schoolId/import', label: m.navImport, capability: 'import.run' },
  { to: '/s/$schoolId/diary', label: m.navDiary, capability: 'audit.read' },
  { to: '/s/$schoolId/accounts', label: m.navAccounts, capability: 'accounts.manage' },
  { to: '/s/$schoolId/connect', label: m.netTitle, capability: 'accounts.manage' },
] as const satisfies readonly (Entry & { to: string })[];

import type { SearchHit, SearchKind } from '@minhchung/contract';
import { m } from '../../lib/i18n/m.ts';

/** Something that can be opened from the search: a hit of the server, a page, or where one was lately. */
export interface Place {
  /** School, cycle and row: a link that somebody else may be sent. */
  readonly href: string;
  readonly title: string;
  readonly detail: string;
  /** The name of the group, such as "Người". */
  readonly group: string;
}

interface KindOfPlace {
  readonly label: () => string;
  /** The page below the cycle, or below the school, that shows the row; its id follows after `#`. */
  readonly page: (hit: SearchHit) => string;
  readonly isOfSchool?: true;
}

/** Where each kind is opened: one entry for a new kind. */
const kinds: Readonly<Record<SearchKind, KindOfPlace>> = {
  person: { label: m.searchPeople, page: () => '/people', isOfSchool: true },
  criterion: { label: m.searchCriteria, page: (hit) => `/evidence-needs?at=${hit.subjectId}` },
  evidenceNeed: { label: m.searchNeeds, page: () => '/evidence-needs' },
  task: { label: m.searchTasks, page: () => '/plan' },
  timetableRow: { label: m.searchTimetable, page: () => '/plan' },
  milestone: { label: m.searchMilestones, page: () => '/plan' },
  workingGroup: { label: m.searchGroups, page: () => '/council' },
  improvementPriority: { label: m.searchPriorities, page: () => '/plan' },
  resourceItem: { label: m.searchResources, page: () => '/resources' },
  budgetLine: { label: m.searchBudget, page: () => '/resources' },
  investmentRequest: { label: m.searchInvestments, page: () => '/resources' },
  investmentLetter: { label: m.searchLetters, page: () => '/resources' },
  outgoingPaper: { label: m.searchOutgoing, page: () => '/documents/outgoing', isOfSchool: true },
  ownDocument: { label: m.searchDocuments, page: () => '/documents', isOfSchool: true },
  legalDocument: { label: m.searchLaws, page: () => '/documents/laws', isOfSchool: true },
  legalBasis: { label: m.searchLegalBases, page: () => '/plan' },
  cycle: { label: m.searchCycles, page: () => '' },
};

export function placeOf(kind: SearchKind, hit: SearchHit, schoolId: string, cycleId: string | null): Place {
  const { label, page, isOfSchool } = kinds[kind];
  const path = page(hit);
  const ofCycle = hit.cycleId ?? cycleId;
  const base = isOfSchool || ofCycle === null ? `/s/${schoolId}` : `/s/${schoolId}/c/${ofCycle}`;
  const cycle = isOfSchool && cycleId ? `${path.includes('?') ? '&' : '?'}c=${cycleId}` : '';
  const row = kind === 'criterion' || kind === 'cycle' ? '' : `#${hit.subjectId}`;
  return {
    href: `${base}${path}${cycle}${row}`,
    title: hit.title,
    detail: [hit.detail, hit.cycleName ?? ''].filter((part) => part !== '').join(' · '),
    group: label(),
  };
}

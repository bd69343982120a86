import type { Cycle, SearchHit, SearchKind } from '@minhchung/contract';
import { m } from '../../lib/i18n/m.ts';

/** Something that can be opened from the search: a hit of the server, a page, or where one was lately. */
export interface Place {
  /** School, cycle and row: a link that somebody else may be sent. */
  readonly href: string;
  readonly title: string;
  readonly detail: string;
  /** The name of the group, such as "Người". */
  readonly group: string;
  /** A row that opens nothing, but brings the next ones of its kind. */
  readonly more?: SearchKind;
}

interface KindOfPlace {
  readonly label: () => string;
  /** The page below the cycle, or below the school, that shows the row; its id follows after `#`. */
  readonly page: (hit: SearchHit, cycle: Cycle | null) => string;
  readonly isOfSchool?: true;
}

/** Where each kind is opened: one entry for a new kind. */
const kinds: Readonly<Record<SearchKind, KindOfPlace>> = {
  person: { label: m.searchPeople, page: () => '/people', isOfSchool: true },
  criterion: {
    label: m.searchCriteria,
    page: (_, cycle) => (cycle ? `/standards/${cycle.frameworkId}/${cycle.frameworkVersion}` : '/standards'),
    isOfSchool: true,
  },
  evidenceNeed: { label: m.searchNeeds, page: () => '/evidence-needs' },
  task: { label: m.searchTasks, page: () => '/timetable?view=table' },
  timetableRow: { label: m.searchTimetable, page: () => '/plan' },
  milestone: { label: m.searchMilestones, page: () => '/plan' },
  workingGroup: { label: m.searchGroups, page: () => '/council' },
  improvementPriority: { label: m.searchPriorities, page: () => '/plan' },
  resourceItem: { label: m.searchResources, page: () => '/resources' },
  budgetLine: { label: m.searchBudget, page: () => '/resources' },
  investmentRequest: { label: m.searchInvestments, page: () => '/resources' },
  investmentLetter: { label: m.searchLetters, page: () => '/resources' },
  recognition: { label: m.searchRecognitions, page: () => '/recognition', isOfSchool: true },
  outgoingPaper: { label: m.searchOutgoing, page: () => '/registers?book=outgoing', isOfSchool: true },
  ownDocument: { label: m.searchDocuments, page: () => '/registers?book=documents', isOfSchool: true },
  paperScan: { label: m.searchScans, page: ({ subjectId }) => `/papers?scan=${subjectId}` },
  legalDocument: { label: m.searchLaws, page: () => '/registers?book=legal', isOfSchool: true },
  legalBasis: { label: m.searchLegalBases, page: () => '/plan' },
  cycle: { label: m.searchCycles, page: () => '' },
};

export function placeOf(kind: SearchKind, hit: SearchHit, schoolId: string, cycle: Cycle | null): Place {
  const { label, page, isOfSchool } = kinds[kind];
  const path = page(hit, cycle);
  const cycleId = cycle?.cycleId ?? null;
  const ofCycle = hit.cycleId ?? cycleId;
  const base = isOfSchool || ofCycle === null ? `/s/${schoolId}` : `/s/${schoolId}/c/${ofCycle}`;
  const within = isOfSchool && cycleId ? `${path.includes('?') ? '&' : '?'}c=${cycleId}` : '';
  const row = kind === 'cycle' ? '' : `#${kind === 'criterion' ? 'tc-' : ''}${hit.subjectId}`;
  return {
    href: `${base}${path}${within}${row}`,
    title: hit.title,
    detail: [hit.detail, hit.cycleName ?? ''].filter((part) => part !== '').join(' · '),
    group: label(),
  };
}

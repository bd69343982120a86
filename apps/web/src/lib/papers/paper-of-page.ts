import type { PaperKind } from '@minhchung/contract';

const papers: readonly (readonly [page: RegExp, paper: PaperKind])[] = [
  [/\/council(\/|$)/, 'councilDecision'],
  [/\/evidence-needs(\/|$)/, 'evidenceNeedsSheet'],
  [/\/timetable(\/|$)/, 'timetableSheet'],
  [/\/resources(\/|$)/, 'resourcesSheet'],
  [/\/plan(\/|$)/, 'plan'],
  [/\/c\/[^/]+\/?$/, 'weekSheet'],
];

/** The paper that a page of a cycle becomes when it is printed; null on the pages of papers themselves. */
export function paperOfPage(path: string): PaperKind | null {
  if (/\/papers(\/|$)/.test(path)) return null;
  return papers.find(([page]) => page.test(path))?.[1] ?? 'plan';
}

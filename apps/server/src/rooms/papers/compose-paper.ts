import type { PaperKind } from '@minhchung/contract';
import { amendingDecision, councilDecision, type DocumentModel, selfEvaluationPlan } from '@minhchung/docgen';
import { amendingDecisionPaper, councilDecisionPaper } from './kinds/council-decision-paper.ts';
import { firstMeetingMinutesPaper, investmentLetterPaper } from './kinds/letter-papers.ts';
import { planPaper } from './kinds/plan-paper.ts';
import { sheetPaper } from './kinds/sheet-papers.ts';
import { currentWeek, weekSheetPaper } from './kinds/week-sheet-paper.ts';
import { letterheadOf, type PaperSource } from './paper-source.ts';

/** The paper as a document, in the form that the cycle has chosen. A council that amends another is printed as kiện toàn. */
export function composePaper(kind: PaperKind, gathered: PaperSource): DocumentModel {
  const source = {
    ...gathered,
    council: councilOf(kind, gathered),
    fillsPosts: !isFromOutside(kind, gathered),
  };
  switch (kind) {
    case 'councilDecision':
      return source.council.council.replaces === null
        ? councilDecision(councilDecisionPaper(source))
        : amendingDecision(amendingDecisionPaper(source));
    case 'plan':
      return selfEvaluationPlan(planPaper(source), source.cycle.planForm);
    case 'weekSheet':
      return weekSheetPaper(source);
    case 'investmentLetter':
      return investmentLetterPaper(source);
    case 'firstMeetingMinutes':
      return firstMeetingMinutesPaper(source);
    default:
      return sheetPaper(kind, source);
  }
}

/**
 * The plan names the council of its own day. Its tables are handed out again as the work goes on: they name the council in
 * force, or the coming one when the plan is dated after its day.
 */
function councilOf(kind: PaperKind, { plan, council, planCouncil, today }: PaperSource): PaperSource['council'] {
  const isTableOfPlan = TABLES_OF_PLAN.includes(kind) && (plan.plan.issuedOn ?? today) > today;
  return kind === 'plan' || isTableOfPlan ? planCouncil : council;
}

const TABLES_OF_PLAN: readonly PaperKind[] = [
  'assignmentSheet',
  'evidenceNeedsSheet',
  'timetableSheet',
  'resourcesSheet',
];

function isFromOutside(kind: PaperKind, { plan, council }: PaperSource): boolean {
  if (kind === 'councilDecision') return council.council.isFromOutside;
  return kind === 'plan' && plan.plan.isFromOutside;
}

const FILE_WORDS: Readonly<Record<PaperKind, string>> = {
  councilDecision: 'quyet-dinh',
  plan: 'ke-hoach',
  councilSheet: 'danh-sach-hoi-dong',
  assignmentSheet: 'bang-phan-cong',
  evidenceNeedsSheet: 'minh-chung-can-thu-thap',
  timetableSheet: 'thoi-gian-bieu',
  resourcesSheet: 'nguon-luc-kinh-phi',
  weekSheet: 'phieu-viec-tuan',
  investmentLetter: 'to-trinh',
  firstMeetingMinutes: 'bien-ban-hop-lan-1',
};

/** `ke-hoach-thsn-2026-2027.docx`: plain letters, safe on every computer (administrative-format §10). */
export function paperFileName(kind: PaperKind, source: PaperSource, format: string): string {
  const letterhead = letterheadOf(kind, source);
  const code = letterhead.notationCode || letterhead.name;
  const plain = code
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const week = kind === 'weekSheet' ? String(source.week ?? currentWeek(source) ?? 1) : '';
  const parts = [FILE_WORDS[kind], week, plain, source.cycle.schoolYears.at(-1) ?? ''].filter((part) => part !== '');
  return `${parts.join('-').slice(0, 100)}.${format}`;
}

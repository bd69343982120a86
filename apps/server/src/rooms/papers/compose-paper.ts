import type { PaperKind } from '@minhchung/contract';
import { councilDecision, type DocumentModel, selfEvaluationPlan } from '@minhchung/docgen';
import { councilDecisionPaper } from './council-decision-paper.ts';
import { type PaperSource, planPaper } from './plan-paper.ts';

/** The paper as a document, in the form that the cycle has chosen. */
export function composePaper(kind: PaperKind, source: PaperSource): DocumentModel {
  if (kind === 'councilDecision') return councilDecision(councilDecisionPaper(source));
  return selfEvaluationPlan(planPaper(source), source.cycle.planForm);
}

const FILE_WORDS: Readonly<Record<PaperKind, string>> = { councilDecision: 'quyet-dinh', plan: 'ke-hoach' };

/** `ke-hoach-thsn-2026-2027.docx`: plain letters, safe on every computer (administrative-format §10). */
export function paperFileName(kind: PaperKind, source: PaperSource, format: string): string {
  const code = source.letterhead.notationCode || source.letterhead.name;
  const plain = code
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const parts = [FILE_WORDS[kind], plain, source.cycle.schoolYears.at(-1) ?? ''].filter((part) => part !== '');
  return `${parts.join('-').slice(0, 100)}.${format}`;
}

export { BLANK_MESSAGE_KEYS, type BlankListItem, type BlankName, listBlanks } from './model/blanks.ts';
export type * from './model/document-model.ts';
export { plainText } from './model/walk.ts';
export { councilDecision } from './papers/council-decision.ts';
export type { CouncilDecisionPaper } from './papers/council-decision-paper.ts';
export type * from './papers/paper-parts.ts';
export type * from './papers/plan-paper.ts';
export { selfEvaluationPlan } from './papers/self-evaluation-plan.ts';
export { type DocxOptions, renderDocx } from './render/docx/render-docx.ts';
export { PAPER_STYLESHEET } from './render/html/paper-stylesheet.ts';
export { renderHtml, renderHtmlDocument } from './render/html/render-html.ts';
export { type JsonValue, PDF_FONT, typstData } from './render/typst/typst-data.ts';
export {
  type DocxProfile,
  type Finding,
  type FindingPlace,
  FORMAT_RULES,
  type FormatRule,
} from './validate/finding.ts';
export { UnreadableDocxError } from './validate/read-package.ts';
export { validateDocx } from './validate/validate-docx.ts';

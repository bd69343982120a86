export type { BlankName } from './model/blank-places.ts';
export { BLANK_MESSAGE_KEYS, type BlankListItem, listBlanks } from './model/blanks.ts';
export type * from './model/document-model.ts';
export { plainText } from './model/walk.ts';
export { type AmendingDecision, amendingDecision, type CouncilChange } from './papers/amending-decision.ts';
export { councilDecision } from './papers/council-decision.ts';
export type { CouncilDecisionPaper } from './papers/council-decision-paper.ts';
export {
  type HandedLine,
  type HandoverLine,
  type HandoverMinutes,
  type HandoverPerson,
  handoverMinutes,
} from './papers/handover-minutes.ts';
export { type InvestmentLetter, type InvestmentLine, investmentLetter } from './papers/investment-letter.ts';
export {
  FIRST_MEETING_AGENDA,
  type FirstMeetingMinutes,
  firstMeetingMinutes,
} from './papers/meeting-minutes.ts';
export type * from './papers/paper-parts.ts';
export type * from './papers/plan-paper.ts';
export { selfEvaluationPlan } from './papers/self-evaluation-plan.ts';
export { type AssignmentSheet, assignmentSheet } from './papers/sheets/assignment-sheet.ts';
export { type CouncilSheet, councilSheet } from './papers/sheets/council-sheet.ts';
export { type EvidenceNeedsSheet, evidenceNeedsSheet } from './papers/sheets/evidence-needs-sheet.ts';
export { type ResourcesSheet, resourcesSheet } from './papers/sheets/resources-sheet.ts';
export type { AttachedTo, SheetFrame } from './papers/sheets/sheet.ts';
export { type TimetableSheet, timetableSheet } from './papers/sheets/timetable-sheet.ts';
export { type WeekSheet, type WeekTaskLine, weekSheet } from './papers/sheets/week-sheet.ts';
export { NO_WORDING, standardWording, type WordedPaper } from './papers/standard-wording.ts';
export { type DocxOptions, renderDocx } from './render/docx/render-docx.ts';
export { PAPER_STYLESHEET } from './render/html/paper-stylesheet.ts';
export { renderHtml, renderHtmlDocument } from './render/html/render-html.ts';
export { type JsonValue, PDF_FONT, typstData } from './render/typst/typst-data.ts';
export { hasTables, renderXlsx, type XlsxOptions } from './render/xlsx/render-xlsx.ts';
export {
  type DocxProfile,
  type Finding,
  type FindingPlace,
  FORMAT_RULES,
  type FormatRule,
} from './validate/finding.ts';
export { UnreadableDocxError } from './validate/read-package.ts';
export { validateDocx } from './validate/validate-docx.ts';

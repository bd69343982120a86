import { m } from '../i18n/m.ts';

/** Fields by the words that stand over them on the screen. */
const labels: Readonly<Record<string, () => string>> = {
  number: m.fieldNumber,
  notation: m.fieldNotation,
  place: m.fieldPlace,
  issuedOn: m.fieldIssuedOn,
  subject: m.fieldSubject,
  governingBody: m.fieldGoverningBody,
  schoolName: m.fieldSchoolName,
  introduction: m.fieldIntroduction,
  purpose: m.planPurpose,
  scope: m.planScope,
  tool: m.planTool,
  trainingTime: m.fieldTrainingTime,
  trainingDate: m.fieldTrainingDate,
  trainingParticipants: m.fieldTrainingParticipants,
  trainingContent: m.fieldTrainingContent,
  experts: m.planExperts,
  organisation: m.planOrganisation,
  closing: m.fieldClosing,
  signerAuthority: m.fieldSignerAuthority,
  signerPost: m.fieldSignerPost,
  signerName: m.fieldSignerName,
  decisionNumber: m.fieldDecisionNumber,
  decisionDate: m.fieldDecisionDate,
  name: m.colName,
  fullName: m.colName,
  printedName: m.colName,
  printedPost: m.colPost,
  printedRole: m.colPrintedRole,
  role: m.colRole,
  note: m.colNote,
  phone: m.fieldPhone,
  email: m.fieldEmail,
  leftOn: m.fieldLeftOn,
  birthDate: m.stfMeaningBirthDate,
  title: m.fieldPostTitle,
  text: m.colContent,
  label: m.colTask,
  content: m.colContent,
  description: m.colNeed,
  status: m.colState,
  standardCode: m.colStandard,
  criterionCode: m.colCriterion,
  assigneeText: m.colAssignee,
  collectorText: m.colCollector,
  personId: m.colPerson,
  periodText: m.colTime,
  periodTo: m.colDue,
  costVnd: m.colCost,
  amountVnd: m.colAmount,
  source: m.colSource,
  weekFrom: m.fieldWeekFrom,
  weekTo: m.fieldWeekTo,
  dateFrom: m.fieldDateFrom,
  dateTo: m.fieldDateTo,
  ownerText: m.fieldOwner,
  product: m.fieldProduct,
  weekOne: m.weekOneLabel,
  validFrom: m.profileValidFrom,
  address: m.fieldAddress,
  website: m.fieldWebsite,
  notationCode: m.fieldNotationCode,
  levels: m.placeLevel,
  parties: m.planAssignments,
};

/** A field in words, where two versions of it stand side by side. */
export function fieldLabel(field: string): string {
  return labels[field]?.() ?? field;
}

export function fieldText(value: unknown): string {
  if (value === null || value === undefined || value === '') return m.conflictEmpty();
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

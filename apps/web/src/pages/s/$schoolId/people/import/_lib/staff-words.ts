import type { StaffMeaning, StaffPreview } from '@minhchung/contract';
import { m } from '../../../../../../lib/i18n/m.ts';

const meanings: Readonly<Record<StaffMeaning, () => string>> = {
  number: m.stfMeaningNumber,
  fullName: m.stfMeaningFullName,
  familyName: m.stfMeaningFamilyName,
  givenName: m.stfMeaningGivenName,
  birthDate: m.stfMeaningBirthDate,
  post: m.stfMeaningPost,
  duty: m.stfMeaningDuty,
  unit: m.stfMeaningUnit,
  phone: m.stfMeaningPhone,
  email: m.stfMeaningEmail,
  startDate: m.stfMeaningStartDate,
  note: m.stfMeaningNote,
  ignored: m.stfMeaningIgnored,
};

export const meaningChoices = () => Object.entries(meanings).map(([value, label]) => ({ value, label: label() }));

export const isMeaning = (value: string): value is StaffMeaning => Object.hasOwn(meanings, value);

const faults: Readonly<Record<string, () => string>> = {
  'name.missing': m.stfFaultNameMissing,
  'name.tooShort': m.stfFaultNameTooShort,
  'name.unlikely': m.stfFaultNameUnlikely,
  'name.twice': m.stfFaultNameTwice,
  'date.impossible': m.stfFaultDateImpossible,
  'date.monthFirst': m.stfFaultDateMonthFirst,
  'date.unlikely': m.stfFaultDateUnlikely,
  'date.yearOnly': m.stfFaultDateYearOnly,
  'phone.invalid': m.stfFaultPhone,
  'email.invalid': m.stfFaultEmail,
  'post.unknown': m.stfFaultPost,
  'text.tooLong': m.stfFaultTooLong,
};

type Fault = StaffPreview['faults'][number];

/** "Hàng 7, cột Ngày sinh". */
export const faultPlace = ({ row, header, letter }: Fault): string =>
  m.stfPlace({ row: String(row), column: header === '' ? letter : header });

export const faultText = ({ code }: Fault): string => faults[code]?.() ?? code;

const fields: Readonly<Record<string, () => string>> = {
  birthDate: m.stfMeaningBirthDate,
  phone: m.stfMeaningPhone,
  email: m.stfMeaningEmail,
  note: m.stfMeaningNote,
  post: m.stfMeaningPost,
  leftOn: m.stfFieldLeft,
};

export const changedField = (field: string): string => fields[field]?.() ?? field;

const skippedReasons: Readonly<Record<string, () => string>> = {
  title: m.stfSkippedTitle,
  group: m.stfSkippedGroup,
  footer: m.stfSkippedFooter,
  example: m.stfSkippedExample,
  alone: m.stfSkippedAlone,
};

export const skippedReason = (reason: string): string => skippedReasons[reason]?.() ?? reason;

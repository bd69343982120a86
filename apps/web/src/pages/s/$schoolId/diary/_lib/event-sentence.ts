import type { SchoolEvent } from '@minhchung/contract';
import { roleName } from '../../../../../lib/account/role-names.ts';
import { isRecord } from '../../../../../lib/api/problem.ts';
import { formatDate } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { isPaperKind, paperName } from '../../../../../lib/papers/paper-names.ts';
import { bookTellers } from './book-sentences.ts';
import { capabilityWords } from './capability-words.ts';
import { fieldName } from './field-names.ts';
import { changedFields, fieldsAfter, fieldsBefore } from './read-change.ts';
import { effectWords, resultWords } from './recognition-words.ts';
import { listName, listRowName } from './school-list-names.ts';
import { isSection, rowName, sectionName } from './section-names.ts';
import { valueText } from './value-text.ts';

export type NameOf = (id: string) => string | undefined;
type Told = Pick<SchoolEvent, 'kind' | 'subjectType' | 'subjectId' | 'detail'>;
type Tell = (event: Told, nameOf: NameOf) => string;

const plain = (say: () => string): Tell => say;
const person: Tell = ({ subjectId, detail }, nameOf) =>
  text(fieldsAfter({ detail }).fullName) ??
  text(fieldsBefore({ detail }).fullName) ??
  nameOf(subjectId) ??
  m.diarySomebody();
const account: Tell = ({ subjectId }, nameOf) => nameOf(subjectId) ?? m.diaryAnAccount();
const source: Tell = ({ subjectId, detail }, nameOf) => text(detail.sourceName) ?? nameOf(subjectId) ?? m.diaryAPaper();
const fields: Tell = (event) =>
  changedFields(event)
    .map(({ field }) => fieldName(event.subjectType, field))
    .join(', ') || m.diaryNothing();
const postTitle = (values: Readonly<Record<string, unknown>>) =>
  [text(values.title), text(values.unit)].filter((part) => part !== null).join(' ');

/** What was done, by kind of event; the person who did it stands before the sentence. */
const tellers: Readonly<Record<string, Tell>> = {
  'row.added': (event, nameOf) => row(event, nameOf, m.diaryRowAdded, m.diaryRowAddedPlain),
  'row.removed': (event, nameOf) => row(event, nameOf, m.diaryRowRemoved, m.diaryRowRemovedPlain),
  'row.restored': (event, nameOf) => row(event, nameOf, m.diaryRowRestored, m.diaryRowRestoredPlain),
  'row.moved': (event, nameOf) => row(event, nameOf, m.diaryRowMoved, m.diaryRowMovedPlain),
  'row.changed': (event, nameOf) => row(event, nameOf, m.diaryRowChanged, m.diaryRowChangedPlain),
  'plan.changed': (event, nameOf) => m.diaryPlanChanged({ fields: fields(event, nameOf) }),
  'council.changed': (event, nameOf) => m.diaryCouncilChanged({ fields: fields(event, nameOf) }),
  'council.signed': plain(m.diaryCouncilSigned),
  'council.amendmentStarted': plain(m.diaryAmendmentStarted),
  'council.amendmentChanged': plain(m.diaryAmendmentChanged),
  'council.amendmentDiscarded': plain(m.diaryAmendmentDiscarded),
  'council.amendmentRestored': plain(m.diaryAmendmentRestored),
  'council.amended': ({ detail }) => {
    const { decisionNumber, decisionDate, isUpcoming } = fieldsAfter({ detail });
    const number = text(decisionNumber) ?? '';
    return isUpcoming === true
      ? m.diaryCouncilAmendedLater({ number, date: day(decisionDate) })
      : m.diaryCouncilAmended({ number });
  },
  'council.cameIntoForce': ({ detail }) => {
    const { decisionNumber, decisionDate } = fieldsAfter({ detail });
    return m.diaryCouncilInForce({ number: text(decisionNumber) ?? '', date: day(decisionDate) });
  },
  ...bookTellers,
  'cycle.created': ({ detail }) => m.diaryCycleCreated({ name: text(fieldsAfter({ detail }).name) ?? '' }),
  'cycle.started': ({ detail }) =>
    m.diaryCycleStarted({ name: text(detail.name) ?? '', count: countRows(detail.rows) }),
  'cycle.changed': (event, nameOf) => m.diaryCycleChanged({ fields: fields(event, nameOf) }),
  'import.started': (event, nameOf) => m.diaryImportStarted({ name: source(event, nameOf) }),
  'import.changed': (event, nameOf) => m.diaryImportChanged({ name: source(event, nameOf) }),
  'import.confirmed': (event, nameOf) =>
    m.diaryImportConfirmed({ name: source(event, nameOf), count: countRows(event.detail.rows) }),
  'import.merged': (event, nameOf) =>
    m.diaryImportMerged({ name: source(event, nameOf), count: countRows(event.detail.rows) }),
  'import.undone': (event, nameOf) => m.diaryImportUndone({ name: source(event, nameOf) }),
  'import.discarded': (event, nameOf) => m.diaryImportDiscarded({ name: source(event, nameOf) }),
  'scan.added': ({ detail }) => {
    const { name, paper } = fieldsAfter({ detail });
    return m.diaryScanAdded({ name: text(name) ?? '', paper: paperWords(paper) });
  },
  'scan.removed': ({ subjectId }, nameOf) => m.diaryScanRemoved({ name: nameOf(subjectId) ?? '' }),
  'scan.restored': ({ subjectId }, nameOf) => m.diaryScanRestored({ name: nameOf(subjectId) ?? '' }),
  'wording.changed': ({ detail }) => m.diaryWordingChanged({ paper: paperWords(fieldsAfter({ detail }).paper) }),
  'wording.removed': ({ detail }) => m.diaryWordingRemoved({ paper: paperWords(fieldsBefore({ detail }).paper) }),
  'person.added': (event, nameOf) => m.diaryPersonAdded({ name: person(event, nameOf) }),
  'person.changed': (event, nameOf) =>
    m.diaryPersonChanged({ name: person(event, nameOf), fields: fields(event, nameOf) }),
  'person.removed': (event, nameOf) => m.diaryPersonRemoved({ name: person(event, nameOf) }),
  'post.added': (event, nameOf) =>
    m.diaryPostAdded({ name: person(event, nameOf), post: postTitle(fieldsAfter(event)) }),
  'post.changed': (event, nameOf) => m.diaryPostChanged({ name: person(event, nameOf), fields: fields(event, nameOf) }),
  'post.removed': (event, nameOf) =>
    m.diaryPostRemoved({ name: person(event, nameOf), post: postTitle(fieldsBefore(event)) }),
  'school.created': ({ detail }) => m.diarySchoolCreated({ name: text(fieldsAfter({ detail }).name) ?? '' }),
  'school.changed': (event, nameOf) => m.diarySchoolChanged({ fields: fields(event, nameOf) }),
  'school.placed': () => m.instDiaryPlaced(),
  'school.closed': () => m.instDiaryClosed(),
  'school.opened': () => m.instDiaryOpened(),
  'schoolLink.added': ({ detail }) => {
    const { side, otherName } = fieldsAfter({ detail });
    const name = text(otherName) ?? '';
    return side === 'successor' ? m.diaryLinkAddedSuccessor({ name }) : m.diaryLinkAddedPredecessor({ name });
  },
  'recognition.effectDecided': ({ detail }) => m.diaryEffectDecided(effectWords(fieldsAfter({ detail }))),
  'recognition.conditionStated': ({ detail }) =>
    m.diaryConditionStated({ result: resultWords(fieldsAfter({ detail }).result) }),
  'recognition.settingsChanged': ({ detail }) =>
    fieldsAfter({ detail }).legacyYearsCount === true ? m.diaryLegacyOn() : m.diaryLegacyOff(),
  'schoolLink.removed': ({ detail }) => m.diaryLinkRemoved({ name: text(fieldsAfter({ detail }).otherName) ?? '' }),
  'letter.added': (event) => m.diaryLetterAdded({ name: text(fieldsAfter(event).subject) ?? '' }),
  'letter.changed': (event, nameOf) => m.diaryLetterChanged({ fields: fields(event, nameOf) }),
  'letter.sent': plain(m.diaryLetterSent),
  'letter.reopened': plain(m.diaryLetterReopened),
  'letter.removed': (event) => m.diaryLetterRemoved({ name: text(fieldsBefore(event).subject) ?? '' }),
  'letter.restored': plain(m.diaryLetterRestored),
  'listRow.added': (event) =>
    m.diaryListAdded({ list: listName(event.subjectType), name: listRowName(fieldsAfter(event)) }),
  'listRow.changed': (event, nameOf) =>
    m.diaryListChanged({ list: listName(event.subjectType), fields: fields(event, nameOf) }),
  'listRow.removed': (event) =>
    m.diaryListRemoved({ list: listName(event.subjectType), name: listRowName(fieldsBefore(event)) }),
  'listRow.restored': ({ subjectType }) => m.diaryListRestored({ list: listName(subjectType) }),
  'profile.added': ({ detail }) => m.diaryProfileAdded({ date: day(fieldsAfter({ detail }).validFrom) }),
  'profile.changed': (event, nameOf) => m.diaryProfileChanged({ fields: fields(event, nameOf) }),
  'profile.removed': ({ detail }) => m.diaryProfileRemoved({ date: day(fieldsBefore({ detail }).validFrom) }),
  'grant.added': ({ detail }) => {
    const { accountName, role, duties } = fieldsAfter({ detail });
    const held = valueText('grant', 'duties', [role, ...(Array.isArray(duties) ? duties : [])], () => undefined);
    return m.diaryGrantAdded({ name: text(accountName) ?? m.diarySomebody(), roles: held ?? roleName('contributor') });
  },
  'grant.changed': (event, nameOf) => {
    const { revokedAt } = fieldsAfter(event);
    const name = account(event, nameOf);
    if (text(revokedAt)) return m.diaryGrantRevoked({ name });
    if (revokedAt === null) return m.diaryGrantBroughtBack({ name });
    return m.diaryGrantChanged({ name, fields: fields(event, nameOf) });
  },
  'grant.passwordReset': (event, nameOf) => m.diaryPasswordReset({ name: account(event, nameOf) }),
  'calendar.saved': ({ subjectId }) => m.ttDiaryCalendar({ year: subjectId }),
  'calendarLink.added': plain(m.ttDiaryLinkAdded),
  'calendarLink.revoked': plain(m.ttDiaryLinkRevoked),
  'staff.imported': ({ detail }) => m.diaryStaffImported(staffCounts(detail)),
  'staff.importUndone': ({ detail }) => m.diaryStaffUndone({ name: text(detail.sourceName) ?? '' }),
  'invitation.added': ({ detail }) => m.diaryInvitationAdded({ name: text(detail.name) ?? m.diarySomebody() }),
  'invitation.revoked': ({ detail }) => m.diaryInvitationRevoked({ name: text(detail.name) ?? m.diarySomebody() }),
  'invitation.accepted': ({ detail }) => m.diaryInvitationAccepted({ name: text(detail.name) ?? m.diarySomebody() }),
  'access.refused': ({ detail }) => m.diaryRefused({ what: capabilityWords(text(detail.capability) ?? '') }),
};

/** "đã sửa Kế hoạch: Mục đích": one sentence without its subject; an unknown kind is told by its name. */
export function eventSentence(event: Told, nameOf: NameOf): string {
  const tell = Object.hasOwn(tellers, event.kind) ? tellers[event.kind] : undefined;
  return tell?.(event, nameOf) ?? m.diaryOther({ kind: event.kind });
}

/** Kinds that have a sentence of their own. */
export const toldKinds: readonly string[] = Object.keys(tellers);

interface RowWords {
  readonly section: string;
  readonly label: string;
  readonly fields: string;
}

function row(
  event: Told,
  nameOf: NameOf,
  named: (words: RowWords) => string,
  unnamed: (words: RowWords) => string,
): string {
  if (!isSection(event.subjectType)) return m.diaryOther({ kind: event.kind });
  const values = { ...fieldsBefore(event), ...fieldsAfter(event) };
  const label = rowName(event.subjectType, values) ?? nameOf(event.subjectId);
  const words = { section: sectionName(event.subjectType), label: short(label ?? ''), fields: fields(event, nameOf) };
  return label ? named(words) : unnamed(words);
}

function staffCounts(detail: Told['detail']) {
  const count = (name: string) => (typeof detail[name] === 'number' ? detail[name] : 0);
  return { name: text(detail.sourceName) ?? '', added: count('added'), changed: count('changed'), gone: count('gone') };
}

/** Row counts by table, summed. */
function countRows(rows: unknown): number {
  if (!isRecord(rows)) return 0;
  return Object.values(rows).reduce<number>((sum, count) => sum + (typeof count === 'number' ? count : 0), 0);
}

function paperWords(paper: unknown): string {
  return isPaperKind(paper) ? paperName(paper) : m.diaryAPaper();
}

function short(label: string): string {
  return label.length > 90 ? `${label.slice(0, 89).trimEnd()}…` : label;
}

function day(value: unknown): string {
  return formatDate(text(value));
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

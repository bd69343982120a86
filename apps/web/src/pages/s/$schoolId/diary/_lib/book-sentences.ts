import type { SchoolEvent } from '@minhchung/contract';
import { heldLabel } from '../../../../../lib/handover/held-words.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { fieldsAfter, fieldsBefore } from './read-change.ts';

type Tell = (event: Pick<SchoolEvent, 'kind' | 'subjectType' | 'subjectId' | 'detail'>) => string;

const name: Tell = ({ detail }) => text(detail.personName);
const legalNumber: Tell = ({ detail }) =>
  text(detail.number) || text(fieldsAfter({ detail }).number) || text(fieldsBefore({ detail }).number);
const itemOf: Tell = ({ detail }) => heldLabel(text(detail.itemKind), text(detail.label));
const title: Tell = ({ detail }) => text(detail.title);

/** What was done in the books of the school: handovers, legal texts, numbers given out, own documents. */
export const bookTellers: Readonly<Record<string, Tell>> = {
  'handover.started': (event) => m.diaryHandoverStarted({ name: name(event) }),
  'handover.changed': (event) => m.diaryHandoverChanged({ name: name(event) }),
  'handover.cancelled': (event) => m.diaryHandoverCancelled({ name: name(event) }),
  'handover.signed': (event) => m.diaryHandoverSigned({ name: name(event) }),
  'handover.itemsHanded': (event) =>
    m.diaryHandoverGiven({
      name: name(event),
      receiver: text(event.detail.receiverName),
      count: Number(event.detail.count),
    }),
  'handover.itemTakenBack': (event) => m.diaryHandoverTakenBack({ name: name(event), label: itemOf(event) }),
  'legal.added': (event) => m.diaryLegalAdded({ number: legalNumber(event) }),
  'legal.changed': (event) => m.diaryLegalChanged({ number: legalNumber(event) }),
  'legal.removed': (event) => m.diaryLegalRemoved({ number: legalNumber(event) }),
  'legal.restored': (event) => m.diaryLegalRestored({ number: legalNumber(event) }),
  'outgoing.numbered': ({ detail }) => {
    const { notation, subject } = fieldsAfter({ detail });
    const before = text(fieldsBefore({ detail }).notation);
    if (before !== '') return m.diaryNumberedInstead({ notation: text(notation), subject: text(subject), before });
    return m.diaryNumbered({ notation: text(notation), subject: text(subject) });
  },
  'outgoing.changed': ({ detail }) => m.diaryOutgoingChanged({ notation: text(detail.notation) }),
  'outgoing.voided': ({ detail }) =>
    m.diaryOutgoingVoided({ notation: text(detail.notation), reason: text(detail.reason) }),
  'outgoing.gapExplained': ({ detail }) => {
    const { from, to, reason } = fieldsAfter({ detail });
    return m.diaryGapExplained({ from: Number(from), to: Number(to), reason: text(reason) });
  },
  'document.added': (event) => m.diaryDocumentAdded({ title: title(event) }),
  'document.changed': (event) => m.diaryDocumentChanged({ title: title(event) }),
  'document.fileAdded': (event) =>
    m.diaryDocumentFileAdded({ title: title(event), name: text(fieldsAfter(event).name) }),
  'document.moved': (event) => m.diaryDocumentMoved({ title: title(event) }),
  'document.removed': (event) => m.diaryDocumentRemoved({ title: title(event) }),
  'document.restored': (event) => m.diaryDocumentRestored({ title: title(event) }),
};

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

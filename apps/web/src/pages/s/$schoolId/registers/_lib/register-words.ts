import type { DocumentState, LegalDocument, OutgoingPaper } from '@minhchung/contract';
import { documentTypes } from '@minhchung/domain';
import { m } from '../../../../../lib/i18n/m.ts';

const outgoing: Readonly<Record<OutgoingPaper['status'], () => string>> = {
  numbered: m.rgNumbered,
  signed: m.rgSigned,
  issued: m.rgIssued,
  replaced: m.rgReplaced,
  revoked: m.rgRevoked,
  voided: m.rgVoided,
};

const documents: Readonly<Record<DocumentState, () => string>> = {
  draft: m.rgDraft,
  forSignature: m.rgForSignature,
  numbered: m.rgNumbered,
  signed: m.rgSigned,
  issued: m.rgIssued,
  replaced: m.rgReplaced,
  revoked: m.rgRevoked,
};

const legal: Readonly<Record<LegalDocument['state'], () => string>> = {
  inForce: m.rgInForce,
  replaced: m.rgLegalReplaced,
  expired: m.rgExpired,
  notYet: m.rgNotYet,
  unknown: m.rgUnknown,
};

export const outgoingStateName = (state: OutgoingPaper['status']) => outgoing[state]();
export const documentStateName = (state: DocumentState) => documents[state]();
export const legalStateName = (state: LegalDocument['state']) => legal[state]();

export function outgoingStateChoices() {
  return (['numbered', 'signed', 'issued', 'replaced', 'revoked', 'voided'] as const).map((value) => ({
    value,
    label: outgoing[value](),
  }));
}

export function typeName(code: string): string {
  return documentTypes.find((one) => one.code === code)?.name ?? code;
}

/** The letter has no code of its own: in a choice it needs a value that is not empty. */
const LETTER = '-';

export function typeChoices() {
  return documentTypes.map(({ code, name }) => ({
    value: code === '' ? LETTER : code,
    label: code === '' ? name : `${name} (${code})`,
    lang: 'vi' as const,
  }));
}

export const codeOfChoice = (value: string) => (value === LETTER ? '' : value);
export const choiceOfCode = (code: string) => (code === '' ? LETTER : code);

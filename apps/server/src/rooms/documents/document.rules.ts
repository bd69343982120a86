import type { DocumentState } from '@minhchung/contract';
import { Refusal } from '../../platform/kit/refusal.ts';

const NEXT: Readonly<Record<DocumentState, readonly DocumentState[]>> = {
  draft: ['forSignature'],
  forSignature: ['draft', 'numbered'],
  numbered: ['signed'],
  signed: ['issued'],
  issued: ['replaced', 'revoked'],
  replaced: [],
  revoked: [],
};

/** One step at a time; the number is taken at signing, not while drafting, and nothing goes back behind it. */
export function refuseWrongStep(from: DocumentState, to: DocumentState): void {
  if (!NEXT[from].includes(to)) throw new Refusal('document.wrongTransition');
}

/** What has been signed says what it says; only its scans may follow. A paper from outside was signed before it came. */
export function refuseSigned(document: { readonly status: DocumentState; readonly isFromOutside: boolean }): void {
  const isOpen = ['draft', 'forSignature', 'numbered'].includes(document.status);
  if (!isOpen && !document.isFromOutside) throw new Refusal('document.alreadySigned');
}

import type { Numbering } from '@minhchung/contract';
import { formatVietnameseDate, runningNumber } from '@minhchung/domain';

/** What a paper says of its number by itself. Empty and null: nothing. */
export interface WrittenNumber {
  readonly number: string | null;
  /** What follows the slash: `KH-THSN`. */
  readonly notation: string;
  readonly issuedOn: string | null;
}

export interface Entry {
  /** A number that is to be entered; the next of the series when undefined. */
  readonly number: number | undefined;
  /** What follows the slash where it is not what the register would write. */
  readonly notationPart: string | undefined;
  readonly issuedOn: string;
}

type Decision =
  | { readonly kind: 'enter'; readonly entry: Entry; readonly isReplacing: boolean }
  /** Two things are possible and nothing of what was written may be lost: a person chooses. */
  | { readonly kind: 'ask' }
  | { readonly kind: 'unreadable'; readonly number: string };

interface Asked {
  readonly numbering: Numbering | undefined;
  readonly issuedOn: string;
  /** One that the paper register gave. */
  readonly number: number | undefined;
}

/** What goes into the register: what is written stays unless somebody says that the new number takes its place. */
export function decideEntry(written: WrittenNumber, expectedPart: string | null, asked: Asked): Decision {
  if (asked.numbering === 'written') {
    const number = written.number === null ? asked.number : runningNumber(written.number);
    if (number === null) return { kind: 'unreadable', number: written.number ?? '' };
    const entry = { number, notationPart: written.notation, issuedOn: written.issuedOn ?? asked.issuedOn };
    return { kind: 'enter', entry, isReplacing: false };
  }
  const isReplacing = differs(written, expectedPart, asked);
  if (isReplacing && asked.numbering === undefined) return { kind: 'ask' };
  const entry = { number: asked.number, notationPart: undefined, issuedOn: asked.issuedOn };
  return { kind: 'enter', entry, isReplacing };
}

function differs(written: WrittenNumber, expectedPart: string | null, { issuedOn, number }: Asked): boolean {
  const isSameNumber = written.number === null || (number !== undefined && runningNumber(written.number) === number);
  const isSameNotation = written.notation === '' || written.notation === expectedPart;
  return !isSameNumber || !isSameNotation || (written.issuedOn !== null && written.issuedOn !== issuedOn);
}

/** `05/KH-THSN ngày 12/09/2026`, with dots for what is missing; null where nothing is written. */
export function writtenText({ number, notation, issuedOn }: WrittenNumber, expectedPart: string | null): string | null {
  if (number === null && notation === '' && issuedOn === null) return null;
  const day = issuedOn === null ? '' : ` ngày ${formatVietnameseDate(issuedOn, 'numeric')}`;
  return `số ${number ?? '…'}/${notation || (expectedPart ?? '…')}${day}`;
}

import type { InvestmentLetter, InvestmentLetterView, ListedLetter, Row } from '@minhchung/contract';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { ReadTransaction } from '../../../platform/db/database.ts';
import { sectionReader } from '../../sections/index.ts';
import { type LetterReader, letterReader } from './investment-letter.repository.ts';
import { changedSince } from './sent-letter.ts';

/**
 * A letter with the rows of its requests, in its order and, once it was sent, with the words of that day: what the paper
 * prints. Undefined when it is not there.
 */
export async function readInvestmentLetter(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
  letterId: string,
): Promise<InvestmentLetterView | undefined> {
  const letters = letterReader(tx, scope);
  const letter = await letters.find(cycleId, letterId);
  if (!letter) return undefined;
  const investments = sectionReader(tx, scope, 'investments');
  const rows = await investments.list(cycleId);
  const sent = new Map((await letters.sentContent(letterId))?.requests.map((row) => [row.rowId, row]));
  const requests = [];
  for (const id of letter.requestIds) {
    const row = rows.find(({ rowId }) => rowId === id) ?? (await investments.findRemoved(cycleId, id));
    if (row) requests.push({ ...row, ...sent.get(id) });
  }
  return { letter: await listed(letters, letter, rows), requests };
}

/** Letters of a cycle, newest first, each with what has changed since it was sent. */
export async function listInvestmentLetters(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
  query: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ items: ListedLetter[]; nextCursor: string | null }> {
  const letters = letterReader(tx, scope);
  const { items, nextCursor } = await letters.page(cycleId, query);
  const rows = items.length === 0 ? [] : await sectionReader(tx, scope, 'investments').list(cycleId);
  const withChanges = [];
  for (const letter of items) withChanges.push(await listed(letters, letter, rows));
  return { items: withChanges, nextCursor };
}

async function listed(
  letters: LetterReader,
  letter: InvestmentLetter,
  rows: readonly Row<'investments'>[],
): Promise<ListedLetter> {
  const sent = letter.sent === null ? undefined : await letters.sentContent(letter.investmentLetterId);
  return { ...letter, changedRequests: sent ? changedSince(sent.requests, rows) : [] };
}

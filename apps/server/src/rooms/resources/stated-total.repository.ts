import type { StatedTotal } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';

/** Totals that the imported paper of a cycle states, as it prints them. */
export async function readStatedTotals(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
): Promise<StatedTotal[]> {
  const rows = await tx
    .selectFrom('stated_total')
    .selectAll('stated_total')
    .where('stated_total.school_id', '=', scope.schoolId)
    .where('stated_total.cycle_id', '=', cycleId)
    .orderBy('stated_total.subject')
    .execute();
  return rows.map((row) => ({
    subject: row.subject === 'budget' ? 'budget' : 'evidenceNeeds',
    totalText: row.total_text,
    totalVnd: row.total_vnd,
    words: row.words,
    wordsVnd: row.words_vnd,
  }));
}

/** Keeps what a paper states for a new cycle, once. */
export async function keepStatedTotals(
  tx: WriteTransaction,
  scope: SchoolScope,
  cycleId: string,
  totals: readonly StatedTotal[],
): Promise<void> {
  if (totals.length === 0) return;
  await tx
    .insertInto('stated_total')
    .values(
      totals.map((total) => ({
        school_id: scope.schoolId,
        cycle_id: cycleId,
        subject: total.subject,
        total_text: total.totalText,
        total_vnd: total.totalVnd,
        words: total.words,
        words_vnd: total.wordsVnd,
      })),
    )
    .execute();
}

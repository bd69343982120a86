import type { StatedTotal } from '@minhchung/contract';
import type { PlanDraft } from '@minhchung/importer';

/** Totals that the paper states in figures or in words; a paper that states none gives none. */
export function statedTotals({
  resources,
  evidenceNeeds,
}: Pick<PlanDraft, 'resources' | 'evidenceNeeds'>): StatedTotal[] {
  const budget = resources?.budget;
  const totals: StatedTotal[] = [
    {
      subject: 'budget',
      totalText: budget?.statedTotalText ?? '',
      totalVnd: budget?.statedTotalVnd ?? null,
      words: budget?.inWords ?? '',
      wordsVnd: budget?.inWordsVnd ?? null,
    },
    {
      subject: 'evidenceNeeds',
      totalText: '',
      totalVnd: evidenceNeeds?.statedTotalVnd ?? null,
      words: '',
      wordsVnd: null,
    },
  ];
  return totals.filter((total) => total.totalVnd !== null || total.totalText !== '' || total.words !== '');
}

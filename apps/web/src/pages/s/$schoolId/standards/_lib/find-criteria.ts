import { type Criterion, type Framework, type Standard, searchKey } from '@minhchung/domain';

export interface FoundStandard {
  readonly standard: Standard;
  readonly criteria: readonly Criterion[];
}

/** Standards with those of their criteria that say every word, in any order and without marks; all of them for no word. */
export function findCriteria({ standards }: Framework, asked: string, language: 'vi' | 'en'): readonly FoundStandard[] {
  const words = searchKey(asked).split(' ').filter(Boolean);
  return standards.flatMap((standard) => {
    const criteria = standard.criteria.filter((criterion) => {
      const says = searchKey(wordsOf(criterion, language));
      return words.every((word) => says.includes(word));
    });
    return criteria.length === 0 ? [] : [{ standard, criteria }];
  });
}

function wordsOf(criterion: Criterion, language: 'vi' | 'en'): string {
  return [
    criterion.code,
    criterion.title[language],
    ...criterion.levels.flatMap(({ requirements }) => requirements.map(({ text }) => text[language])),
    ...criterion.suggestedEvidence.map((text) => text[language]),
    ...criterion.quantitativeData.map(({ label }) => label[language]),
  ].join(' ');
}

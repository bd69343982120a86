import type { SearchHit } from '@minhchung/contract';
import { type Framework, matchText, type SearchMatch } from '@minhchung/domain';

export interface FoundCriterion {
  readonly match: SearchMatch;
  readonly hit: SearchHit;
}

/**
 * Criteria of a set of standards whose code, title or standard answers the search, those with the code itself first,
 * then those found in their title. The law is no row of a school, so the database is not asked.
 */
export function findCriteria(
  framework: Framework,
  asked: string,
  place: { readonly cycleId: string; readonly language: 'vi' | 'en' },
): readonly FoundCriterion[] {
  const found = framework.standards.flatMap((standard) =>
    standard.criteria.flatMap((criterion) => {
      const title = `${criterion.code} ${criterion.title[place.language]}`;
      const detail = `${standard.code} ${standard.title[place.language]}`;
      const inTitle = matchText(asked, title);
      const match = inTitle ?? matchText(asked, `${title} ${standard.title[place.language]}`);
      if (match === null) return [];
      const rank = criterion.code === asked.trim() ? 0 : inTitle === 'exact' ? 1 : 2;
      const hit = { subjectId: criterion.code, cycleId: place.cycleId, cycleName: null, title, detail };
      return [{ match, rank, hit }];
    }),
  );
  return found.toSorted((one, other) => one.rank - other.rank);
}

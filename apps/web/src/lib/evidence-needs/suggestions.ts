import { searchKey } from '@minhchung/domain';
import { isRecord } from '../api/problem.ts';
import type { Need } from './need-facts.ts';

/** A piece of evidence that the framework suggests for a criterion. */
export interface Suggestion {
  readonly standardCode: string;
  readonly criterionCode: string;
  readonly description: string;
}

/** Everything that a framework file suggests, in its order; the wording of the school's papers is Vietnamese. */
export function readSuggestions(content: unknown): readonly Suggestion[] {
  return list(content, 'standards').flatMap((standard) =>
    list(standard, 'criteria').flatMap((criterion) =>
      list(criterion, 'suggestedEvidence').flatMap((evidence) => {
        const description = isRecord(evidence) ? evidence.vi : null;
        if (!isRecord(standard) || !isRecord(criterion) || typeof description !== 'string') return [];
        if (typeof standard.code !== 'string' || typeof criterion.code !== 'string') return [];
        return [{ standardCode: standard.code, criterionCode: criterion.code, description }];
      }),
    ),
  );
}

/** Those that no need of the same criterion already asks for, in the same words but for capitals and tone marks. */
export function missingSuggestions(
  suggestions: readonly Suggestion[],
  needs: readonly Pick<Need, 'criterionCode' | 'description'>[],
): readonly Suggestion[] {
  const asked = new Map<string, string[]>();
  for (const { criterionCode, description } of needs) {
    const key = criterionCode ?? '';
    asked.set(key, [...(asked.get(key) ?? []), plain(description)]);
  }
  return suggestions.filter(({ criterionCode, description }) => {
    const wanted = plain(description);
    return !(asked.get(criterionCode) ?? []).some((one) => one !== '' && (one.includes(wanted) || wanted === one));
  });
}

function plain(text: string): string {
  return searchKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function list(value: unknown, field: string): readonly unknown[] {
  const found = isRecord(value) ? value[field] : undefined;
  return Array.isArray(found) ? found : [];
}

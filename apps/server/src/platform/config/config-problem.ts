import type { Language, LocalText } from './local-text.ts';

export type ConfigProblem =
  /** `source` is the flag or the variable as the person wrote it; the value itself may be a secret and is not repeated. */
  | { readonly code: 'config.invalid'; readonly source: string; readonly expected: LocalText }
  | { readonly code: 'config.needs'; readonly source: string; readonly missing: string };

export function describeProblem(problem: ConfigProblem, language: Language): string {
  if (problem.code === 'config.invalid') {
    const expected = problem.expected[language];
    return language === 'vi' ? `${problem.source}: cần ${expected}.` : `${problem.source}: expected ${expected}.`;
  }
  return language === 'vi'
    ? `${problem.source} cần đi cùng ${problem.missing}.`
    : `${problem.source} also needs ${problem.missing}.`;
}

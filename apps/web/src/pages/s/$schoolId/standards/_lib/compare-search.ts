/** Which two versions stand side by side, and how their criteria are paired. */
export interface CompareSearch {
  readonly a?: string;
  readonly b?: string;
  readonly by?: 'position';
}

interface Place {
  readonly c?: string;
}

/** The comparison at the cycle that the address names already; nothing else is carried along. */
export function compareSearch({ c }: Place, comparison: CompareSearch): Place & CompareSearch {
  return { ...(c === undefined ? {} : { c }), ...comparison };
}

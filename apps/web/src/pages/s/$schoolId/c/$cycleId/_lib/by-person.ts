interface Owed {
  readonly who: string;
}

/** Who owes what: those who owe most first; what nobody answers for comes last. */
export function byPerson<Item extends Owed>(items: readonly Item[]): readonly { who: string; owed: readonly Item[] }[] {
  return [...Map.groupBy(items, ({ who }) => who)]
    .map(([who, owed]) => ({ who, owed }))
    .toSorted(
      (left, right) => Number(left.who === '') - Number(right.who === '') || right.owed.length - left.owed.length,
    );
}

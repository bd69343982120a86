import type { DifferenceItem } from '@minhchung/contract';
import { useState } from 'react';

export interface Chosen {
  readonly ids: ReadonlySet<string>;
  has(item: DifferenceItem): boolean;
  set(items: readonly DifferenceItem[], isChosen: boolean): void;
  reset(): void;
}

/**
 * What is taken over: everything that the paper changed, nothing that the workspace changed, until somebody says so.
 * Where nobody knows what the workspace changed (`isHandKnown` false), only what is new.
 */
export function useChosen(items: readonly DifferenceItem[], isHandKnown: boolean): Chosen {
  const isProposed = ({ kind }: DifferenceItem) => (isHandKnown ? kind !== 'kept' : kind === 'added');
  const proposed = () => new Set(items.filter(isProposed).map(({ id }) => id));
  const [ids, setIds] = useState<ReadonlySet<string>>(proposed);
  return {
    ids,
    has: ({ id }) => ids.has(id),
    set: (changed, isChosen) =>
      setIds((before) => {
        const after = new Set(before);
        for (const { id } of changed) {
          if (isChosen) after.add(id);
          else after.delete(id);
        }
        return after;
      }),
    reset: () => setIds(proposed()),
  };
}

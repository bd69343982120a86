import { type BlankName, blankPlaces } from './blank-places.ts';
import type { DocumentModel } from './document-model.ts';
import { inlinesOf } from './walk.ts';

export interface BlankListItem {
  readonly blank: BlankName;
  /** `paper.blank.<name>`: what is missing, in words. */
  readonly messageKey: `paper.blank.${BlankName}`;
  /** `paper.fillIn.<place>`: where to fill it in. */
  readonly fillIn: `paper.fillIn.${(typeof blankPlaces)[BlankName]}`;
  /** How often it is printed in this paper. */
  readonly count: number;
}

/** All message keys that `listBlanks` can name, for the translation catalogue and its test. */
export const BLANK_MESSAGE_KEYS: readonly string[] = Object.entries(blankPlaces)
  .flatMap(([name, place]) => [`paper.blank.${name}`, `paper.fillIn.${place}`])
  .filter((key, index, keys) => keys.indexOf(key) === index);

/** What the paper prints as dots, each name once, in the order of first appearance. */
export function listBlanks(model: DocumentModel): readonly BlankListItem[] {
  const counts = new Map<BlankName, number>();
  for (const inline of inlinesOf(model)) {
    if (inline.kind === 'blank') counts.set(inline.blank, (counts.get(inline.blank) ?? 0) + 1);
  }
  return [...counts].map(([blank, count]) => ({
    blank,
    messageKey: `paper.blank.${blank}` as const,
    fillIn: `paper.fillIn.${blankPlaces[blank]}` as const,
    count,
  }));
}

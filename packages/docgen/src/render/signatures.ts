import type { SignerColumn } from '../model/document-model.ts';

/** Wider than an upright page: recipients and two signers stand side by side. */
const WIDTH_FOR_THREE = 200;

export function standsInThree(width: number): boolean {
  return width > WIDTH_FOR_THREE;
}

/** Empty lines below the posts of each signer, so that both names stand on one line. */
export function signerPadding(
  right: SignerColumn,
  left: SignerColumn,
): { readonly left: number; readonly right: number } {
  return {
    left: Math.max(0, right.posts.length - left.posts.length),
    right: Math.max(0, left.posts.length - right.posts.length),
  };
}

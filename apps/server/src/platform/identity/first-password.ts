import { randomInt } from 'node:crypto';

// Without letters and digits that look alike on paper: i l o, 0 1.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to be read out or copied once, such as `k7mp-3xaw-q9rt`; 59 random bits. */
export function makeFirstPassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  return [group(), group(), group()].join('-');
}

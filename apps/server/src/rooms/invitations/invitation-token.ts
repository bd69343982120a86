import { createHash, randomInt } from 'node:crypto';

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** What stands in the link: 160 random bits in letters that survive being read out. */
export const makeInvitationToken = (): string =>
  Array.from({ length: 32 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');

/** What is stored: whoever reads the database cannot make a link of it. */
export const hashInvitationToken = (token: string): string =>
  createHash('sha256').update(`invitation:${token}`).digest('hex');

import type { RateLimit } from '../../platform/access/rate-limit.ts';

const QUARTER = 15 * 60;

/** How often someone may try. A school often stands behind one address, so addresses get more than accounts. */
export const accountLimits = {
  signInByAddress: { name: 'sign-in-address', hits: 100, seconds: QUARTER },
  signInByLogin: { name: 'sign-in-login', hits: 10, seconds: QUARTER },
  codeByAddress: { name: 'code-address', hits: 30, seconds: QUARTER },
  codeByAccount: { name: 'code-account', hits: 10, seconds: QUARTER },
  passwordByAccount: { name: 'password-account', hits: 10, seconds: QUARTER },
  existingByAccount: { name: 'existing-account', hits: 30, seconds: QUARTER },
  setUpByAddress: { name: 'set-up-address', hits: 10, seconds: QUARTER },
} as const satisfies Record<string, RateLimit>;

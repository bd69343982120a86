import { isAPIError } from 'better-auth/api';
import { hashPassword } from 'better-auth/crypto';
import type { WriteTransaction } from '../db/database.ts';
import { type AuthOptions, authIn } from './auth-in.ts';

/** Where a call comes from. Only the cookies and the name of the browser are handed on. */
export interface Caller {
  readonly headers: Headers;
  readonly address: string;
}

export type IdentityAnswer<T> =
  | { readonly kind: 'accepted'; readonly value: T; readonly cookies: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: 'wrong' | 'locked'; readonly cookies: readonly string[] };

/** Passwords, sessions and second factors inside the caller's transaction, so that they live or die with their events. */
export interface IdentityCalls {
  signIn(username: string, password: string): Promise<IdentityAnswer<'signedIn' | 'codeNeeded'>>;
  /** The second step; a code of six digits is the authenticator's, anything else a backup code. */
  signInWithCode(code: string): Promise<IdentityAnswer<{ accountId: string }>>;
  signOut(): Promise<IdentityAnswer<true>>;
  /** Ends every session of the account and begins a new one for this caller. */
  changePassword(current: string, next: string): Promise<IdentityAnswer<true>>;
  startTwoFactor(password: string): Promise<IdentityAnswer<{ uri: string; backupCodes: readonly string[] }>>;
  confirmTwoFactor(code: string): Promise<IdentityAnswer<true>>;
  stopTwoFactor(password: string): Promise<IdentityAnswer<true>>;
}

/** Many teachers have no e-mail and the library wants one: an address that can never be delivered to (RFC 2606). */
export const unmailedDomain = '@minhchung.invalid';

export interface Identity {
  within(tx: WriteTransaction, caller: Caller): IdentityCalls;
  /** scrypt, as better-auth stores it. */
  hashPassword(password: string): Promise<string>;
}

export { hashPassword };

export function createIdentity(options: AuthOptions): Identity {
  return { hashPassword, within: (tx, caller) => callsIn(authIn(tx, options), caller) };
}

function callsIn(auth: ReturnType<typeof authIn>, caller: Caller): IdentityCalls {
  const headers = ownHeaders(caller);
  const withHeaders = { headers, returnHeaders: true } as const;
  return {
    signIn: (username, password) =>
      answer(auth.api.signInUsername({ body: { username, password }, ...withHeaders }), (response) =>
        'twoFactorRedirect' in response ? 'codeNeeded' : 'signedIn',
      ),
    signInWithCode: (code) => {
      // A session of before must not be taken for the one that is being opened.
      const second = { headers: onlySecondStep(headers), returnHeaders: true } as const;
      return /^\d{6}$/.test(code)
        ? answer(auth.api.verifyTOTP({ body: { code }, ...second }), ({ user }) => ({ accountId: user.id }))
        : answer(auth.api.verifyBackupCode({ body: { code }, ...second }), ({ user }) => ({ accountId: user.id }));
    },
    signOut: () => answer(auth.api.signOut(withHeaders), () => true),
    changePassword: (currentPassword, newPassword) => {
      const body = { currentPassword, newPassword, revokeOtherSessions: true };
      return answer(auth.api.changePassword({ body, ...withHeaders }), () => true);
    },
    startTwoFactor: (password) =>
      answer(auth.api.enableTwoFactor({ body: { password, method: 'totp' }, ...withHeaders }), (response) => {
        if (!('totpURI' in response)) throw new Error('The authenticator has no address.');
        // The authenticator shows this name; an address that does not exist would only puzzle.
        return {
          uri: response.totpURI.replace(/(@|%40)minhchung\.invalid(?=\?)/, ''),
          backupCodes: response.backupCodes,
        };
      }),
    confirmTwoFactor: (code) => answer(auth.api.verifyTOTP({ body: { code }, ...withHeaders }), () => true),
    stopTwoFactor: (password) => answer(auth.api.disableTwoFactor({ body: { password }, ...withHeaders }), () => true),
  };
}

async function answer<Response, Value>(
  call: Promise<{ headers: Headers | null; response: Response }>,
  read: (response: Response) => Value,
): Promise<IdentityAnswer<Value>> {
  try {
    const { headers, response } = await call;
    return { kind: 'accepted', value: read(response), cookies: headers?.getSetCookie() ?? [] };
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    return { kind: 'refused', reason: error.statusCode === 429 ? 'locked' : 'wrong', cookies: [] };
  }
}

/** The library reads addresses from headers; ours comes from the connection. */
function ownHeaders({ headers, address }: Caller): Headers {
  const own = new Headers({ 'x-caller-address': address });
  for (const name of ['cookie', 'user-agent']) {
    const value = headers.get(name);
    if (value !== null) own.set(name, value);
  }
  return own;
}

function onlySecondStep(headers: Headers): Headers {
  const own = new Headers(headers);
  const cookies = (headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim());
  own.set('cookie', cookies.filter((cookie) => /^(__Secure-)?minhchung\.two_factor=/.test(cookie)).join('; '));
  return own;
}

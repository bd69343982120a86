import { idPrefixes } from '@minhchung/contract';
import { betterAuth } from 'better-auth';
import { twoFactor, username } from 'better-auth/plugins';
import type { KyselyPlugin } from 'kysely';
import { sessionDays } from '../access/session-gate.ts';
import type { WriteTransaction } from '../db/database.ts';
import type { MakeId } from '../kit/ids.ts';

export interface AuthOptions {
  readonly secret: string;
  readonly publicUrl: string | null;
  /** Cookies are then sent under HTTPS only and carry `__Secure-` before their names. */
  readonly usesHttps: boolean;
  readonly makeId: MakeId;
}

const PREFIXES: Readonly<Record<string, string>> = {
  user: idPrefixes.account,
  session: 'ses',
  account: 'crd',
  verification: 'vrf',
  twoFactor: 'tfa',
};

/** better-auth bound to one transaction, under our table and column names. It sends no mail and mounts no endpoint. */
export function authIn(tx: WriteTransaction, options: AuthOptions) {
  const { makeId } = options;
  const times = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;
  return betterAuth({
    appName: 'Minh Chứng',
    baseURL: options.publicUrl ?? (options.usesHttps ? 'https://localhost' : 'http://localhost'),
    secret: options.secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    database: { db: tx.withPlugin(momentsAsDates), type: 'postgres', transaction: false },
    advanced: {
      cookiePrefix: 'minhchung',
      useSecureCookies: options.usesHttps,
      ipAddress: { ipAddressHeaders: ['x-caller-address'] },
      database: { generateId: ({ model }) => makeId(PREFIXES[model] ?? 'aut') },
    },
    user: {
      modelName: 'account',
      fields: { emailVerified: 'email_verified', ...times },
    },
    account: {
      modelName: 'account_credential',
      fields: {
        userId: 'account_id',
        accountId: 'provider_account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...times,
      },
    },
    session: {
      modelName: 'account_session',
      expiresIn: sessionDays * 86_400,
      // The session gate slides the end itself.
      disableSessionRefresh: true,
      fields: {
        userId: 'account_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...times,
      },
    },
    verification: { modelName: 'account_verification', fields: { expiresAt: 'expires_at', ...times } },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
    plugins: [
      username({
        maxUsernameLength: 40,
        usernameValidator: (name) => /^[a-z0-9][a-z0-9._-]{2,39}$/.test(name),
        schema: { user: { fields: { displayUsername: 'display_username' } } },
      }),
      twoFactor({
        issuer: 'Minh Chứng',
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'account_two_factor',
            fields: {
              userId: 'account_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
  });
}

// Our pool hands moments out as ISO strings; the library compares Date objects.
const momentsAsDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => [
          column,
          typeof value === 'string' && /_(at|until)$/.test(column) ? new Date(value) : value,
        ]),
      ),
    ),
  }),
};

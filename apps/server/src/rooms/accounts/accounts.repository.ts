import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import { unmailedDomain } from '../../platform/identity/index.ts';
import type { MakeId } from '../../platform/kit/ids.ts';

export interface Account {
  readonly accountId: string;
  readonly name: string;
  readonly username: string;
}

export interface AccountSession {
  readonly sessionId: string;
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly address: string;
  readonly device: string;
}

export interface NewAccount {
  readonly name: string;
  readonly username: string;
  readonly email: string | null;
  readonly passwordHash: string;
  readonly isSystemAdministrator?: boolean;
  readonly mustChangePassword: boolean;
}

export interface AccountReader {
  /** Whether anyone has been entered yet. */
  anyExists(): Promise<boolean>;
  find(accountId: string): Promise<Account | undefined>;
  /** By user name or e-mail, whatever the case. */
  findByLogin(login: string): Promise<Account | undefined>;
  /** False for disabled accounts and for those whose last right was revoked or has ended. */
  mayEnter(accountId: string, at: Date): Promise<boolean>;
  /** Whether the account has rights outside that school. */
  reachesBeyond(accountId: string, schoolId: string): Promise<boolean>;
  /** Whether signing in asks for a code of the authenticator. */
  hasTwoFactor(accountId: string): Promise<boolean>;
  /** Newest first, only those still alive. */
  sessions(accountId: string, at: Date): Promise<AccountSession[]>;
}

export interface AccountWriter extends AccountReader {
  /** Undefined when the user name or the e-mail is taken. */
  add(account: NewAccount): Promise<Account | undefined>;
  setPassword(accountId: string, passwordHash: string, mustChangePassword: boolean): Promise<void>;
  passwordWasChanged(accountId: string): Promise<void>;
  endSession(accountId: string, sessionId: string): Promise<boolean>;
  endSessions(accountId: string): Promise<void>;
  /** Clears away the sessions of the account that ran out. */
  forgetEndedSessions(accountId: string, at: Date): Promise<void>;
}

export function accountReader(tx: ReadTransaction): AccountReader {
  const accounts = () => tx.selectFrom('account').select(['account.id', 'account.name', 'account.username']);
  return {
    async anyExists() {
      return (await tx.selectFrom('account').select('account.id').limit(1).executeTakeFirst()) !== undefined;
    },
    async find(accountId) {
      return toAccount(await accounts().where('account.id', '=', accountId).executeTakeFirst());
    },
    async findByLogin(login) {
      const key = login.toLowerCase();
      const found = accounts().where((eb) => eb.or([eb('account.username', '=', key), eb('account.email', '=', key)]));
      return toAccount(await found.executeTakeFirst());
    },
    async mayEnter(accountId, at) {
      const answer = await sql<{
        may: boolean;
      }>`select account_may_enter(${accountId}, ${at.toISOString()}) as may`.execute(tx);
      return answer.rows[0]?.may ?? false;
    },
    async reachesBeyond(accountId, schoolId) {
      const answer = await sql<{
        does: boolean;
      }>`select account_reaches_beyond(${accountId}, ${schoolId}) as does`.execute(tx);
      return answer.rows[0]?.does ?? true;
    },
    async hasTwoFactor(accountId) {
      const row = await tx
        .selectFrom('account')
        .select('account.two_factor_enabled')
        .where('account.id', '=', accountId)
        .executeTakeFirst();
      return row?.two_factor_enabled ?? false;
    },
    async sessions(accountId, at) {
      const rows = await tx
        .selectFrom('account_session')
        .selectAll('account_session')
        .where('account_session.account_id', '=', accountId)
        .where('account_session.expires_at', '>', at.toISOString())
        .orderBy('account_session.updated_at', 'desc')
        .limit(100)
        .execute();
      return rows.map((row) => ({
        sessionId: row.id,
        startedAt: row.created_at,
        lastSeenAt: row.updated_at,
        address: row.ip_address ?? '',
        device: row.user_agent ?? '',
      }));
    },
  };
}

export function accountWriter(tx: WriteTransaction, makeId: MakeId): AccountWriter {
  return {
    ...accountReader(tx),
    async add({ name, username, email, passwordHash, isSystemAdministrator = false, mustChangePassword }) {
      const row = await tx
        .insertInto('account')
        .values({
          id: makeId('acc'),
          name,
          username,
          display_username: username,
          email: email?.toLowerCase() ?? `${username}${unmailedDomain}`,
          is_system_administrator: isSystemAdministrator,
          must_change_password: mustChangePassword,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning(['account.id', 'account.name', 'account.username'])
        .executeTakeFirst();
      if (!row) return undefined;
      await tx
        .insertInto('account_credential')
        .values({
          id: makeId('crd'),
          account_id: row.id,
          provider_account_id: row.id,
          provider_id: 'credential',
          password: passwordHash,
        })
        .execute();
      return toAccount(row);
    },
    async setPassword(accountId, passwordHash, mustChangePassword) {
      await tx
        .updateTable('account_credential')
        .set({ password: passwordHash, updated_at: sql`now()` })
        .where('account_credential.account_id', '=', accountId)
        .where('account_credential.provider_id', '=', 'credential')
        .execute();
      await tx
        .updateTable('account')
        .set({ must_change_password: mustChangePassword })
        .where('account.id', '=', accountId)
        .execute();
    },
    async passwordWasChanged(accountId) {
      await tx
        .updateTable('account')
        .set({ must_change_password: false })
        .where('account.id', '=', accountId)
        .execute();
    },
    async endSession(accountId, sessionId) {
      const result = await tx
        .deleteFrom('account_session')
        .where('account_session.account_id', '=', accountId)
        .where('account_session.id', '=', sessionId)
        .executeTakeFirst();
      return result.numDeletedRows > 0n;
    },
    async forgetEndedSessions(accountId, at) {
      await tx
        .deleteFrom('account_session')
        .where('account_session.account_id', '=', accountId)
        .where('account_session.expires_at', '<=', at.toISOString())
        .execute();
    },
    async endSessions(accountId) {
      await tx.deleteFrom('account_session').where('account_session.account_id', '=', accountId).execute();
    },
  };
}

function toAccount(row: { id: string; name: string; username: string | null } | undefined): Account | undefined {
  return row && { accountId: row.id, name: row.name, username: row.username ?? '' };
}

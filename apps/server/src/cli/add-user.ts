import { endpoints } from '@minhchung/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import { systemScope } from '../platform/access/scope.ts';
import type { LocalText } from '../platform/config/index.ts';
import type { Database } from '../platform/db/database.ts';
import { openDatabase } from '../platform/db/open-database.ts';
import { platformEventRecorder } from '../platform/events/event-recorder.ts';
import { hashPassword, makeFirstPassword } from '../platform/identity/index.ts';
import { systemClock } from '../platform/kit/clock.ts';
import { idMaker } from '../platform/kit/ids.ts';
import { accountWriter, addSystemAdministrator } from '../rooms/accounts/index.ts';
import { addAccount, grantTools } from '../rooms/grants/index.ts';
import type { CommandContext } from './command.ts';

export interface UserForm {
  readonly account: z.output<typeof endpoints.addAccount.body>;
  /** Null: the only school there is. */
  readonly schoolId: string | null;
  readonly isSystemAdministrator: boolean;
}

export interface AddedUser {
  readonly accountId: string;
  readonly username: string;
  readonly schoolId: string | null;
  readonly firstPassword: string;
}

/** The same form as in the browser, read by the same schema. */
export function readUserForm(context: CommandContext): { user: UserForm } | { problem: LocalText } {
  const { options } = context;
  const [username = ''] = context.arguments;
  const account = endpoints.addAccount.body.safeParse({
    name: options.name ?? username,
    username,
    email: options.email ?? null,
    personId: null,
    role: options.role ?? 'contributor',
    duties: [],
    validTo: options.until ?? null,
  });
  if (!account.success) {
    const fields = account.error.issues.map((issue) => issue.path.join('.')).join(', ');
    return { problem: { vi: `Chưa đúng: ${fields}`, en: `Not right: ${fields}` } };
  }
  const schoolId = typeof options.school === 'string' ? options.school : null;
  return { user: { account: account.data, schoolId, isSystemAdministrator: options.system === true } };
}

/** Beside a running server or without one; what was done stands in the diary in the system's name. */
export async function addUser(databaseUrl: string, user: UserForm): Promise<AddedUser | { problem: LocalText }> {
  const database = openDatabase(databaseUrl, 2, () => undefined);
  try {
    const firstPassword = makeFirstPassword();
    const passwordHash = await hashPassword(firstPassword);
    const input = { ...user.account, passwordHash };
    const tools = { clock: systemClock, makeId: idMaker(() => systemClock.now()) };
    if (user.isSystemAdministrator) {
      const account = await database.platform((tx) =>
        addSystemAdministrator(
          {
            accounts: accountWriter(tx, tools.makeId),
            events: platformEventRecorder(tx, { accountId: null, name: 'Hệ thống' }, systemClock),
          },
          input,
        ),
      );
      return { accountId: account.accountId, username: account.username, schoolId: null, firstPassword };
    }
    const school = await chooseSchool(database, user.schoolId);
    if ('problem' in school) return school;
    const scope = systemScope(school.schoolId);
    const grant = await database.write(scope, (tx) => addAccount(grantTools(tx, scope, tools), input));
    return { accountId: grant.accountId, username: grant.username, schoolId: school.schoolId, firstPassword };
  } finally {
    await database.close();
  }
}

async function chooseSchool(
  database: Database,
  wanted: string | null,
): Promise<{ schoolId: string } | { problem: LocalText }> {
  const found = await database.platform((tx) =>
    sql<{ school_id: string; name: string }>`
      select s.school_id, s.name from installation_schools('', null, true, '', '', 10000) s`.execute(tx),
  );
  const ids = found.rows.map((row) => row.school_id);
  const schoolId = wanted === null ? ids[0] : ids.find((id) => id === wanted);
  if (schoolId === undefined)
    return { problem: { vi: 'Không có trường này trên máy chủ.', en: 'There is no such school on this server.' } };
  if (wanted === null && ids.length > 1) {
    const list = found.rows.map(({ school_id, name }) => `  ${school_id}  ${name}`).join('\n');
    return {
      problem: {
        vi: `Máy chủ có nhiều trường, xin chọn bằng --school:\n${list}`,
        en: `Several schools, choose by --school:\n${list}`,
      },
    };
  }
  return { schoolId };
}

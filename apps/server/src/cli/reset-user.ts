import { openDatabase } from '../platform/db/open-database.ts';
import { platformEventRecorder } from '../platform/events/event-recorder.ts';
import { hashPassword, makeFirstPassword } from '../platform/identity/index.ts';
import { systemClock } from '../platform/kit/clock.ts';
import { idMaker } from '../platform/kit/ids.ts';
import { accountWriter, resetForgottenPassword } from '../rooms/accounts/index.ts';

export interface ResetUser {
  readonly username: string;
  readonly firstPassword: string;
}

/** Beside a running server or without one. Throws a `Refusal` when nobody signs in by that name. */
export async function resetUser(databaseUrl: string, login: string): Promise<ResetUser> {
  const database = openDatabase(databaseUrl, 2, () => undefined);
  try {
    const firstPassword = makeFirstPassword();
    const passwordHash = await hashPassword(firstPassword);
    const { username } = await database.platform((tx) =>
      resetForgottenPassword(
        {
          accounts: accountWriter(
            tx,
            idMaker(() => systemClock.now()),
          ),
          events: platformEventRecorder(tx, { accountId: null, name: 'Hệ thống' }, systemClock),
        },
        { login, passwordHash },
      ),
    );
    return { username, firstPassword };
  } finally {
    await database.close();
  }
}

import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../testing/test-database.ts';
import { commands } from './commands.ts';
import { runCli } from './run-cli.ts';

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await cloneDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

async function run(...words: string[]) {
  const [printed, complained]: [string[], string[]] = [[], []];
  const code = await runCli(commands, {
    words,
    environment: { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl },
    print: (line) => printed.push(line),
    printError: (line) => complained.push(line),
  });
  return { code, printed: printed.join('\n'), complained: complained.join('\n') };
}

test('without a school an account is made for the system only', async () => {
  expect(await run('user', 'add', 'binh')).toMatchObject({ code: 1, complained: expect.stringContaining('trường') });
  const added = await run('user', 'add', 'quantri', '--system', '--name', 'Nguyễn Thị An', '--json');
  expect(added.code).toBe(0);
  expect(JSON.parse(added.printed)).toMatchObject({ username: 'quantri', schoolId: null });
  const stored = await owner.query('select is_system_administrator, must_change_password, name from account');
  expect(stored.rows).toEqual([{ is_system_administrator: true, must_change_password: true, name: 'Nguyễn Thị An' }]);
});

test('in the only school an account is made with its role; a taken name and a guest without end are refused', async () => {
  await owner.query("insert into school (school_id, name, levels) values ('sch_000001', 'Trường thử', '{primary}')");
  const added = await run('user', 'add', 'binh', '--name', 'Trần Văn Bình', '--role', 'schoolAdministrator');
  expect(added).toMatchObject({ code: 0, printed: expect.stringMatching(/Mật khẩu đầu tiên: \w{4}-\w{4}-\w{4}/) });
  const stored = await owner.query('select school_id, role from school_grant');
  expect(stored.rows).toEqual([{ school_id: 'sch_000001', role: 'schoolAdministrator' }]);
  expect((await run('user', 'add', 'binh')).code).toBe(1);
  expect(await run('user', 'add', 'khach', '--role', 'guestReader')).toMatchObject({
    code: 1,
    complained: expect.stringContaining('ngày hết hạn'),
  });
  expect((await run('user', 'add', 'khach', '--role', 'guestReader', '--until', '2026-12-31')).code).toBe(0);
  expect(await run('user', 'add', 'a', '--lang', 'en')).toMatchObject({ code: 2, complained: 'Not right: username' });
});

test('who forgot a password gets a first one, and every session of the account ends', async () => {
  await owner.query(
    `insert into account_session (id, account_id, token, expires_at)
     select 'session-of-binh', id, 'token-of-binh', now() + interval '1 day' from account where username = 'binh'`,
  );
  const before = await owner.query(
    "select c.password from account_credential c join account a on a.id = c.account_id where a.username = 'binh'",
  );
  const reset = await run('user', 'reset', 'binh');
  expect(reset).toMatchObject({ code: 0, printed: expect.stringMatching(/Mật khẩu đầu tiên: \w{4}-\w{4}-\w{4}/) });
  const after = await owner.query(
    "select c.password from account_credential c join account a on a.id = c.account_id where a.username = 'binh'",
  );
  expect(after.rows).not.toEqual(before.rows);
  expect((await owner.query('select from account_session')).rowCount).toBe(0);
  expect(await run('user', 'reset', 'khong-co-ai')).toEqual({
    code: 1,
    printed: '',
    complained: 'Không có tài khoản “khong-co-ai”.',
  });
});

test('verify proves the chains, and names the first broken link of one that was altered', async () => {
  expect(await run('verify')).toMatchObject({ code: 0, printed: expect.stringContaining('nguyên vẹn') });
  await owner.query("update event set actor_name = 'Ai đó' where school_id = 'sch_000001' and sequence = 1");
  expect(await run('verify')).toMatchObject({
    code: 1,
    complained: 'sch_000001: đứt ở sự kiện số 1 (nội dung đã bị sửa)',
  });
  const { code, printed } = await run('verify', '--json');
  expect(code).toBe(1);
  expect(JSON.parse(printed)).toMatchObject({
    chains: 2,
    broken: [{ chain: 'sch_000001', sequence: 1, problem: 'content' }],
  });
});

import { createHmac, randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Duty, GrantRole, Seat } from '@minhchung/contract';
import pg from 'pg';
import { type Context, createContext } from '../context.ts';
import { createApp } from '../http/app.ts';
import { sessionCookie } from '../platform/access/session-gate.ts';
import { localFileStore } from '../platform/files/index.ts';
import type { Clock } from '../platform/kit/clock.ts';
import { createLogger } from '../platform/kit/logger.ts';
import { cloneDatabase } from './test-database.ts';

const SECRET = 'a secret of tests only, forty letters long';

export interface Answer {
  readonly status: number;
  // Tests look at answers of many shapes.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly body: any;
  readonly headers: Headers;
}

export interface TestServer {
  readonly context: Context;
  readonly ownerUrl: string;
  /** Sends a request, as the account of that session cookie if one is given. `path` is `METHOD /api/...`. */
  request(
    path: string,
    options?: {
      cookie?: string | undefined;
      body?: unknown;
      bytes?: Uint8Array<ArrayBuffer>;
      headers?: Record<string, string>;
    },
  ): Promise<Answer>;
  /** Runs SQL as the owner, past row-level security: for arranging only. */
  sql(text: string, values?: unknown[]): Promise<pg.QueryResult>;
  /** The clock goes on from that moment. */
  travel(to: string): void;
  close(): Promise<void>;
}

/** The real application on a database of its own; the clock stands still unless told otherwise. */
export async function startTestServer(options: { now?: string; publicUrl?: string } = {}): Promise<TestServer> {
  const database = await cloneDatabase();
  let moment = new Date(options.now ?? '2026-11-02T02:00:00Z').getTime();
  // A millisecond a look: ids and events keep their order.
  const clock: Clock = {
    now: () => {
      moment += 1;
      return new Date(moment);
    },
  };
  const context = createContext({
    databaseUrl: database.appUrl,
    logger: createLogger({ level: process.env.TEST_LOG ?? 'silent' }),
    authSecret: SECRET,
    publicUrl: options.publicUrl ?? null,
    webDirectory: join(tmpdir(), 'minhchung-no-web'),
    files: localFileStore(join(tmpdir(), `minhchung-files-${randomBytes(6).toString('hex')}`)),
    paperTemplate: fileURLToPath(
      new URL('../../../../packages/docgen/src/render/typst/administrative-paper.typ', import.meta.url),
    ),
    productVersion: '0.0.0-test',
    limits: { jsonBytes: 25_000_000, fileBytes: 30_000_000 },
    clock,
  });
  const app = await createApp(context);
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
  return {
    context,
    ownerUrl: database.ownerUrl,
    async request(path, { cookie, body, bytes, headers: given = {} } = {}) {
      const space = path.indexOf(' ');
      const headers: Record<string, string> = { ...given, ...(cookie ? { cookie } : {}) };
      if (body !== undefined) headers['content-type'] = 'application/json';
      if (bytes) headers['content-type'] = 'application/octet-stream';
      const response = await app.request(`http://localhost${path.slice(space + 1)}`, {
        method: path.slice(0, space),
        headers,
        ...(body !== undefined ? { body: JSON.stringify(body) } : bytes ? { body: bytes } : {}),
      });
      const isJson = /json/.test(response.headers.get('content-type') ?? '');
      const content = isJson ? await response.json() : new Uint8Array(await response.arrayBuffer());
      return { status: response.status, body: content, headers: response.headers };
    },
    sql: async (text, values) => {
      // What happens past the application is seen by it when its memory has run out.
      moment += 3000;
      return owner.query(text, values);
    },
    travel(to) {
      moment = new Date(to).getTime();
    },
    async close() {
      await context.close();
      await owner.end();
      await database.drop();
    },
  };
}

export interface TestAccount {
  readonly accountId: string;
  readonly personId: string;
  readonly cookie: string;
}

let counter = 0;

/** A school with one letterhead, written past the front door: arrange by builder, act through the application. */
export async function seedSchool(server: TestServer, name = 'Trường Tiểu học Suối Ngàn'): Promise<string> {
  const schoolId = server.context.makeId('sch');
  await server.sql('insert into school (school_id, name, levels) values ($1, $2, $3)', [schoolId, name, ['primary']]);
  await server.sql(
    `insert into school_profile (school_id, profile_id, valid_from, name, governing_body, place, notation_code)
     values ($1, $2, '2025-07-01', $3, 'UBND XÃ SUỐI NGÀN', 'Suối Ngàn', 'THSN')`,
    [schoolId, server.context.makeId('prf'), name],
  );
  return schoolId;
}

/** An account that is signed in, with a grant in the school and the person behind it. */
export async function seedAccount(
  server: TestServer,
  schoolId: string | null,
  rights: { role?: GrantRole; duties?: readonly Duty[]; name?: string; isSystemAdministrator?: boolean } = {},
): Promise<TestAccount> {
  counter += 1;
  const { makeId } = server.context;
  const [accountId, personId, token] = [makeId('acc'), makeId('per'), randomBytes(16).toString('hex')];
  const name = rights.name ?? `Người Thử ${counter}`;
  await server.sql(
    'insert into account (id, name, email, username, is_system_administrator) values ($1, $2, $3, $4, $5)',
    [
      accountId,
      name,
      `u${counter}-${accountId}@none.invalid`,
      `u${counter}-${accountId}`,
      rights.isSystemAdministrator ?? false,
    ],
  );
  await server.sql(
    "insert into account_session (id, account_id, token, expires_at) values ($1, $2, $3, now() + interval '10 years')",
    [makeId('ses'), accountId, token],
  );
  if (schoolId) {
    const role = rights.role ?? 'contributor';
    await server.sql('insert into person (school_id, person_id, full_name, sort_name) values ($1, $2, $3, $3)', [
      schoolId,
      personId,
      name,
    ]);
    await server.sql(
      'insert into school_grant (school_id, grant_id, account_id, person_id, role, duties, valid_to) values ($1, $2, $3, $4, $5, $6, $7)',
      [
        schoolId,
        makeId('grt'),
        accountId,
        personId,
        role,
        rights.duties ?? [],
        role === 'guestReader' ? '2099-12-31' : null,
      ],
    );
  }
  return { accountId, personId, cookie: cookieFor(token) };
}

/** An officer of the department above the commune that the school belongs to. */
export async function seedOfficer(server: TestServer, schoolId: string): Promise<TestAccount> {
  const [department, commune] = [server.context.makeId('aut'), server.context.makeId('aut')];
  await server.sql(
    "insert into authority (authority_id, kind, name, parent_id) values ($1, 'department', 'Sở GDĐT', null), ($2, 'commune', 'UBND xã', $1)",
    [department, commune],
  );
  await server.sql('update school set authority_id = $2 where school_id = $1', [schoolId, commune]);
  const account = await seedAccount(server, null);
  await server.sql("insert into authority_seat (authority_id, account_id, role) values ($1, $2, 'authorityOfficer')", [
    department,
    account.accountId,
  ]);
  return account;
}

/** A merger, decided and dated: from that day on `predecessor` lives on in `successor`. */
export async function seedSuccession(
  server: TestServer,
  predecessor: string,
  successor: string,
  happenedOn = '2026-07-01',
): Promise<void> {
  const eventId = server.context.makeId('oev');
  await server.sql(
    `insert into organization_event (school_id, organization_event_id, kind, happened_on, status, decision_date)
     values ($1, $2, 'merger', $3, 'decided', $3)`,
    [successor, eventId, happenedOn],
  );
  await server.sql(
    `insert into school_link (school_id, school_link_id, organization_event_id, side, other_school_id)
     values ($1, $2, $3, 'predecessor', $4)`,
    [successor, server.context.makeId('slk'), eventId, predecessor],
  );
}

/** Gives the person a seat in a signed council of that cycle. */
export async function seedSeat(
  server: TestServer,
  schoolId: string,
  cycleId: string,
  personId: string,
  seat: Seat,
  standards: readonly string[] = ['1'],
): Promise<void> {
  const { makeId } = server.context;
  const signed = await server.sql(
    "select council_id from council where school_id = $1 and cycle_id = $2 and status = 'signed' and upcoming is null",
    [schoolId, cycleId],
  );
  let councilId: string | undefined = signed.rows[0]?.council_id;
  if (!councilId) {
    await server.sql("update council set status = 'replaced' where school_id = $1 and cycle_id = $2", [
      schoolId,
      cycleId,
    ]);
    councilId = makeId('cnc');
    await server.sql("insert into council (school_id, council_id, cycle_id, status) values ($1, $2, $3, 'signed')", [
      schoolId,
      councilId,
      cycleId,
    ]);
  }
  if (seat === 'groupLeader') {
    const groupId = makeId('grp');
    await server.sql(
      "insert into working_group (school_id, group_id, cycle_id, position, kind, number, standards) values ($1, $2, $3, 1, 'working', 1, $4)",
      [schoolId, groupId, cycleId, standards],
    );
    await server.sql(
      "insert into group_member (school_id, group_member_id, cycle_id, group_id, position, person_id, printed_name, role) values ($1, $2, $5, $3, 1, $4, 'x', 'leader')",
      [schoolId, makeId('gmb'), groupId, personId, cycleId],
    );
    return;
  }
  await server.sql(
    "insert into council_member (school_id, council_member_id, council_id, position, person_id, printed_name, role, cycle_id) values ($1, $2, $3, 1, $4, 'x', $5, $6)",
    [schoolId, makeId('cmb'), councilId, personId, seat, cycleId],
  );
}

function cookieFor(token: string): string {
  const signature = createHmac('sha256', SECRET).update(token).digest('base64');
  return `${sessionCookie}=${encodeURIComponent(`${token}.${signature}`)}`;
}

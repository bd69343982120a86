import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type CatalogueTable, readCatalogue } from '../../testing/catalogue.ts';
import { migrationsDirectory, onServer, withDatabase } from '../../testing/migrated-database.ts';
import { insertMinimalRows } from '../../testing/minimal-rows.ts';
import { migrate } from './migrate.ts';

// A server that stopped at 0012 with a school at work; then the new program starts on the same data.
const LAST = '0012-closed-schools.sql';
const postgres = inject('postgres');
const name = `mc_upgrade_${randomBytes(6).toString('hex')}`;
const ownerUrl = withDatabase(postgres.ownerUrl, name);
const owner = new pg.Client({ connectionString: ownerUrl });
let tables: CatalogueTable[] = [];
/** What every table held before, as JSON, by its key. */
const before = new Map<string, Map<string, unknown>>();

beforeAll(async () => {
  await onServer(postgres.ownerUrl, `create database ${name}`);
  await migrate({ ownerUrl, directory: migrationsDirectory, upTo: LAST });
  await owner.connect();
  tables = (await readCatalogue(owner)).filter((table) => table.name !== 'schema_migration');
  for (const school of ['sch_mot', 'sch_hai']) await insertMinimalRows(owner, tables, school);
  await schoolAtWork();
  for (const table of tables) before.set(table.name, await rowsOf(table));
  await migrate({ ownerUrl, directory: migrationsDirectory });
}, 60_000);

afterAll(async () => {
  await owner.end();
  await onServer(postgres.ownerUrl, `drop database ${name}`);
});

async function rowsOf(table: CatalogueTable): Promise<Map<string, unknown>> {
  const key = table.keyColumns.map((column) => `t.${column}`).join(', ');
  const columns = table.columns.map((column) => `'${column.name}', t.${column.name}`).join(', ');
  const { rows } = await owner.query(
    `select jsonb_build_array(${key})::text as key, jsonb_build_object(${columns}) as content from ${table.name} t`,
  );
  return new Map(rows.map(({ key: id, content }) => [id, content]));
}

/** A council in force by a later amendment, a sent letter, given numbers, an open invitation, things to find. */
async function schoolAtWork(): Promise<void> {
  const of = 'sch_truong';
  const put = (text: string) => owner.query(text.replaceAll('$S', `'${of}'`));
  await put(`insert into school (school_id, name, levels) values ($S, 'Trường Tiểu học Suối Ngàn', '{primary}')`);
  await put(`insert into person (school_id, person_id, full_name, sort_name) values
    ($S, 'per_hiep', 'Phan Đức Hiệp', 'hiep'), ($S, 'per_quyen', 'Đàm Thị Quyên', 'quyen')`);
  await put(
    `insert into account (id, name, email, username) values ('acc_hiep', 'Phan Đức Hiệp', 'h@x.invalid', 'hiep')`,
  );
  await put(`insert into account_session (id, account_id, token, expires_at)
    values ('ses_hiep', 'acc_hiep', 'phien-cua-hiep', '2027-01-01')`);
  await put(`insert into school_grant (school_id, grant_id, account_id, role, person_id)
    values ($S, 'grn_hiep', 'acc_hiep', 'schoolAdministrator', 'per_hiep')`);
  await put(`insert into cycle (school_id, cycle_id, name, framework_id, framework_version, levels, school_years, plan_form)
    select $S, 'cyc_mot', 'Đợt', f.framework_id, f.version, '{primary}', '{2026-2027}', 'F05B'
    from framework_version f limit 1`);
  await put(`insert into council (school_id, council_id, cycle_id, status, decision_number, decision_date, sealed, replaces_council_id)
    values ($S, 'cnc_cu', 'cyc_mot', 'replaced', '38', '2026-09-09', '{}', null),
           ($S, 'cnc_moi', 'cyc_mot', 'signed', '51', '2026-12-10', null, 'cnc_cu')`);
  await put(`insert into council_member (school_id, council_member_id, cycle_id, council_id, position, person_id, printed_name, role)
    values ($S, 'cmb_hiep', 'cyc_mot', 'cnc_moi', 1, 'per_hiep', 'Phan Đức Hiệp', 'chair')`);
  await put(`insert into outgoing_paper (school_id, outgoing_paper_id, year, issuer, type_code, number, notation, subject,
      issued_on, status, cycle_id, paper, created_by)
    values ($S, 'out_huy', 2026, 'school', 'KH', 1, '01/KH-THSN', 'Kế hoạch', '2026-10-01', 'voided', 'cyc_mot', 'plan', 'Hiệp'),
           ($S, 'out_kh', 2026, 'school', 'KH', 2, '02/KH-THSN', 'Kế hoạch', '2026-10-05', 'issued', 'cyc_mot', 'plan', 'Hiệp')`);
  await put(`insert into investment_letter (school_id, investment_letter_id, cycle_id, status, number, notation, issued_on)
    values ($S, 'ltr_gui', 'cyc_mot', 'sent', '12', 'TTr-THSN', '2026-10-20')`);
  await put(`insert into invitation (school_id, invitation_id, token_hash, name, role, expires_at)
    values ($S, 'ivt_mau', '${tokenHash}', 'Lê Thị Mẫu', 'contributor', '2026-12-20')`);
  await put(`insert into event (school_id, sequence, at, actor_id, actor_name, kind, subject_type, subject_id, detail, previous_hash, hash)
    values ($S, 1, '2026-11-20', 'acc_hiep', 'Phan Đức Hiệp', 'invitation.added', 'invitation', 'ivt_mau', '{}', '', 'x')`);
  await put(`insert into recognition (school_id, recognition_id, kind, level, decided_on, number)
    values ($S, 'rec_mot', 'nationalStandard', 1, '2022-05', '12/QĐ-UBND')`);
  await put(`insert into own_document (school_id, document_id, title, number, created_by)
    values ($S, 'doc_mot', 'Quy chế làm việc', '07/QC-THSN', 'Hiệp')`);
  await put(`insert into stored_file (school_id, file_id, sha256, size, name, media_type)
    values ($S, 'fil_mot', '${'b'.repeat(64)}', 10, 'quyet-dinh.pdf', 'application/pdf')`);
  await put(`insert into paper_scan (school_id, paper_scan_id, cycle_id, paper, file_id, created_by)
    values ($S, 'scn_mot', 'cyc_mot', 'councilDecision', 'fil_mot', 'Hiệp')`);
}

const tokenHash = createHash('sha256').update('invitation:mau').digest('hex');
const one = async (text: string) => (await owner.query(text)).rows[0];

test('every row of every table is there afterwards and says what it said', async () => {
  let compared = 0;
  // What the search knows is worked out from the others.
  for (const table of tables.filter((known) => known.name !== 'search_entry')) {
    const after = await rowsOf(table);
    for (const [key, content] of before.get(table.name) ?? []) {
      expect(after.get(key), `${table.name} ${key}`).toEqual(content);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(tables.length);
});

test('the council in force stays in force, also when it was put in place for a later day', async () => {
  const { actor } = await one(`select actor_of_session('phien-cua-hiep', '2026-11-24T02:00:00Z') as actor`);
  const school = actor.schools.find(({ schoolId }: { schoolId: string }) => schoolId === 'sch_truong');
  expect(school).toMatchObject({
    roles: ['schoolAdministrator'],
    seats: [{ cycleId: 'cyc_mot', seat: 'chair', isOver: false }],
    former: null,
  });
  expect((await owner.query(`select * from councils_due('2026-12-31', 10)`)).rows).toEqual([]);
});

test('given numbers stand, and the plan still has one living line', async () => {
  await expect(
    owner.query(`insert into outgoing_paper (school_id, outgoing_paper_id, year, issuer, type_code, number, notation,
        subject, issued_on, cycle_id, paper, created_by)
      values ('sch_truong', 'out_hai', 2026, 'school', 'KH', 3, '03/KH-THSN', 'x', '2026-11-01', 'cyc_mot', 'plan', 'x')`),
  ).rejects.toMatchObject({ constraint: 'outgoing_paper_one_of_cycle' });
});

test('a letter that was sent before its words were kept is still a sent one, without words made up for it', async () => {
  expect(
    await one(
      `select status, number, sent_content, sent_at from investment_letter where investment_letter_id = 'ltr_gui'`,
    ),
  ).toEqual({
    status: 'sent',
    number: '12',
    sent_content: null,
    sent_at: null,
  });
});

test('an open invitation knows its maker and still finds its school', async () => {
  expect(await one(`select made_by from invitation where invitation_id = 'ivt_mau'`)).toEqual({ made_by: 'acc_hiep' });
  expect(await one(`select * from invitation_of_token('${tokenHash}')`)).toEqual({
    school_id: 'sch_truong',
    invitation_id: 'ivt_mau',
  });
});

test('what was kept before can be found now', async () => {
  const { rows } = await owner.query(`select kind from search_entry where school_id = 'sch_truong' order by kind`);
  expect(rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['ownDocument', 'paperScan', 'recognition']));
});

import { readFile } from 'node:fs/promises';
import { type Answer, seedAccount, seedSchool, type TestAccount, type TestServer } from './test-school.ts';

const samples = new URL('../../../../packages/importer/fixtures/samples/', import.meta.url);

/** Every table that a confirmed import writes to. */
const ROW_TABLES = [
  'person',
  'post',
  'cycle',
  'target',
  'council',
  'council_member',
  'working_group',
  'group_member',
  'assignment',
  'assignment_party',
  'plan',
  'legal_basis',
  'resource_item',
  'budget_line',
  'investment_request',
  'evidence_need',
  'timetable_row',
  'task',
  'improvement_priority',
  'milestone',
  'recipient',
] as const;

// Tests look at answers of many shapes.
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Answered = any;

/** A school with somebody who may import, and the calls of a review. */
export interface ImportingSchool {
  readonly schoolId: string;
  readonly account: TestAccount;
  upload(sample: string): Promise<Answer>;
  save(view: Answered, change: { draft?: unknown; choices?: Record<string, unknown> }): Promise<Answer>;
  /** Answers every open question with "somebody else". */
  answerAll(view: Answered): Promise<Answered>;
  confirm(view: Answered): Promise<Answer>;
  undo(view: Answered): Promise<Answer>;
  /** Rows of this school, table by table. */
  counts(): Promise<Record<string, number>>;
}

export async function importingSchool(server: TestServer, name: string): Promise<ImportingSchool> {
  const schoolId = await seedSchool(server, name);
  const account = await seedAccount(server, schoolId, { role: 'schoolAdministrator', name: `Quản trị ${name}` });
  const { cookie } = account;
  const base = `/api/schools/${schoolId}/imports`;
  const save: ImportingSchool['save'] = (view, { draft, choices }) =>
    server.request(`PUT ${base}/${view.importSessionId}`, {
      cookie,
      body: { version: view.version, draft: draft ?? view.draft, choices: { ...view.choices, ...choices } },
    });
  const act = (verb: string) => (view: Answered) =>
    server.request(`POST ${base}/${view.importSessionId}/${verb}`, { cookie, body: { version: view.version } });
  return {
    schoolId,
    account,
    save,
    confirm: act('confirm'),
    undo: act('undo'),
    async upload(sample) {
      const bytes = new Uint8Array(await readFile(new URL(sample, samples)));
      return server.request(`POST ${base}?name=${sample}`, { cookie, bytes });
    },
    async answerAll(view) {
      const people = view.people
        .filter((question: Answered) => question.isOpen)
        .map((question: Answered) => ({ name: question.name, personId: null, sameAs: null }));
      return (await save(view, { choices: { people } })).body;
    },
    async counts() {
      const found = await Promise.all(
        ROW_TABLES.map(async (table) => {
          const result = await server.sql(`select count(*)::int as n from ${table} where school_id = $1`, [schoolId]);
          return [table, Number(result.rows[0]?.n)] as const;
        }),
      );
      return Object.fromEntries(found);
    },
  };
}

export async function sampleText(sample: string): Promise<string> {
  return readFile(new URL(sample, samples), 'utf8');
}

/** The answer sheet of a sample. */
export async function expectedOf(sample: string): Promise<Answered> {
  return JSON.parse(await sampleText(`${sample}.expected.json`));
}

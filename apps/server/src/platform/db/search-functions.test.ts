import { matchText, searchFold } from '@minhchung/domain';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase } from '../../testing/test-database.ts';

const OURS = 'sch_ours';
const THEIRS = 'sch_theirs';
const database = await cloneDatabase();
const owner = new pg.Client({ connectionString: database.ownerUrl });
const app = new pg.Client({ connectionString: database.appUrl });
await Promise.all([owner.connect(), app.connect()]);

beforeAll(async () => {
  for (const school of [OURS, THEIRS]) {
    await owner.query("insert into school (school_id, name, levels) values ($1, 'Trường', '{primary}')", [school]);
    await owner.query(
      "insert into person (school_id, person_id, full_name, sort_name) values ($1, 'per_' || $1, 'Trương Thị Hương', '')",
      [school],
    );
  }
});
afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});

async function searchIn(school: string | null, asked: string): Promise<string[]> {
  await app.query('begin');
  try {
    if (school !== null) await app.query(`set local app.school_id = '${school}'`);
    const { rows } = await app.query("select subject_id from search_school($1, '{person}', null, 10)", [asked]);
    return rows.map((row) => row.subject_id);
  } finally {
    await app.query('rollback');
  }
}

const words = fc
  .array(
    fc.constantFrom(
      'Trương',
      'Thị',
      'Hương',
      'Đặng',
      'nghị',
      'quyết',
      'Hội',
      'đồng',
      'trường',
      'a',
      'số 57/2026',
      'ÊĐê',
      'kế-hoạch',
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((list) => list.join(' '));
type Slip = readonly [text: string, seed: number, letter: string];
const slips = fc.tuple(words, fc.nat(), fc.constantFrom('', 'x', 'n'));
const slipped = ([text, seed, letter]: Slip) => {
  const at = seed % text.length;
  return text.slice(0, at) + letter + text.slice(at + (seed % 2));
};
const slip = slips.map(slipped);
/** A title, and itself with an error in it. */
const misspelt = slips.map((one): [string, string] => [one[0], slipped(one)]);

describe('the search function', () => {
  test.each(['truong thi huong', 'Hương', 'truongg thi'])(
    'for "%s" finds rows of the chosen school only',
    async (asked) => {
      expect(await searchIn(OURS, asked)).toEqual([`per_${OURS}`]);
      expect(await searchIn(THEIRS, asked)).toEqual([`per_${THEIRS}`]);
    },
  );

  test('refuses without a chosen school', async () => {
    for (const school of [null, '']) await expect(searchIn(school, 'huong')).rejects.toMatchObject({ code: '42501' });
  });

  test('finds nothing in a school that is not there, and takes whatever is typed', async () => {
    expect(await searchIn('sch_none', 'huong')).toEqual([]);
    for (const asked of ['', "'", '\\', ':* & | !', '%_', '~huong', '…'])
      expect(await searchIn(OURS, asked)).toEqual(asked === '~huong' ? [`per_${OURS}`] : []);
  });
});

describe('the database and the program', () => {
  test('fold every text in the same way', async () => {
    const texts = fc.sample(fc.oneof(words, slip, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), 600);
    const asked = texts.map((text) => text.replaceAll('\0', '').toWellFormed());
    const { rows } = await app.query<{ given: string; folded: string }>(
      'select given, search_fold(given) as folded from unnest($1::text[]) given',
      [asked.flatMap((text) => [text, text.normalize('NFD')])],
    );
    expect(rows).toHaveLength(1200);
    for (const { given, folded } of rows) expect(folded).toBe(searchFold(given));
  });

  test('find the same texts for the same search', async () => {
    const pairs = fc.sample(fc.oneof(fc.tuple(words, fc.oneof(words, slip)), misspelt), 300);
    const seen = { exact: 0, near: 0, none: 0 };
    for (const [title, asked] of pairs) {
      await owner.query('begin');
      await owner.query('update person set full_name = $1 where school_id = $2', [title, OURS]);
      await owner.query(`set local app.school_id = '${OURS}'`);
      const { rows } = await owner.query("select is_near from search_school($1, '{person}', null, 10)", [asked]);
      await owner.query('rollback');
      const match = rows.length === 0 ? null : rows[0].is_near ? 'near' : 'exact';
      expect([title, asked, match]).toEqual([title, asked, matchText(asked, title)]);
      seen[match ?? 'none'] += 1;
    }
    expect(Math.min(seen.exact, seen.near, seen.none)).toBeGreaterThan(5);
  });
});

import type { PaperKind } from '@minhchung/contract';
import pg from 'pg';
import type { Context } from '../context.ts';
import { systemScope } from '../platform/access/scope.ts';
import type { LocalText } from '../platform/config/index.ts';
import { schoolDate } from '../platform/kit/clock.ts';
import { composePaper, readPaperSource } from '../rooms/papers/index.ts';

const NO_SCHOOL: LocalText = { vi: 'Máy chủ này chưa có trường nào.', en: 'This server has no school yet.' };
const NO_CYCLE: LocalText = { vi: 'Không tìm thấy đợt tự đánh giá này.', en: 'There is no such cycle.' };

/** The paper that a person at the machine asks for: of the only school and of the newest cycle unless told otherwise. */
export async function findPaper(
  { database, frameworks, clock }: Pick<Context, 'database' | 'frameworks' | 'clock'>,
  ownerUrl: string,
  kind: PaperKind,
  wanted: { readonly schoolId: string | null; readonly cycleId: string | null; readonly week?: number | undefined },
) {
  const schools = await listSchools(ownerUrl);
  const school = wanted.schoolId ? schools.find((one) => one.id === wanted.schoolId) : schools[0];
  if (!school) return { refusal: NO_SCHOOL };
  if (!wanted.schoolId && schools.length > 1) return { refusal: severalSchools(schools) };
  const scope = systemScope(school.id);
  return database.readTogether(scope, async (tx) => {
    const { cycleReader } = await import('../rooms/cycles/index.ts');
    const cycleId = wanted.cycleId ?? (await cycleReader(tx, scope).list())[0]?.cycleId;
    const today = schoolDate(clock.now());
    const source = cycleId
      ? await readPaperSource(tx, scope, cycleId, { frameworks, today, choice: { week: wanted.week } })
      : undefined;
    return source ? { kind, source, model: composePaper(kind, source) } : { refusal: NO_CYCLE };
  });
}

// Which schools there are is a question of the machine's owner, not of any school.
async function listSchools(ownerUrl: string): Promise<readonly { id: string; name: string }[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const found = await client.query<{ id: string; name: string }>(
      'select school_id as id, name from school order by created_at limit 1000',
    );
    return found.rows;
  } finally {
    await client.end();
  }
}

function severalSchools(schools: readonly { id: string; name: string }[]): LocalText {
  const list = schools.map((school) => `  ${school.id}  ${school.name}`).join('\n');
  return {
    vi: `Máy chủ có nhiều trường, xin chọn bằng --school:\n${list}`,
    en: `Several schools, choose by --school:\n${list}`,
  };
}

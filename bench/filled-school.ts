import pg from 'pg';

const PEOPLE = 400;

/** The first run over HTTP, then a roster written past it. */
export async function setUpSchoolWithPeople(
  address: string,
  ownerUrl: string,
): Promise<{ schoolId: string; cookie: string }> {
  const answer = await fetch(`${address}/api/set-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      administrator: { name: 'Nguyễn Thị An', username: 'nguyenthian', password: 'mat-khau-dau-tien' },
      school: { name: 'Trường Tiểu học Bản Mới', levels: ['primary'] },
    }),
  });
  if (!answer.ok) throw new Error(`The first run answered ${answer.status}: ${await answer.text()}`);
  const { schoolId } = (await answer.json()) as { schoolId: string };
  const cookie = answer.headers
    .getSetCookie()
    .map((entry) => entry.split(';')[0] ?? '')
    .join('; ');
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(
      `insert into person (school_id, person_id, full_name, sort_name)
       select $1, 'per_' || lpad(n::text, 20, '0'), 'Nguyễn Thị Người ' || n, 'người ' || lpad(n::text, 4, '0')
       from generate_series(1, ${PEOPLE}) n`,
      [schoolId],
    );
    await client.query(
      `insert into post (school_id, post_id, person_id, kind, title, unit)
       select $1, 'pst_' || lpad(n::text, 20, '0'), 'per_' || lpad(n::text, 20, '0'), 'teacher', 'Giáo viên', 'Tổ ' || n % 7
       from generate_series(1, ${PEOPLE}) n`,
      [schoolId],
    );
    await client.query('analyze');
  } finally {
    await client.end();
  }
  return { schoolId, cookie };
}

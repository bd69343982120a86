import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errors, planFieldNames, type SchoolEvent, sectionNames, sections } from '@minhchung/contract';
import { expect, test } from 'vitest';
import { eventSentence, toldKinds } from './event-sentence.ts';
import { fieldName } from './field-names.ts';

type Told = Pick<SchoolEvent, 'kind' | 'subjectType' | 'subjectId' | 'detail'>;
const names = new Map([
  ['per_000001', 'Trần Văn Bình'],
  ['grt_000001', 'Trần Văn Bình'],
  ['tsk_000001', 'Tập huấn nghiệp vụ'],
  ['imp_000001', 'ke-hoach.docx'],
]);
const nameOf = (id: string) => names.get(id);
const tell = (kind: string, subjectType: string, detail: Told['detail'] = {}, subjectId = 'x') =>
  eventSentence({ kind, subjectType, subjectId, detail }, nameOf);

test('a changed plan names its fields as the screen does', () => {
  const detail = { before: { purpose: 'Cũ', number: null }, after: { purpose: 'Mới', number: '15' } };
  expect(tell('plan.changed', 'plan', detail)).toBe('đã sửa Kế hoạch: Mục đích tự đánh giá, Số');
});

test('a row is called by its own words, or by what is known of it', () => {
  expect(tell('row.added', 'milestones', { after: { text: 'Công bố báo cáo' } })).toBe(
    'đã thêm vào “Các mốc thời gian”: Công bố báo cáo',
  );
  const done = { before: { status: 'todo' }, after: { status: 'done' } };
  expect(tell('row.changed', 'tasks', done, 'tsk_000001')).toBe(
    'đã sửa Trạng thái trong “Công việc”: Tập huấn nghiệp vụ',
  );
  expect(tell('row.changed', 'tasks', done)).toBe('đã sửa Trạng thái của một dòng trong “Công việc”');
  expect(tell('row.removed', 'recipients', { before: { name: 'Phòng VH-XH' } })).toBe(
    'đã xóa khỏi “Nơi nhận”: Phòng VH-XH',
  );
});

test('people and accounts are called by name', () => {
  expect(tell('person.changed', 'person', { before: { phone: '' }, after: { phone: '09' } }, 'per_000001')).toBe(
    'đã sửa thông tin của Trần Văn Bình: Điện thoại',
  );
  expect(
    tell('grant.added', 'grant', { after: { accountName: 'Lò Thị Mây', role: 'contributor', duties: ['clerk'] } }),
  ).toBe('đã cấp tài khoản cho Lò Thị Mây (Giáo viên, nhân viên, Văn thư)');
  const revoked = { before: { revokedAt: null }, after: { revokedAt: '2026-11-23T01:00:00Z' } };
  expect(tell('grant.changed', 'grant', revoked, 'grt_000001')).toBe('đã thu hồi quyền của Trần Văn Bình');
  expect(tell('grant.changed', 'grant', revoked)).toBe('đã thu hồi quyền của một tài khoản');
  const back = { before: { revokedAt: '2026-11-23T01:00:00Z' }, after: { revokedAt: null } };
  expect(tell('grant.changed', 'grant', back, 'grt_000001')).toBe('đã khôi phục quyền của Trần Văn Bình');
});

test('an import says how much it made', () => {
  const detail = { sourceName: 'ke-hoach.docx', rows: { tasks: 62, groups: 6 } };
  expect(tell('import.confirmed', 'importSession', detail)).toBe(
    'đã xác nhận bản nhập “ke-hoach.docx”: dựng kế hoạch, Hội đồng và 68 dòng trong các bảng',
  );
  expect(tell('import.undone', 'importSession', {}, 'imp_000001')).toBe('đã hoàn tác cả bản nhập “ke-hoach.docx”');
});

test('a refusal says what for', () => {
  expect(tell('access.refused', 'endpoint', { capability: 'plan.edit' })).toBe(
    'bị từ chối vì chưa có quyền sửa kế hoạch',
  );
  expect(tell('access.refused', 'endpoint')).toContain('quyền làm việc này');
});

test('a kind that nobody has heard of is still told', () => {
  expect(tell('report.sealed', 'report')).toBe('đã làm một việc mà trang này chưa có tên gọi (report.sealed)');
});

test('every field of plan and tables has a Vietnamese name', () => {
  const fields = sectionNames.flatMap((name) => Object.keys(sections[name].fields).map((field) => [name, field]));
  const all = [...fields, ...planFieldNames.map((field) => ['plan', field])];
  expect(all.length).toBeGreaterThan(80);
  const unnamed = all.filter(([subject = '', field = '']) => fieldName(subject, field) === field);
  expect(unnamed).toEqual([]);
});

test('every event that the server records in a school has a sentence', async () => {
  const rooms = join(import.meta.dirname, '../../../../../../../server/src/rooms');
  const kinds = new Set<string>();
  let files = 0;
  for (const file of await readdir(rooms, { recursive: true })) {
    if (!file.endsWith('.ts') || file.includes('.test.')) continue;
    // The accounts room writes into the chain of the system, which this page does not show.
    if (file.startsWith('accounts')) continue;
    files += 1;
    const code = await readFile(join(rooms, file), 'utf8');
    for (const [, kind = ''] of code.matchAll(
      /['"]([a-z][A-Za-z]*\.(?:added|changed|removed|restored|moved|created|signed|started|confirmed|undone|discarded|passwordReset|refused))['"]/g,
    ))
      if (!Object.hasOwn(errors, kind)) kinds.add(kind);
  }
  expect(files).toBeGreaterThan(50);
  const platform = ['account.added', 'account.passwordReset', 'authority.added', 'authority.changed'];
  expect([...kinds].filter((kind) => !toldKinds.includes(kind) && !platform.includes(kind))).toEqual([]);
});

import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeZip } from '../testing/make-zip.ts';
import { readStaffSheets } from './read-staff-sheets.ts';
import { recogniseStaff } from './recognise-staff.ts';
import type { StaffChoices, StaffDraft } from './staff-draft.ts';
import * as lists from './staff-lists.fixture.ts';
import { offeredPosts } from './staff-posts.ts';
import { staffTemplate } from './staff-template.ts';

const read = async (list: lists.ListSheets, choices?: StaffChoices): Promise<StaffDraft> =>
  recogniseStaff(await readStaffSheets(await lists.workbook(list), 'ds.xlsx'), choices);
const readText = async (text: string) =>
  recogniseStaff(await readStaffSheets(new TextEncoder().encode(text), 'ds.csv'));
/** `name · born · posts` of each person. */
const said = ({ people }: StaffDraft) =>
  people.map(({ fullName, birthDate, posts }) =>
    [fullName, birthDate ?? '', posts.map(({ title, unit }) => (unit ? `${title} (${unit})` : title)).join(' + ')].join(
      ' · ',
    ),
  );
const faults = (draft: StaffDraft) => draft.faults.map(({ row, header, code }) => `${row} ${header} ${code}`);

describe('lists in the shapes that schools have', () => {
  test('titles above, signatures below, numbers that lost their zero', async () => {
    const draft = await read(lists.titled);
    expect(said(draft)).toEqual([
      'Phan Đức Hiệp · 1975-03-12 · Hiệu trưởng',
      'Tạ Thị Mỹ Hằng · 1980-11-02 · Phó Hiệu trưởng',
      'Kiều Thị Ngà · 1990-09-05 · Giáo viên',
    ]);
    expect(draft.people.map(({ phone, note }) => [phone, note])).toEqual([
      ['0912345678', ''],
      ['0987654321', ''],
      ['', 'Thai sản'],
    ]);
    expect(draft.headerRow).toBe(4);
    expect(draft.people.map(({ row }) => row)).toEqual([5, 6, 7]);
    expect(draft.faults).toEqual([]);
    expect(draft.skipped.filter(({ reason }) => reason === 'footer').map(({ row }) => row)).toEqual([9, 10, 11, 12]);
  });

  test('a name in two columns under one header', async () => {
    const draft = await read(lists.nameInTwo);
    expect(said(draft)).toEqual([
      'Nguyễn Xuân Bách · 1979-06-14 · Tổ trưởng chuyên môn',
      'Triệu Thị Mai Phương · 1984-07-03 · Giáo viên + Chủ tịch Công đoàn',
    ]);
  });

  test('family and given name apart, dates as serials, one wrong address', async () => {
    const draft = await read(lists.familyAndGiven);
    expect(said(draft)).toEqual([
      'Hứa Thị Bảo Châu · 1980-01-01 · Tổ trưởng tổ 1, 2, 3 (tổ 1, 2, 3)',
      'Bùi Quốc Đạt · 1990-01-01 · Tổng phụ trách Đội',
    ]);
    expect(faults(draft)).toEqual(['3 Email email.invalid']);
  });

  test('two header rows with men and women apart, and a numbering row', async () => {
    const draft = await read(lists.twoHeaderRows);
    expect(said(draft)).toEqual([
      'Lục Văn Tuân · 1978-10-20 · Tổ trưởng tổ Văn phòng',
      'Phùng Thị Lựu · 1988-02-01 · Văn thư',
    ]);
    expect(draft.faults).toEqual([]);
  });

  test('groups as rows, names in capitals', async () => {
    expect(said(await read(lists.groupRows))).toEqual([
      'Phan Đức Hiệp ·  · Hiệu trưởng',
      'Nguyễn Xuân Bách ·  · Tổ trưởng chuyên môn (Tổ 4, 5)',
      'Kiều Thị Ngà ·  · Giáo viên chủ nhiệm 5A (Tổ 4, 5)',
    ]);
  });

  test('groups by number in their own column, and heads of "tổ CM" of that group', async () => {
    const rows = [
      'Họ và tên\tChức vụ\tTổ chuyên môn',
      'Phan Đức Hiệp\tHT\tBGH',
      'Hứa Thị Bảo Châu\tTT tổ CM\t1,2,3',
      'Kiều Thị Ngà\tTP tổ CM\t1,2,3',
      'Nguyễn Xuân Bách\tTổ trưởng tổ 4, 5\t4+5',
      'Đặng Thị Oanh\tGV\t4 - 5',
      'Lục Văn Tuân\tKế toán\tVP',
    ];
    expect(said(await readText(rows.join('\n')))).toEqual([
      'Phan Đức Hiệp ·  · Hiệu trưởng',
      'Hứa Thị Bảo Châu ·  · Tổ trưởng chuyên môn (Tổ 1, 2, 3)',
      'Kiều Thị Ngà ·  · Tổ phó chuyên môn (Tổ 1, 2, 3)',
      'Nguyễn Xuân Bách ·  · Tổ trưởng tổ 4, 5 (tổ 4, 5)',
      'Đặng Thị Oanh ·  · Giáo viên (Tổ 4-5)',
      'Lục Văn Tuân ·  · Kế toán (Tổ Văn phòng)',
    ]);
  });

  test('posts are written out as a decision prints them; a post of the whole school has no group', async () => {
    const rows = [
      'Họ và tên\tChức vụ\tTổ',
      'Hứa Thị Bảo Châu\tGV - TT tổ CM 1,2,3\tTổ 1,2,3',
      'Lục Văn Tuân\tNV TB - TT VP\tVP',
      'Triệu Thị Mai Phương\tGV, CTCĐ\tTổ 4,5',
      'Bùi Quốc Đạt\tTPT Đội\tTổ 4,5',
      'Kiều Thị Ngà\tGVTD\tTổ 4,5',
    ];
    const draft = await readText(rows.join('\n'));
    expect(said(draft)).toEqual([
      'Hứa Thị Bảo Châu ·  · Giáo viên (Tổ 1,2,3) + Tổ trưởng tổ chuyên môn 1, 2, 3 (tổ chuyên môn 1, 2, 3)',
      'Lục Văn Tuân ·  · Nhân viên thiết bị (Tổ Văn phòng) + Tổ trưởng tổ Văn phòng (Tổ Văn phòng)',
      'Triệu Thị Mai Phương ·  · Giáo viên (Tổ 4,5) + Chủ tịch Công đoàn',
      'Bùi Quốc Đạt ·  · Tổng phụ trách Đội',
      'Kiều Thị Ngà ·  · Giáo viên Thể dục (Tổ 4,5)',
    ]);
    expect(faults(draft)).toEqual([]);
  });

  test('a group merged down beside its people', async () => {
    expect(said(await read(lists.mergedGroups))).toEqual([
      'Lục Văn Tuân ·  · Kế toán (Tổ Văn phòng)',
      'Phùng Văn Lực ·  · Văn thư (Tổ Văn phòng) + Thủ quỹ (Tổ Văn phòng)',
      'Đinh Thị Sâm ·  · Nhân viên y tế (Tổ Văn phòng)',
      'Hứa Thị Bảo Châu ·  · Tổ trưởng chuyên môn (Tổ 1, 2, 3)',
    ]);
  });

  test('the list among several sheets', async () => {
    const draft = await read(lists.severalSheets);
    expect(draft).toMatchObject({ sheet: 1, sheetNames: ['Trang bìa', 'Nhân sự', 'Thống kê'] });
    expect(said(draft)).toEqual(['Ma Thị Lìn · 1986-05-19 · Nhân viên thư viện', 'Vàng A Sử · 1991-12-30 · Bảo vệ']);
    expect(draft.people[0]?.startedOn).toBe('2009-09-01');
  });

  test('every wrong cell is told by row and column; a mended cell is read again', async () => {
    const draft = await read(lists.wrongCells);
    expect(faults(draft)).toEqual([
      '2 Ngày sinh date.impossible',
      '3 Họ và tên name.tooShort',
      '3 Chức vụ post.unknown',
      '3 Ngày sinh date.monthFirst',
      '3 Điện thoại phone.invalid',
      '3 Thư điện tử email.invalid',
      '4 Họ và tên name.missing',
      '5 Ngày sinh date.yearOnly',
      '6 Ngày sinh date.unlikely',
      '6 Họ và tên name.twice',
    ]);
    const mended = await read(lists.wrongCells, { fixes: [{ row: 2, letter: 'C', value: '28/02/1985' }] });
    expect(mended.people[0]?.birthDate).toBe('1985-02-28');
    expect(faults(mended)).toHaveLength(9);
  });

  test('a list without headers waits for somebody to say what its columns are', async () => {
    const draft = await read(lists.headless);
    expect(draft).toMatchObject({ headerRow: 0 });
    expect(draft.columns.map(({ meaning, isSure }) => [meaning, isSure])).toEqual([
      ['ignored', false],
      ['fullName', false],
      ['ignored', false],
      ['phone', false],
    ]);
    expect(said(draft)).toHaveLength(3);
    const chosen = await read(lists.headless, { columns: { C: 'note' } });
    expect(chosen.people[0]).toMatchObject({ fullName: 'Nông Thị Vân', note: 'vx', phone: '0912000111' });
  });

  test('a CSV and cells pasted from a spreadsheet', async () => {
    const draft = await readText(lists.semicolons);
    expect(said(draft)).toEqual([
      'Đặng Thị Oanh · 1985-09-09 · Giáo viên Âm nhạc + Tổ phó chuyên môn',
      'Quách Văn Tý · 1976-03-02 · Bảo vệ',
    ]);
    expect(draft.people[0]?.note).toBe('có "hai" chức vụ');
    expect(said(await readText('Họ tên\tChức vụ\nNông Thị Vân\tGV\n'))).toEqual(['Nông Thị Vân ·  · Giáo viên']);
  });

  test('whatever its drop-downs offer is read back as it stands, with nothing to ask', async () => {
    const [header, ...rows] = [
      ['STT', 'Họ và tên', 'Chức vụ', 'Kiêm nhiệm'],
      ...offeredPosts.map(([short, title], at) => [
        String(at + 1),
        `Nguyễn Thị ${'Bình An Cúc Dung Đào'.split(' ')[at % 5]}`,
        title,
        short,
      ]),
    ];
    const text = [header, ...rows].map((row) => row?.join(';')).join('\n');
    const draft = await readText(`${text}\n`);
    expect(draft.people.map(({ posts }) => posts.map(({ title }) => title))).toEqual(
      offeredPosts.map(([, title]) => [title]),
    );
    expect(draft.faults.filter(({ code }) => code !== 'name.twice')).toEqual([]);
  });

  test('our own template is empty: its example is not a person', async () => {
    const draft = recogniseStaff(await readStaffSheets(await staffTemplate(), 'mau.xlsx'));
    expect(draft.people).toEqual([]);
    expect(draft.columns.every(({ isSure }) => isSure)).toBe(true);
    expect(draft.skipped.map(({ reason }) => reason)).toContain('example');
    expect(draft.faults).toEqual([]);
  });
});

describe('files that are no staff list', () => {
  const refused = (bytes: Uint8Array, name = 'x.xlsx') =>
    readStaffSheets(bytes, name).then(
      () => 'read',
      (error) => error.code,
    );

  test('a workbook that unpacks without end is refused before it is read', async () => {
    const bomb = makeZip([
      { name: 'xl/workbook.xml', content: '<workbook/>' },
      { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(30_000_000, 97) },
    ]);
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(await refused(bomb)).toBe('import.zipBomb');
  });

  test('a cell at the far end of a tiny workbook is refused before room is made for all cells up to it', async () => {
    const sheet = (cell: string, row: string) =>
      `<worksheet><sheetData><row r="${row}">${cell}</row></sheetData></worksheet>`;
    const farCell = (content: string) =>
      makeZip([
        { name: 'xl/workbook.xml', content: '<workbook/>' },
        { name: 'xl/worksheets/sheet1.xml', content },
      ]);
    expect(await refused(farCell(sheet('<c r="XFD1048576"><v>1</v></c>', '1048576')))).toBe('import.tooComplex');
    expect(await refused(farCell(sheet('<c r="XFD1"><v>1</v></c>', '1')))).toBe('import.tooComplex');
    expect(await refused(farCell(sheet('', '999999999')))).toBe('import.tooComplex');
  });

  test('old workbooks, broken ones, other formats and empty files are told apart', async () => {
    const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('Workbook', 'utf16le')]);
    expect(await refused(old, 'ds.xls')).toBe('import.legacySpreadsheet');
    expect(await refused(new TextEncoder().encode('%PDF-1.7'))).toBe('import.unknownFormat');
    expect(await refused(new Uint8Array())).toBe('import.empty');
    expect(await refused(makeZip([{ name: 'xl/workbook.xml', content: deflateRawSync('x') }]))).toBe(
      'import.truncated',
    );
  });
});

test('whatever a cell says, no person is made without a name and no fault without its place', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.integer(),
    fc.constant(null),
    fc.constantFrom('Nông Thị Vân', 'GV', '31/02/1980', 'Tổ 1'),
  );
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(rows, (made) => {
      const sheet = { name: 'x', rows: [['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'SĐT'], ...made] };
      const draft = recogniseStaff([sheet]);
      for (const person of draft.people) {
        const stops = draft.faults.filter(({ row, isStop }) => row === person.row && isStop);
        expect(person.fullName !== '' || stops.length > 0).toBe(true);
      }
      for (const fault of draft.faults) expect(fault.row).toBeGreaterThan(draft.headerRow);
    }),
    { numRuns: 300 },
  );
});

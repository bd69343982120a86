import { ImportRefused } from '../import-refused.ts';
import { fold } from '../text/fold.ts';
import type {
  SkippedRow,
  StaffCell,
  StaffChoices,
  StaffColumn,
  StaffColumnMeaning,
  StaffDraft,
  StaffFault,
  StaffPerson,
  StaffSheet,
} from './staff-draft.ts';
import { findHeader } from './staff-headers.ts';
import { readPosts } from './staff-posts.ts';
import { unitName } from './staff-units.ts';
import { type CellValue, cellText, readDay, readEmail, readName, readPhone } from './staff-values.ts';

const FOOTER =
  /^(tong (cong|so)|danh sach (nay|tren|gom|co)|an dinh|nguoi lap|hieu truong$|thu truong|ky ten|cong danh sach|.*, ngay .* thang .* nam|ngay .* thang .* nam)/;
const GROUP =
  /^(?:(?:[ivx]+|\d{1,2}|[a-z])[.)]\s*)?(?:tổ\s|bộ phận|ban giám hiệu|bgh|ban lãnh đạo|lãnh đạo|khối|văn phòng|nhóm|cán bộ quản lý|cbql|giáo viên|nhân viên)/iu;
const EXAMPLE = /(?:^|\()ví dụ(?=[\s,:)]|$)/iu;
const BORN = { from: 1930, to: 2015 } as const;
const STARTED = { from: 1950, to: 2100 } as const;

/**
 * Reads a staff list in the shape that a school has into people with posts. Pure: the same sheets and choices give the
 * same draft. Every cell that is not understood is a fault with its row and column; nothing is guessed silently.
 * Refuses (`import.empty`) a workbook without a single filled row. Source of the columns: handbook, C37.
 */
export function recogniseStaff(sheets: readonly StaffSheet[], choices: StaffChoices = {}): StaffDraft {
  const sheet = choices.sheet ?? likeliest(sheets);
  const source = sheets[sheet];
  if (!source || source.rows.every(isBlank)) throw new ImportRefused('import.empty');
  const rows = mended(source.rows, choices.fixes ?? []);
  const header = findHeader(rows);
  const columns = header.columns.map((column) => chosen(column, choices.columns?.[column.letter]));
  const reading = readRows(rows, columns, header.at < 0 ? 0 : header.at + header.height);
  const titles = rows
    .slice(0, Math.max(0, header.at))
    .flatMap((row, index): SkippedRow[] =>
      isBlank(row) ? [] : [{ row: index + 1, text: rowText(row), reason: 'title' }],
    );
  return {
    sheetNames: sheets.map(({ name }) => name),
    sheet,
    headerRow: header.at + 1,
    columns,
    people: reading.people,
    faults: [...reading.faults, ...namedTwice(reading.people, columns)].sort((one, other) => one.row - other.row),
    skipped: [...titles, ...reading.skipped],
  };
}

/** The sheet with the most rows under a header that names people. */
function likeliest(sheets: readonly StaffSheet[]): number {
  const scores = sheets.map(({ rows }) => {
    const header = findHeader(rows);
    const filled = rows.filter((row) => !isBlank(row)).length;
    return header.at < 0
      ? filled / 1000
      : header.columns.filter(({ isSure, meaning }) => isSure && meaning !== 'ignored').length * 1000 + filled;
  });
  return scores.indexOf(Math.max(...scores));
}

function readRows(rows: readonly (readonly StaffCell[])[], columns: readonly StaffColumn[], from: number) {
  const people: StaffPerson[] = [];
  const faults: StaffFault[] = [];
  const skipped: SkippedRow[] = [];
  let group = '';
  for (const [index, row] of rows.entries()) {
    if (index < from || isBlank(row)) continue;
    const skip = (reason: SkippedRow['reason']) => skipped.push({ row: index + 1, text: rowText(row), reason });
    const only = onlyText(row);
    if (only !== null && FOOTER.test(fold(only))) {
      // Below the signatures nothing belongs to the list.
      for (const [later, rest] of rows.entries())
        if (later >= index && !isBlank(rest)) skipped.push({ row: later + 1, text: rowText(rest), reason: 'footer' });
      break;
    }
    const read = readRow(row, index + 1, columns, group);
    if (read.isExample) skip('example');
    else if (only !== null && GROUP.test(only)) {
      group = groupName(only);
      skip('group');
    } else if (read.person.fullName === '' && (only !== null || read.isEmpty)) skip('alone');
    else if (isFooterRow(row, columns)) skip('footer');
    else if (isNumbering(row)) skip('title');
    else {
      people.push(read.person);
      faults.push(...read.faults);
    }
  }
  return { people, faults, skipped };
}

function readRow(row: readonly StaffCell[], number: number, columns: readonly StaffColumn[], group: string) {
  const faults: StaffFault[] = [];
  const at = (meaning: StaffColumnMeaning) =>
    columns.flatMap((column, index) => (column.meaning === meaning ? [{ column, cell: row[index] ?? null }] : []));
  const tell = (column: StaffColumn | undefined, value: string, code: StaffFault['code'], isStop: boolean) =>
    faults.push({
      row: number,
      letter: column?.letter ?? '',
      header: column?.header ?? '',
      value: value.slice(0, 120),
      code,
      isStop,
    });
  /** The first filled cell of that meaning: "Ngày sinh" over "Nam" and "Nữ" is one value. */
  const first = <Value>(meaning: StaffColumnMeaning, read: (cell: StaffCell) => CellValue<Value>): Value => {
    const places = at(meaning);
    const place = places.find(({ cell }) => cellText(cell) !== '') ?? places[0];
    const { value, fault } = read(place?.cell ?? null);
    if (fault) tell(place?.column, cellText(place?.cell ?? null), fault.code, fault.isStop);
    return value;
  };
  const texts = (meaning: StaffColumnMeaning) =>
    at(meaning)
      .map(({ cell }) => cellText(cell))
      .filter((text) => text !== '');

  const names = [...at('fullName'), ...at('familyName'), ...at('givenName')];
  const printed = [...new Set(names.map(({ cell }) => cellText(cell)))].join(' ').trim();
  const name = readName(printed);
  if (name.fault) tell(names[0]?.column, printed, name.fault.code, name.fault.isStop);

  const unit = texts('unit').map(unitName).join(', ') || group;
  const posts = [...at('post'), ...at('duty')].flatMap(({ column, cell }) => {
    const read = readPosts(cellText(cell), unit);
    for (const title of read.unknown) tell(column, title, 'post.unknown', false);
    return read.posts;
  });
  const known = posts.filter((post, index) => posts.findIndex(({ title }) => title === post.title) === index);
  const person: StaffPerson = {
    row: number,
    fullName: name.value,
    birthDate: first('birthDate', (cell) => readDay(cell, BORN)),
    startedOn: first('startDate', (cell) => readDay(cell, STARTED)),
    phone: first('phone', readPhone),
    email: first('email', readEmail),
    note: texts('note').join('; ').slice(0, 1000),
    posts:
      known.length > 0 || unit === '' ? known : [{ kind: 'other', title: 'Thành viên tổ', unit: unit.slice(0, 120) }],
  };
  return {
    person,
    faults,
    isExample: [printed, ...texts('note')].some((text) => EXAMPLE.test(text)),
    isEmpty: person.birthDate === null && person.phone === '' && person.email === '' && posts.length === 0,
  };
}

/** "Hiệu trưởng" under a signature stands beside no number and no other value of a person. */
function isFooterRow(row: readonly StaffCell[], columns: readonly StaffColumn[]): boolean {
  const filled = row.flatMap((cell, index) => (cellText(cell) === '' ? [] : [{ index, text: fold(cellText(cell)) }]));
  const isNumbered = filled.some(({ index }) => columns[index]?.meaning === 'number');
  return !isNumbered && filled.some(({ text }) => FOOTER.test(text));
}

/** "1 2 3 4 …" or "(1) (2) …" under the header. */
function isNumbering(row: readonly StaffCell[]): boolean {
  const filled = row.map(cellText).filter((text) => text !== '');
  return filled.length > 2 && filled.every((text, index) => text.replace(/[()]/g, '') === String(index + 1));
}

function namedTwice(people: readonly StaffPerson[], columns: readonly StaffColumn[]): StaffFault[] {
  const column = columns.find(({ meaning }) => meaning === 'fullName' || meaning === 'familyName');
  const seen = new Map<string, StaffPerson>();
  return people.flatMap((person): StaffFault[] => {
    const key = person.fullName.toLowerCase();
    const before = seen.get(key);
    seen.set(key, person);
    const isOther = before?.birthDate && person.birthDate && before.birthDate !== person.birthDate;
    if (key === '' || !before || isOther) return [];
    return [
      {
        row: person.row,
        letter: column?.letter ?? '',
        header: column?.header ?? '',
        value: person.fullName,
        code: 'name.twice',
        isStop: false,
      },
    ];
  });
}

function chosen(column: StaffColumn, meaning: StaffColumnMeaning | undefined): StaffColumn {
  return meaning === undefined ? column : { ...column, meaning, isSure: true };
}

function mended(rows: StaffSheet['rows'], fixes: NonNullable<StaffChoices['fixes']>): StaffSheet['rows'] {
  if (fixes.length === 0) return rows;
  const byPlace = new Map(fixes.map(({ row, letter, value }) => [`${letter}${row}`, value]));
  return rows.map((row, at) =>
    Array.from({ length: row.length }, (_, index) => byPlace.get(`${letterOf(index)}${at + 1}`) ?? row[index] ?? null),
  );
}

const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
const isBlank = (row: readonly StaffCell[]): boolean => row.every((cell) => cellText(cell) === '');
const rowText = (row: readonly StaffCell[]): string =>
  [...new Set(row.map(cellText))]
    .filter((text) => text !== '')
    .join(' · ')
    .slice(0, 200);

/** The text of a row that says only one thing, a merged title repeated in every cell included. */
function onlyText(row: readonly StaffCell[]): string | null {
  const said = [...new Set(row.map(cellText).filter((text) => text !== ''))];
  const words = said.filter((text) => !/^([ivxIVX]+|\d{1,3}|[A-Z])[.)]?$/.test(text));
  return words.length === 1 && said.length <= 2 ? (words[0] ?? null) : null;
}

const groupName = (text: string): string =>
  text
    .replace(/^([IVXivx]+|\d{1,2}|[A-Za-z])[.)]\s*/, '')
    .replace(/[:.]$/, '')
    .trim()
    .slice(0, 120);

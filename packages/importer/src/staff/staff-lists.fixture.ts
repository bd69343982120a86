import writeWorkbook, { type Cell, type SheetData } from 'write-excel-file/node';

// Invented lists in the shapes that schools have. `null` cells under a span are covered by the merged cell.
export type ListCell =
  | string
  | number
  | Date
  | null
  | { readonly value: string; readonly columnSpan?: number; readonly rowSpan?: number };
export type ListSheets = Readonly<Record<string, readonly (readonly ListCell[])[]>>;

export async function workbook(sheets: ListSheets): Promise<Uint8Array> {
  const made = Object.entries(sheets).map(([sheet, rows]) => {
    const data: SheetData = rows.map((row) => row.map(toCell));
    return { sheet, data };
  });
  return new Uint8Array(await writeWorkbook(made).toBuffer());
}

function toCell(cell: ListCell): Cell {
  if (cell === null) return null;
  if (cell instanceof Date) return { value: cell, type: Date, format: 'dd/mm/yyyy' };
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return { value: cell, type: String };
  const { value, columnSpan, rowSpan } = cell;
  return {
    value,
    type: String,
    ...(columnSpan === undefined ? {} : { columnSpan }),
    ...(rowSpan === undefined ? {} : { rowSpan }),
  };
}

const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const wide = (value: string, columnSpan: number): ListCell[] => [
  { value, columnSpan },
  ...Array.from({ length: columnSpan - 1 }, () => null),
];

/** A title, merged over the width, a blank line, headers, signatures below. */
export const titled: ListSheets = {
  'DS CBGVNV': [
    wide('TRƯỜNG TIỂU HỌC SUỐI NGÀN', 6),
    wide('DANH SÁCH CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN NĂM HỌC 2026-2027', 6),
    [],
    ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Số điện thoại', 'Ghi chú'],
    [1, 'Phan Đức Hiệp', day('1975-03-12'), 'HT', '0912345678', null],
    [2, 'Tạ Thị Mỹ Hằng', day('1980-11-02'), 'PHT', 987654321, null],
    [3, 'Kiều Thị Ngà', '05/09/1990', 'GV', null, 'Thai sản'],
    [],
    [null, 'Danh sách này có 03 người.', null, null, null, null],
    [null, null, null, null, 'Suối Ngàn, ngày 05 tháng 9 năm 2026', null],
    [null, null, null, null, 'HIỆU TRƯỞNG', null],
    [null, null, null, null, 'Phan Đức Hiệp', null],
  ],
};

/** The name in two columns under one merged header. */
export const nameInTwo: ListSheets = {
  Sheet1: [
    ['TT', { value: 'Họ và tên', columnSpan: 2 }, null, 'Năm sinh', 'Chức danh'],
    [1, 'Nguyễn Xuân', 'Bách', '14-06-1979', 'TTCM'],
    [2, 'Triệu Thị Mai', 'Phương', '3.7.1984', 'GV kiêm CTCĐ'],
  ],
};

/** Family and given name apart, each with its header. */
export const familyAndGiven: ListSheets = {
  Sheet1: [
    ['STT', 'Họ đệm', 'Tên', 'Ngày, tháng, năm sinh', 'Chức vụ', 'Email'],
    [1, 'Hứa Thị Bảo', 'Châu', 29221, 'Tổ trưởng tổ 1, 2, 3', 'chau@truong.edu.vn'],
    [2, 'Bùi Quốc', 'Đạt', 32874, 'TPT Đội', 'dat@truong'],
  ],
};

/** Two header rows: men and women under "Ngày sinh", a numbering row below. */
export const twoHeaderRows: ListSheets = {
  'Biểu 1': [
    [
      { value: 'STT', rowSpan: 2 },
      { value: 'Họ và tên', rowSpan: 2 },
      { value: 'Ngày sinh', columnSpan: 2 },
      null,
      { value: 'Chức vụ', rowSpan: 2 },
      { value: 'Trình độ', columnSpan: 2 },
      null,
    ],
    [null, null, 'Nam', 'Nữ', null, 'Chuyên môn', 'Chính trị'],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
    [1, 'Lục Văn Tuân', '20/10/1978', null, 'TTVP', 'ĐH', 'TC'],
    [2, 'Phùng Thị Lựu', null, '01/02/1988', 'VT', 'CĐ', null],
  ],
};

/** Groups as rows of their own, numbering starting again in each. */
export const groupRows: ListSheets = {
  'Danh sách': [
    ['STT', 'HỌ VÀ TÊN', 'CHỨC VỤ', 'SĐT'],
    ['I', 'BAN GIÁM HIỆU', null, null],
    [1, 'PHAN ĐỨC HIỆP', 'Hiệu trưởng', '0912 345 678'],
    ['II', 'Tổ 4, 5', null, null],
    [1, 'NGUYỄN XUÂN BÁCH', 'TTCM', '0912.345.679'],
    [2, 'KIỀU THỊ NGÀ', 'GVCN 5A', null],
    [null, 'Tổng số: 03', null, null],
  ],
};

/** The group merged down beside its people. */
export const mergedGroups: ListSheets = {
  To: [
    ['Tổ', 'STT', 'Họ tên', 'Nhiệm vụ'],
    [{ value: 'Tổ Văn phòng', rowSpan: 3 }, 1, 'Lục Văn Tuân', 'KT'],
    [null, 2, 'Phùng Văn Lực', 'VT kiêm TQ'],
    [null, 3, 'Đinh Thị Sâm', 'NV YT'],
    ['Tổ 1, 2, 3', 4, 'Hứa Thị Bảo Châu', 'TTCM'],
  ],
};

/** Several sheets; the list is not the first. */
export const severalSheets: ListSheets = {
  'Trang bìa': [['HỒ SƠ NHÂN SỰ'], ['Năm học 2026-2027']],
  'Nhân sự': [
    ['Stt', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Ngày vào ngành'],
    [1, 'Ma Thị Lìn', day('1986-05-19'), 'NV thư viện', day('2009-09-01')],
    [2, 'Vàng A Sử', day('1991-12-30'), 'BV', null],
  ],
  'Thống kê': [
    ['Chức vụ', 'Số lượng'],
    ['GV', 12],
  ],
};

/** Cells that cannot be right, each told by row and column. */
export const wrongCells: ListSheets = {
  Sheet1: [
    ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Điện thoại', 'Thư điện tử'],
    [1, 'Giàng A Páo', '31/02/1985', 'GV', '0912345678', null],
    [2, 'Hạ', '05/23/1980', 'XYZ', '12345', 'khong-phai-thu'],
    [3, null, '01/01/1990', 'GV', null, null],
    [4, 'Lò Thị Ban', '1987', 'GV', null, null],
    [5, 'Lò Thị Ban', '01/01/2087', 'GV', null, null],
  ],
};

/** No header at all. */
export const headless: ListSheets = {
  Sheet1: [
    [1, 'Nông Thị Vân', 'vx', '0912000111'],
    [2, 'Hoàng Văn Thụ', 'vy', '0912000222'],
    [3, 'Mạc Thị Bưởi', 'vz', '0912000333'],
  ],
};

/** A CSV with semicolons, quotation marks and a mark of byte order, as a spreadsheet in Vietnamese writes it. */
export const semicolons =
  '\ufeffSTT;Họ và tên;Ngày sinh;Chức vụ;Ghi chú\r\n1;Đặng Thị Oanh;9/9/85;"GV Âm nhạc; TPCM";"có ""hai"" chức vụ"\r\n2;Ông Quách Văn Tý;02/03/1976;Bảo vệ;\r\n';

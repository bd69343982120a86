/** Nghị định 30/2020/NĐ-CP, Phụ lục I as data: page, components and their named styles. Lengths in mm, sizes in points. */

export const FONT_FAMILY = 'Times New Roman';
export const DOCUMENT_LANGUAGE = 'vi-VN';

export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface PageSetup {
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
}

export type Orientation = 'portrait' | 'landscape';

/** A landscape page is the portrait page turned: the binding edge comes to lie on top. */
export const PAGES: Readonly<Record<Orientation, PageSetup>> = {
  portrait: { width: 210, height: 297, margins: { top: 20, right: 15, bottom: 20, left: 30 } },
  landscape: { width: 297, height: 210, margins: { top: 30, right: 20, bottom: 15, left: 20 } },
};

/** Distance of the page number from the upper edge. */
export const HEADER_DISTANCE = 10;

/** Allowed margins of a portrait page (§1 of the format, Phụ lục I.I.3). */
export const MARGIN_RANGES: Readonly<Record<keyof Margins, readonly [number, number]>> = {
  top: [20, 25],
  bottom: [20, 25],
  left: [30, 35],
  right: [15, 20],
};

export const LENGTH_TOLERANCE = 0.5;
export const SIZE_TOLERANCE = 0.1;
export const NARROWEST_COLUMN = 12;

/** Widths of the letterhead: the right cell holds Quốc hiệu at 13 pt bold on one line, which needs 97 mm net. */
export const LETTERHEAD_COLUMNS = { left: 67, right: 98 } as const;

export const QUOC_HIEU = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const TIEU_NGU = 'Độc lập - Tự do - Hạnh phúc';
export const END_MARK = './.';

export type Alignment = 'left' | 'center' | 'right' | 'justify';

export interface ComponentStyle {
  /** Name that Word shows. */
  readonly name: string;
  readonly size: number;
  readonly allowedSizes: readonly [number, number];
  readonly bold: boolean;
  readonly italic: boolean;
  readonly upper: boolean;
  readonly align: Alignment;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  /** Multiple of a single line. */
  readonly line: number;
  readonly firstLine: number;
  readonly left: number;
  readonly keepWithNext: boolean;
}

const BASE = {
  size: 14,
  allowedSizes: [13, 14],
  bold: false,
  italic: false,
  upper: false,
  align: 'left',
  spaceBefore: 0,
  spaceAfter: 0,
  line: 1,
  firstLine: 0,
  left: 0,
  keepWithNext: false,
} as const;

// Single lines and 6 pt between paragraphs are the least that the decree allows: a plan is long enough.
const BODY = { ...BASE, align: 'justify', spaceAfter: 6, line: 1, firstLine: 12.7 } as const;

/** One named style per component (§2, §9); `DeMuc`, `SoTrang` and `DuongKe` are ours: Roman headings, page number, rules. */
export const STYLES = {
  QuocHieu: { ...BASE, name: 'Quốc hiệu', size: 13, allowedSizes: [12, 13], bold: true, upper: true, align: 'center' },
  TieuNgu: { ...BASE, name: 'Tiêu ngữ', size: 14, bold: true, align: 'center' },
  CoQuanChuQuan: {
    ...BASE,
    name: 'Cơ quan chủ quản',
    size: 12,
    allowedSizes: [12, 13],
    upper: true,
    align: 'center',
  },
  CoQuanBanHanh: {
    ...BASE,
    name: 'Cơ quan ban hành',
    size: 12,
    allowedSizes: [12, 13],
    bold: true,
    upper: true,
    align: 'center',
  },
  SoKyHieu: { ...BASE, name: 'Số, ký hiệu', size: 13, allowedSizes: [13, 13], align: 'center', spaceBefore: 6 },
  DiaDanhNgay: { ...BASE, name: 'Địa danh, ngày', size: 13, italic: true, align: 'center', spaceBefore: 6 },
  TenLoai: {
    ...BASE,
    name: 'Tên loại',
    bold: true,
    upper: true,
    align: 'center',
    spaceBefore: 12,
    keepWithNext: true,
  },
  TrichYeu: { ...BASE, name: 'Trích yếu', bold: true, align: 'center', keepWithNext: true },
  ThamQuyen: {
    ...BASE,
    name: 'Thẩm quyền ban hành',
    bold: true,
    upper: true,
    align: 'center',
    spaceBefore: 12,
    spaceAfter: 12,
  },
  KinhGui: { ...BASE, name: 'Kính gửi', align: 'center', spaceAfter: 6, keepWithNext: true },
  KinhGuiMuc: { ...BASE, name: 'Kính gửi, mục', left: 45, spaceAfter: 6, keepWithNext: true },
  CanCu: { ...BODY, name: 'Căn cứ', italic: true },
  NoiDung: { ...BODY, name: 'Nội dung' },
  Phan: { ...BASE, name: 'Phần, Chương', bold: true, align: 'center', spaceAfter: 6, keepWithNext: true },
  Muc: { ...BASE, name: 'Mục', bold: true, align: 'center', spaceAfter: 6, keepWithNext: true },
  DeMuc: { ...BODY, name: 'Đề mục', bold: true, spaceBefore: 6, keepWithNext: true },
  Dieu: { ...BODY, name: 'Điều', bold: true },
  Khoan: { ...BODY, name: 'Khoản', keepWithNext: true },
  Diem: { ...BODY, name: 'Điểm', keepWithNext: true },
  NoiNhanTieuDe: {
    ...BASE,
    name: 'Nơi nhận, tiêu đề',
    size: 12,
    allowedSizes: [12, 12],
    bold: true,
    italic: true,
  },
  NoiNhanMuc: { ...BASE, name: 'Nơi nhận, mục', size: 11, allowedSizes: [11, 11] },
  ChucVu: { ...BASE, name: 'Quyền hạn, chức vụ', bold: true, upper: true, align: 'center', keepWithNext: true },
  HoTen: { ...BASE, name: 'Họ tên người ký', bold: true, align: 'center', spaceBefore: 60 },
  PhuLuc: { ...BASE, name: 'Phụ lục', allowedSizes: [13, 14], bold: true, align: 'center', keepWithNext: true },
  KemTheo: { ...BASE, name: 'Kèm theo', italic: true, align: 'center', spaceAfter: 12, keepWithNext: true },
  OBang: { ...BASE, name: 'Ô bảng', size: 12, allowedSizes: [10, 14], spaceBefore: 2, spaceAfter: 2 },
  OBangTieuDe: {
    ...BASE,
    name: 'Ô bảng, tiêu đề',
    size: 12,
    allowedSizes: [10, 14],
    bold: true,
    align: 'center',
    spaceBefore: 2,
    spaceAfter: 2,
  },
  SoTrang: { ...BASE, name: 'Số trang', align: 'center' },
  DuongKe: { ...BASE, name: 'Đường kẻ', size: 2, allowedSizes: [1, 4], align: 'center' },
} as const satisfies Readonly<Record<string, ComponentStyle>>;

export type StyleId = keyof typeof STYLES;

/** Type names of papers and their code in the notation (Phụ lục III), as far as a school issues them. */
export const TYPE_CODES: Readonly<Record<string, string>> = {
  'NGHỊ QUYẾT': 'NQ',
  'QUYẾT ĐỊNH': 'QĐ',
  'CHỈ THỊ': 'CT',
  'QUY CHẾ': 'QC',
  'QUY ĐỊNH': 'QyĐ',
  'THÔNG BÁO': 'TB',
  'HƯỚNG DẪN': 'HD',
  'CHƯƠNG TRÌNH': 'CTr',
  'KẾ HOẠCH': 'KH',
  'PHƯƠNG ÁN': 'PA',
  'ĐỀ ÁN': 'ĐA',
  'DỰ ÁN': 'DA',
  'BÁO CÁO': 'BC',
  'BIÊN BẢN': 'BB',
  'TỜ TRÌNH': 'TTr',
  'HỢP ĐỒNG': 'HĐ',
};

/** The letterhead over a line of `width` mm: on a page turned both columns grow alike. */
export function letterheadColumns(width: number): { readonly left: number; readonly right: number } {
  const { left, right } = LETTERHEAD_COLUMNS;
  return { left: (left / (left + right)) * width, right: (right / (left + right)) * width };
}

/** Width between the margins, in mm. */
export function usableWidth(orientation: Orientation): number {
  const page = PAGES[orientation];
  return page.width - page.margins.left - page.margins.right;
}

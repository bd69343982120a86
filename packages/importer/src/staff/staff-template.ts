import writeWorkbook, { type Cell, type SheetData } from 'write-excel-file/node';
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';
import { offeredPosts } from './staff-posts.ts';

const HEADERS = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Chức vụ',
  'Kiêm nhiệm',
  'Tổ',
  'Điện thoại',
  'Thư điện tử',
  'Ngày về trường',
  'Ghi chú',
];
const WIDTHS = [6, 28, 14, 26, 22, 20, 16, 30, 16, 30];
const EXAMPLE = [
  '1',
  'Nguyễn Thị An',
  '15/08/1985',
  'TTCM',
  'CTCĐ',
  'Tổ 1, 2, 3',
  '0912 345 678',
  'an@truong.edu.vn',
  '01/09/2010',
  '(ví dụ, dòng này không được đọc)',
];

/** In points: one line of 12 pt type that no program cuts. */
const ROW_HEIGHT = 18;
const EMPTY_ROWS = 60;
/** The first row of people, the example, as the workbook counts. */
const FIRST_ROW = 4;

/**
 * Our own staff list to fill in: title, headers, one row marked as an example, and a second sheet with the posts, which
 * the cells of posts offer to choose from; anything else may be typed too ("TTCM kiêm CTCĐ").
 */
export async function staffTemplate(): Promise<Uint8Array<ArrayBuffer>> {
  const head = (text: string): Cell => ({
    value: text,
    type: String,
    fontWeight: 'bold',
    borderStyle: 'thin',
    height: ROW_HEIGHT,
    wrap: true,
    align: 'center',
  });
  const plain = (text: string): Cell => ({ value: text, type: String, borderStyle: 'thin', height: ROW_HEIGHT });
  const list: SheetData = [
    [{ value: 'DANH SÁCH CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN', type: String, fontWeight: 'bold', height: ROW_HEIGHT }],
    [
      {
        value:
          'Mỗi người một dòng. Chức vụ có thể viết tắt như trong trang “Lựa chọn”. Ô không có thông tin thì để trống.',
        type: String,
        height: ROW_HEIGHT,
      },
    ],
    HEADERS.map(head),
    EXAMPLE.map((text) => ({ ...plain(text), fontStyle: 'italic', textColor: '#666666' }) satisfies Cell),
    ...Array.from({ length: EMPTY_ROWS }, (_, row) =>
      HEADERS.map((_header, column) => plain(column === 0 ? String(row + 1) : '')),
    ),
  ];
  const choices: SheetData = [
    [head('Viết tắt'), head('Chức vụ')],
    ...offeredPosts.map(([short, title]) => [plain(short), plain(title)]),
    [],
    [{ value: 'Người giữ hai chức vụ: viết “TTCM kiêm CTCĐ”, hoặc dùng cột Kiêm nhiệm.', type: String }],
  ];
  const stream = await writeWorkbook(
    [
      {
        sheet: 'Danh sách',
        data: list,
        columns: WIDTHS.map((width) => ({ width })),
        stickyRowsCount: 3,
        orientation: 'landscape',
      },
      { sheet: 'Lựa chọn', data: choices, columns: [{ width: 14 }, { width: 40 }], orientation: 'landscape' },
    ],
    { fontFamily: 'Times New Roman', fontSize: 12, features: [postChoices, onePageWide] },
  ).toBuffer();
  return new Uint8Array(stream);
}

const SHEET = 'xl/worksheets/sheet{id}.xml';
const A4 = 9;

/** A lying A4, all columns on it. */
const onePageWide = {
  files: {
    transform: {
      [SHEET]: {
        transform: (xml: string) =>
          insertElementMarkupAccordingToOrderOfSiblings(
            xml,
            '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
            getOrderOfSiblings(SHEET, 'worksheet') ?? [],
            'worksheet',
          ),
        transformElementAttributes: (tag: string, attributes: Record<string, string | number>) =>
          tag === 'pageSetup' ? { ...attributes, paperSize: A4, fitToWidth: 1, fitToHeight: 0 } : attributes,
      },
    },
  },
};

/** A drop-down of the second sheet's posts in every cell of "Chức vụ" and "Kiêm nhiệm". */
const postChoices = {
  files: {
    transform: {
      [SHEET]: {
        transform: (xml: string, _sheet: unknown, { sheetIndex }: { readonly sheetIndex: number }) => {
          if (sheetIndex !== 0) return xml;
          const [post, duty] = ['Chức vụ', 'Kiêm nhiệm'].map((header) =>
            String.fromCharCode(65 + HEADERS.indexOf(header)),
          );
          const cells = `${post}${FIRST_ROW}:${duty}${FIRST_ROW + EMPTY_ROWS}`;
          const validation =
            `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${cells}">` +
            `<formula1>'Lựa chọn'!$B$2:$B$${offeredPosts.length + 1}</formula1></dataValidation></dataValidations>`;
          const order = getOrderOfSiblings(SHEET, 'worksheet') ?? [];
          return insertElementMarkupAccordingToOrderOfSiblings(xml, validation, order, 'worksheet');
        },
      },
    },
  },
};

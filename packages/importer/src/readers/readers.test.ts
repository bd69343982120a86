import { describe, expect, test } from 'vitest';
import { type Block, cellText } from '../model/blocks.ts';
import { fixtureBytes } from '../testing/fixtures.ts';
import { makeDocx, wordParagraph } from '../testing/make-zip.ts';
import { decodeText } from './decode-text.ts';
import { readDocx } from './docx/read-docx.ts';
import { readHtml } from './html/read-html.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readText } from './read-text.ts';

const texts = (blocks: readonly Block[]): unknown[] =>
  blocks.flatMap((block): unknown[] => {
    if (block.kind === 'para') return block.text ? [block.text] : [];
    return [block.rows.map((row) => row.map(cellText))];
  });

describe('Word', () => {
  test('inserted text is kept, deleted text dropped and reported', async () => {
    const source = await readDocx(
      makeDocx(
        '<w:p><w:r><w:t>Tuần </w:t></w:r><w:del><w:r><w:delText>1</w:delText></w:r></w:del><w:ins><w:r><w:t>2</w:t></w:r></w:ins></w:p>',
      ),
    );
    expect(texts(source.blocks)).toEqual(['Tuần 2']);
    expect(source.warnings).toMatchObject([{ code: 'import.warning.trackedDeletions' }]);
  });
  test('automatic numbers are counted again', async () => {
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const source = await readDocx(
      makeDocx(wordParagraph('Công cụ', list) + wordParagraph('Hội đồng', list), numbering),
    );
    expect(texts(source.blocks)).toEqual(['III. Công cụ', 'IV. Hội đồng']);
  });
  test('cells over two columns and rows keep the grid', async () => {
    const tc = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(text)}</w:tc>`;
    const body = `<w:tbl><w:tr>${tc('a', '<w:gridSpan w:val="2"/>')}${tc('b')}</w:tr><w:tr>${tc('c', '<w:vMerge w:val="restart"/>')}${tc('d')}${tc('e')}</w:tr><w:tr>${tc('', '<w:vMerge/>')}${tc('f')}${tc('g')}</w:tr></w:tbl>`;
    expect(texts((await readDocx(makeDocx(body))).blocks)).toEqual([
      [
        ['a', '', 'b'],
        ['c', 'd', 'e'],
        ['', 'f', 'g'],
      ],
    ]);
  });
  test('a choice for new and old readers is read once', async () => {
    const body =
      '<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>Kế hoạch</w:t></mc:Choice><mc:Fallback><w:t>Kế hoạch</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>';
    expect(texts((await readDocx(makeDocx(body))).blocks)).toEqual(['Kế hoạch']);
  });
});

describe('web page', () => {
  test('scripts, styles and hidden parts are no content; entities and no-break spaces are', () => {
    const { blocks } = readHtml(
      '<body><p>K&#7871; ho&#x1EA1;ch&nbsp;n&#259;m</p><script>Tuần 99</script><style>p{}</style><p style="display:none">Ẩn</p></body>',
    );
    expect(texts(blocks)).toEqual(['Kế hoạch năm']);
  });
  test('rowspan and colspan are filled', () => {
    const { blocks } = readHtml(
      '<table><tr><td rowspan=2>1</td><td>a</td></tr><tr><td>b</td></tr><tr><td colspan=2>c</td></tr></table>',
    );
    expect(texts(blocks)).toEqual([
      [
        ['1', 'a'],
        ['', 'b'],
        ['c', ''],
      ],
    ]);
  });
});

describe('text', () => {
  const text = 'Kế hoạch tự đánh giá';
  test.each([
    ['UTF-8 with mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16 little end first', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['UTF-16 without mark', new Uint8Array(Buffer.from(`${text} năm học`, 'utf16le'))],
    ['decomposed letters', new TextEncoder().encode(text.normalize('NFD'))],
  ])('%s', (_name, bytes) => {
    expect(readText(decodeText(bytes)).lines[0]?.text).toContain(text);
  });
  test('rows by " | " and by tabs are tables; a line of dashes between is not', () => {
    expect(texts(readText('| TT | Họ tên |\n|---|---|\n| 1 | A |').blocks)).toEqual([
      [
        ['TT', 'Họ tên'],
        ['1', 'A'],
      ],
    ]);
  });
});

test('a table over two pages of a PDF is one table', async () => {
  const { blocks } = await readPdf(fixtureBytes('samples/plan-preschool.pdf'));
  const tables = blocks.filter((block) => block.kind === 'table');
  expect(tables.some((table) => table.rows.length >= 26)).toBe(true);
});

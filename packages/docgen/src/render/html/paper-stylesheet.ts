import {
  type ComponentStyle,
  LETTERHEAD_COLUMNS,
  type Orientation,
  PAGES,
  STYLES,
} from '../../format/administrative-format.ts';

const FONT = `"Times New Roman", Tinos, "Liberation Serif", serif`;
/** Height of a single line of Times, in em. */
const SINGLE_LINE = 1.149;

/** Stylesheet of `renderHtml`: sheets on screen, pages in print. Serve it as a file or with a nonce. */
export const PAPER_STYLESHEET = [
  `.paper{font-family:${FONT};font-size:14pt;color:#000;line-height:${SINGLE_LINE}}`,
  '.paper p,.paper h2,.paper h3,.paper h4,.paper h5,.paper h6,.paper ul,.paper li{margin:0;padding:0;font:inherit;list-style:none;letter-spacing:normal}',
  '.paper-sheet{background:#fff;box-sizing:border-box;margin:0 auto 16px;box-shadow:0 1px 4px rgb(0 0 0/.35);max-width:100%;overflow-x:auto}',
  ...(['portrait', 'landscape'] as const).map(sheet),
  ...Object.entries<ComponentStyle>(STYLES).map(([id, style]) => componentRule(id, style)),
  '.paper .letterhead{display:flex;justify-content:space-between;gap:0}',
  `.paper .letterhead-left{flex:${LETTERHEAD_COLUMNS.left} 1 0}`,
  `.paper .letterhead-right{flex:${LETTERHEAD_COLUMNS.right} 1 0}`,
  '.paper .letterhead-left,.paper .letterhead-right{display:flex;flex-direction:column}',
  '.paper .SoKyHieu,.paper .DiaDanhNgay{margin-top:auto;padding-top:9pt}',
  '.paper .TieuNgu-rule{border-bottom:.75pt solid #000;padding-bottom:1pt}',
  '.paper .rule{border-top:.75pt solid #000;margin:4pt auto 0}',
  '.paper>.paper-sheet>.rule{margin-bottom:10pt}',
  '.paper .code{white-space:nowrap}',
  '.paper .blank{background:#fff3bf}',
  '.paper-table{border-collapse:collapse;table-layout:fixed;width:100%;margin:4pt 0 8pt}',
  '.paper-table th,.paper-table td{border:.5pt solid #000;padding:.6mm 1.5mm;vertical-align:middle;overflow-wrap:break-word}',
  '.paper-table .code{white-space:normal}',
  '.paper .align-left{text-align:left}.paper .align-center{text-align:center}.paper .align-right{text-align:right}',
  '.paper .signature{display:flex;margin-top:12pt}',
  '.paper .signature-column{flex:1 1 0}',
  Array.from({ length: 100 }, (_, index) => `.paper .w-${index + 1}{width:${index + 1}%}`).join(''),
  '@media screen and (max-width:820px){.paper-sheet{padding:16px}.paper{font-size:12pt}.paper-table th,.paper-table td{padding:2px 3px}}',
  '@media print{.paper-sheet{box-shadow:none;margin:0;padding:0;width:auto;min-height:0;break-after:page;overflow:visible}.paper-sheet:last-child{break-after:auto}.paper .blank{background:none}.paper-table thead{display:table-header-group}.paper-table tr,.paper-table.whole,.paper .signature{break-inside:avoid}.paper h2,.paper h3,.paper h4,.paper h5,.paper h6,.paper .keep,.paper .PhuLuc,.paper .KemTheo{break-after:avoid}.paper .page-break{break-after:page}}',
].join('\n');

function sheet(orientation: Orientation): string {
  const { width, height, margins } = PAGES[orientation];
  const padding = `${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm`;
  return `.paper-${orientation}{width:${width}mm;min-height:${height}mm;padding:${padding};page:paper-${orientation}}\n@page paper-${orientation}{size:A4 ${orientation};margin:${padding}}`;
}

function componentRule(id: string, style: ComponentStyle): string {
  const size = Math.round((style.size / 14) * 1000) / 1000;
  return [
    `.paper .${id}{font-size:${size}em`,
    `font-weight:${style.bold ? 'bold' : 'normal'}`,
    `font-style:${style.italic ? 'italic' : 'normal'}`,
    `text-align:${style.align}`,
    `margin:${style.spaceBefore}pt 0 ${style.spaceAfter}pt`,
    `line-height:${Math.round(style.line * SINGLE_LINE * 1000) / 1000}`,
    `padding-left:${style.left}mm`,
    `text-indent:${style.firstLine}mm}`,
  ].join(';');
}

import { type LayoutStyle, numberOf } from './lay-out-text.ts';
import type { VariantPaper, VariantTable } from './plan-model.ts';
import type { Random } from './random.ts';

const escapeMarkup = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Entities as word processors and portals mix them: some letters raw, some numeric. */
function mixed(text: string, random: Random): string {
  return [...escapeMarkup(text)]
    .map((char) =>
      char > '\u00bf' && random.chance(0.3)
        ? `&#${random.chance(0.5) ? char.codePointAt(0) : `x${char.codePointAt(0)?.toString(16)}`};`
        : char,
    )
    .join('');
}

/** The paper as a web page with real tables; merged first cells as rowspan. */
export function layOutHtml(paper: VariantPaper, style: LayoutStyle, random: Random): string {
  const p = (text: string, bold = false): string =>
    `<p class="MsoNormal"><span style="font-size:14.0pt">${bold ? `<b>${mixed(text, random)}</b>` : mixed(text, random)}</span></p>`;
  const { left, right } = paper.letterhead;
  const body: string[] = [
    `<table border="0"><tr><td>${left.map((line) => p(line)).join('')}</td><td>${right.map((line) => p(line, true)).join('')}</td></tr></table>`,
    ...paper.title.map((line) => p(line, true)),
    ...paper.opening.map((line) => p(line)),
  ];
  let main = 0;
  for (const section of paper.sections) {
    main++;
    let sub = 0;
    for (const part of section) {
      if (part.level === 2 && part.heading) sub++;
      if (part.heading)
        body.push(
          p(
            `${/^Nhóm \d/.test(part.heading) ? '' : numberOf(style.numbers, part.level, main, sub)}${style.upperHeadings && part.level === 1 ? part.heading.toUpperCase() : part.heading}`,
            true,
          ),
        );
      body.push(...part.lines.map((line) => p(line)));
      if (part.table) body.push(htmlTable(part.table, random));
    }
  }
  if (paper.closing) body.push(p(paper.closing));
  body.push(
    `<table><tr><td>${['Nơi nhận:', ...paper.recipients].map((line) => p(line)).join('')}</td><td>${paper.signature.map((line) => p(line, true)).join('')}</td></tr></table>`,
  );
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><script>var x = "Tuần 88: - không đọc";</script></head><body><div class="menu"><ul><li>Trang chủ</li><li>Liên hệ</li></ul></div><div class="content">${body.join('\n')}</div></body></html>`;
}

function htmlTable(table: VariantTable, random: Random): string {
  const cell = (text: string, rows: number): string =>
    `<td${rows > 1 ? ` rowspan="${rows}"` : ''}>${text
      .split('\n')
      .map((line) => `<p>${line === '' ? '&nbsp;' : mixed(line, random)}</p>`)
      .join('')}</td>`;
  const mergesFirst = table.rows.some((row) => row[0] === '' && row[1] !== '');
  const rows = table.rows.map((row, index) => {
    let height = 1;
    if (mergesFirst) while (table.rows[index + height]?.[0] === '') height++;
    const cells = row.flatMap((text, c) =>
      mergesFirst && c === 0 ? (text === '' ? [] : [cell(text, height)]) : [cell(text, 1)],
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table border="1"><tbody><tr>${table.columns.map((column) => `<td><p><b>${mixed(column, random)}</b></p></td>`).join('')}</tr>${rows.join('')}</tbody></table>`;
}

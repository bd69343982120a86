import { cellText, type Para } from '../model/blocks.ts';
import type { Context } from '../model/context.ts';
import type { BudgetDraft, ResourcesDraft } from '../plan-draft.ts';
import { columnOf, type ReadTable } from '../tables/read-table.ts';
import { fold, stripEnd, withoutDash } from '../text/fold.ts';
import { findMoney, moneyOfCell, numberInWords } from '../text/money.ts';
import { claimHeader } from './members.ts';

export function ensureResources(context: Context): ResourcesDraft {
  context.plan.resources ??= { heading: null, items: [], budget: null, proposedInvestments: [], proposedTo: [] };
  return context.plan.resources;
}

export function ensureBudget(context: Context): BudgetDraft {
  const resources = ensureResources(context);
  resources.budget ??= {
    heading: null,
    lines: [],
    statedTotalText: null,
    statedTotalVnd: null,
    inWords: null,
    inWordsVnd: null,
    computedTotalVnd: null,
    source: null,
  };
  return resources.budget;
}

export function sumBudget(context: Context): void {
  const budget = context.plan.resources?.budget;
  const amounts = budget?.lines.flatMap((line) => (line.amountVnd === null ? [] : [line.amountVnd])) ?? [];
  if (budget) budget.computedTotalVnd = amounts.length > 0 ? amounts.reduce((sum, amount) => sum + amount, 0) : null;
}

const isTotalLine = (text: string): boolean =>
  /^(tong( (cong|so|kinh phi|du toan|chi|so tien|chi phi|du kien))?|cong)\b/.test(fold(withoutDash(text)));

/** Budget lines "- Tập huấn: 1.500.000 đồng;", the stated total, the total in words, the source. */
export function readBudgetProse(context: Context, paras: readonly Para[]): Para[] {
  const rest: Para[] = [];
  for (const here of paras) {
    const money = findMoney(here.text) ?? freeOfCharge(here.text);
    const budget = ensureBudget(context);
    const source =
      /(?:^|[\s.;(])nguồn(?:\s+kinh phí)?\s*:\s*([^.;)]+)/iu.exec(here.text)?.[1] ??
      /^[-\s]*nguồn\s+kinh phí\s*(?::|từ|lấy từ)?\s*([^.;]+)/iu.exec(here.text)?.[1] ??
      (money ? undefined : /(?:từ|bằng|trong)\s+nguồn\s+([^.;]+)/iu.exec(here.text)?.[1]);
    if (source && !budget.source) budget.source = stripEnd(source);
    if (isTotalLine(here.text) && money) {
      budget.statedTotalText = money.text;
      budget.statedTotalVnd = money.vnd;
      readWords(budget, here.text);
      for (const field of ['statedTotalVnd', 'inWords']) context.ledger.claim(`/resources/budget/${field}`, here);
    } else if (/^\(?\s*bang chu/.test(fold(here.text))) {
      readWords(budget, here.text);
      context.ledger.claim('/resources/budget/inWords', here);
    } else if (money) {
      const text = stripEnd(withoutDash(here.text.slice(0, money.from)).replace(/^\d{1,2}[.)]\s*/, '')).replace(
        /[\s:–(=-]+$/,
        '',
      );
      if (
        /^((tong )?kinh phi|tai chinh)?\s*(du kien|khoang|du toan|la)?$/.test(fold(text).trim()) &&
        budget.statedTotalVnd === null
      ) {
        budget.statedTotalText = money.text;
        budget.statedTotalVnd = money.vnd;
        readWords(budget, here.text);
        context.ledger.claim('/resources/budget/statedTotalVnd', here, 0.85);
      } else if (text === '') rest.push(here);
      else {
        context.ledger.claim(`/resources/budget/lines/${budget.lines.length}`, here);
        budget.lines.push({ text, amountText: money.text, amountVnd: money.vnd });
      }
    } else if (readPlainLines(context, here) || source) context.ledger.claim('/resources/budget/source', here, 0.85);
    else rest.push(here);
  }
  return rest;
}

/** "Thuê chuyên gia: không" is a line that costs nothing. */
function freeOfCharge(text: string): ReturnType<typeof findMoney> {
  const match = /^[-+•\s]*\p{L}[^:]{3,80}:\s*(không(?:\s+(?:đồng|có|mất phí))?)[\s.;]*$/iu.exec(text);
  return match?.[1] ? { vnd: 0, text: match[1], from: text.lastIndexOf(match[1]) } : null;
}

function readWords(budget: BudgetDraft, text: string): void {
  const words =
    /bằng chữ\s*:\s*([^)./]+)/iu.exec(text)?.[1] ?? /\(\s*(\p{L}[^()\d]*\sđồng[^()\d]*)\)/iu.exec(text)?.[1];
  if (!words) return;
  budget.inWords = stripEnd(words);
  budget.inWordsVnd = numberInWords(words);
}

const COST_WORD =
  /^(tập huấn|thuê|thu thập|viết|phụ cấp|chi\b|họp|mua|in\b|in ấn|photo|sao chụp|xây|xử lý|văn phòng|bồi dưỡng|công tác|đánh giá|hỗ trợ|tổ chức|mời|tiếp|số hóa|số hoá|khảo sát|thẩm định|các chi|vật tư|nước|khác|bảo quản|lưu trữ)/iu;

/** Kinds of cost named in a sentence: "gồm các nội dung chi cơ bản như: tập huấn, thuê chuyên gia, … và chi khác." */
export function readPlainLines(context: Context, here: Para): boolean {
  const match =
    /(?:nội dung chi|các khoản chi|khoản chi|chi cho|mục chi|chi phí)[^:]*?(?:như|gồm|bao gồm)?\s*:\s*(.+)$/iu.exec(
      here.text,
    );
  if (!match?.[1]) return false;
  const budget = ensureBudget(context);
  const parts: string[] = [];
  for (const raw of stripEnd(match[1]).split(/[,;]/)) {
    const piece = raw.trim();
    const last = parts.at(-1);
    const keep =
      last === undefined || (COST_WORD.test(piece) && !(/^văn phòng phẩm/iu.test(piece) && /vật tư$/iu.test(last)));
    if (keep) parts.push(piece);
    else parts[parts.length - 1] = `${last}, ${piece}`;
  }
  for (const part of parts.flatMap((text) => text.split(/\s+và\s+(?=(?:các )?chi (?:phí )?khác|chi\s)/iu))) {
    const text = stripEnd(part.replace(/^và\s+/iu, ''));
    if (text === '') continue;
    context.ledger.claim(`/resources/budget/lines/${budget.lines.length}`, here, 0.8);
    budget.lines.push({ text, amountText: null, amountVnd: null });
  }
  return true;
}

/** Budget as a table: content and amount. */
export function readBudgetTable(context: Context, table: ReadTable): void {
  const budget = ensureBudget(context);
  claimHeader(context, '/resources/budget/lines', table);
  const content = columnOf(table, 'content', 'description', 'resources', 'problem', 'other');
  const costs = table.columns.flatMap((column, index) => (column.kind === 'cost' ? [index] : []));
  const cost =
    costs.find((index) => /thành tiền|số tiền/iu.test(table.columns[index]?.text ?? '')) ?? costs.at(-1) ?? -1;
  for (const row of table.rows) {
    const label = cellText(row[content]) || row.map(cellText).find((text) => /\p{L}/u.test(text)) || '';
    const amount = cellText(row[cost]);
    const vnd =
      moneyOfCell(amount) ??
      row
        .map((c) => moneyOfCell(cellText(c)))
        .filter((value) => value !== null)
        .at(-1) ??
      null;
    if (/^\(?bang chu/.test(fold(label))) {
      readWords(budget, label);
      context.ledger.claim('/resources/budget/inWords', row);
    } else if (isTotalLine(row.map(cellText).find(Boolean) ?? '')) {
      budget.statedTotalText = amount || null;
      budget.statedTotalVnd = vnd;
      context.ledger.claim('/resources/budget/statedTotalVnd', row);
    } else if (label !== '') {
      context.ledger.claim(`/resources/budget/lines/${budget.lines.length}`, row);
      budget.lines.push({ text: label, amountText: amount || null, amountVnd: vnd });
    }
  }
}

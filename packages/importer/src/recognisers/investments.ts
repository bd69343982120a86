import type { Para } from '../model/blocks.ts';
import type { Context } from '../model/context.ts';
import { findSchoolYears } from '../text/dates.ts';
import { fold, stripEnd } from '../text/fold.ts';
import { ensureResources } from './budget.ts';

const ACTION =
  'xây dựng mới|xây dựng thêm|xây dựng|xây mới|xây thêm|xây lại|xây|cải tạo|sửa chữa|tu sửa|mua sắm thêm|mua sắm|mua thêm|mua|bổ sung thêm|bổ sung|nâng cấp|trang bị thêm|trang bị|lắp đặt|lắp thêm|lắp|làm mới|làm thêm|làm|đầu tư thêm|đầu tư|thay thế|thay|mở rộng|cấp thêm|quy hoạch';
const CLAUSE = new RegExp(`(?:^|[\\s,;])(${ACTION})(?=\\s)`, 'giu');
/** "đầu tư xây mới 01 nhà đa năng": the second verb says what is done. */
const ACTION_AHEAD = new RegExp(`^(?:${ACTION})\\s`, 'iu');
const ASK =
  /^[-+•\s\d.)]*(?:nhà trường\s+)?(?:tham mưu|đề nghị|kiến nghị|đề xuất|tiếp tục tham mưu)(?:\s+và đề xuất)?(?:\s+(?:với|cho|lên|đến))?\s+/iu;

export const isProposal = (text: string): boolean => ASK.test(text) && findClauses(text).length > 0;

interface Clause {
  action: string;
  body: string;
}

function findClauses(text: string): Clause[] {
  return text.split(/;/).flatMap((sentence) => {
    const found = [...sentence.matchAll(CLAUSE)].filter((match) => isClauseStart(sentence, match));
    return found.map((match, index) => ({
      action: match[1] ?? '',
      body: sentence.slice(match.index + match[0].length, found[index + 1]?.index ?? sentence.length).trimStart(),
    }));
  });
}

/** "xây dựng" inside "kế hoạch xây dựng …" is no investment: a clause counts when a quantity or a list follows. */
function isClauseStart(sentence: string, match: RegExpMatchArray): boolean {
  const after = sentence.slice((match.index ?? 0) + match[0].length).trimStart();
  if (ACTION_AHEAD.test(after)) return false;
  return (
    /^(thêm\s+)?\d/u.test(after) ||
    /^[^,;]{0,60}\s(như|gồm)\s/u.test(after) ||
    /^\p{Ll}[^;]{2,80}?(trong năm|năm học|vào năm)/u.test(after)
  );
}

/** Investments asked for in prose: action, quantity, item, school year; and whom they are asked of. */
export function readInvestments(context: Context, here: Para): boolean {
  const resources = ensureResources(context);
  const clauses = findClauses(here.text);
  if (clauses.length === 0) return false;
  readReceivers(context, here, clauses[0]?.action ?? '');
  for (const sentence of here.text.split(';')) {
    const own = findClauses(sentence);
    const year = findSchoolYears(sentence)[0] ?? null;
    for (const clause of own) {
      for (const item of itemsOf(clause.body)) {
        const quantity = /^(?:thêm\s+)?(\d{1,4})\s+(.*)$/u.exec(item);
        const listed = /\s(như|gồm)\s/u.test(clause.body);
        context.ledger.claim(`/resources/proposedInvestments/${resources.proposedInvestments.length}`, here, 0.85);
        resources.proposedInvestments.push({
          order: resources.proposedInvestments.length + 1,
          action: clause.action.toLowerCase(),
          item: quantity?.[2] ?? item,
          quantity: quantity ? Number(quantity[1]) : null,
          quantityText: quantity?.[1] ?? null,
          schoolYear: listed ? null : (year?.year ?? null),
          schoolYearText: listed ? null : (year?.text ?? null),
        });
      }
    }
  }
  return true;
}

function itemsOf(body: string): string[] {
  const listed = /\s(?:như|gồm)\s+(.*)$/u.exec(body);
  const cut = (text: string): string =>
    stripEnd(
      text.replace(
        /\s*(?:…|\.\.\.|\s(?:trong|vào|từ|cho) (?:năm|tháng|học kỳ|giai đoạn)|\sphục vụ|\sđể\s|\snhằm\s|\sđảm bảo).*$/u,
        '',
      ),
    ).replace(/\s+và$/u, '');
  if (!listed?.[1]) {
    const items = cut(body).split(/,\s*(?=(?:thêm\s+)?\d)|\s+và\s+(?=\d)/u);
    return items.map((item) => stripEnd(item.trim())).filter(Boolean);
  }
  return listed[1]
    .replace(/[,\s]*(…|\.\.\.)[\s\S]*$/u, '')
    .split(/[,;]|\s+và\s+/u)
    .map((item) => cut(item.trim()))
    .filter(Boolean);
}

function readReceivers(context: Context, here: Para, action: string): void {
  const { proposedTo } = ensureResources(context);
  const ask = ASK.exec(here.text);
  if (!ask) return;
  const end = fold(here.text).indexOf(fold(action), ask[0].length);
  const list = here.text.slice(ask[0].length, end < 0 ? undefined : end);
  for (const name of list.split(/,|\s+và\s+(?=(?:UBND|Sở|Phòng|phòng|Hội|Ban|chính quyền|Ủy ban))/u)) {
    const clean = stripEnd(name.replace(/\s+/g, ' '));
    if (clean.length > 2 && clean.length < 90 && !proposedTo.includes(clean)) {
      context.ledger.claim(`/resources/proposedTo/${proposedTo.length}`, here, 0.85);
      proposedTo.push(clean);
    }
  }
}

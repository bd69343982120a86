import type { Para } from '../model/blocks.ts';
import { type Context, joined } from '../model/context.ts';
import type { ImplementationDutyDraft } from '../plan-draft.ts';
import { isRequirement, takeNumber } from '../sections/headings.ts';
import { findDate, findDateRange } from '../text/dates.ts';
import { fold, startsWithDash, stripEnd, withoutDash } from '../text/fold.ts';

/** Numbered or dashed paragraphs as items; a line without its own mark continues the item above. Null when none is marked. */
function itemsOf(paras: readonly Para[]): string[] | null {
  const items: string[] = [];
  let marked = 0;
  for (const here of paras) {
    const numbered = takeNumber(here.text);
    if (numbered.mark !== 'none' || startsWithDash(here.text)) {
      items.push(withoutDash(numbered.body));
      marked++;
    } else if (items.length === 0) items.push(here.text);
    else items[items.length - 1] = `${items.at(-1)} ${here.text}`;
  }
  return marked > 0 && items.length > 1 ? items : null;
}

/** "1. Mục đích" … "2. Yêu cầu" …: purposes and requirements as items; the labels support the heading. */
function halvesOf(context: Context, paras: readonly Para[]): string[] | null {
  const label = paras.find((here) => isRequirement(here.text));
  if (!label) return null;
  context.ledger.claim('/purpose/heading', label, 0.9);
  return paras.flatMap((here) => (here === label ? [] : [withoutDash(takeNumber(here.text).body)]));
}

export function readPurpose(context: Context, paras: readonly Para[]): void {
  const { purpose } = context.plan;
  if (!purpose || paras.length === 0) return;
  const items = halvesOf(context, paras) ?? itemsOf(paras);
  if (items) {
    purpose.items = [...(purpose.items ?? []), ...items];
    for (const [index] of items.entries())
      context.ledger.claim(
        `/purpose/items/${index}`,
        paras.filter((p) => items[index]?.includes(withoutDash(takeNumber(p.text).body))),
        0.95,
      );
    context.ledger.claim('/purpose/items', paras, 0.95);
  } else {
    purpose.text = [purpose.text, joined(paras)].filter(Boolean).join(' ');
    context.ledger.claim('/purpose/text', paras, 0.96);
  }
}

export function readScope(context: Context, paras: readonly Para[]): void {
  const { scope } = context.plan;
  if (!scope || paras.length === 0) return;
  scope.text = [scope.text, joined(paras)].filter(Boolean).join(' ');
  const range = findDateRange(scope.text);
  scope.dateFrom = range?.from ?? null;
  scope.dateTo = range?.to ?? null;
  context.ledger.claim('/scope/text', paras, 0.96);
}

export function readTool(context: Context, paras: readonly Para[]): void {
  const { tool } = context.plan;
  if (!tool || paras.length === 0) return;
  tool.text = [tool.text, joined(paras)].filter(Boolean).join(' ');
  context.ledger.claim('/tool/text', paras, 0.96);
}

export function readExperts(context: Context, paras: readonly Para[]): void {
  const { experts } = context.plan;
  if (!experts || paras.length === 0) return;
  experts.text = [experts.text, joined(paras)].filter(Boolean).join(' ');
  experts.planned = !/^(khong|chua)\b/.test(fold(experts.text));
  context.ledger.claim('/experts/text', paras, 0.95);
}

/** Training: time, participants, content, each behind its label; unlabelled lines are content. */
export function readTraining(context: Context, paras: readonly Para[]): void {
  const { training } = context.plan;
  if (!training) return;
  for (const here of paras) {
    const body = withoutDash(takeNumber(withoutDash(here.text)).body);
    const match = /^([^:]{3,40}):\s*(.*)$/u.exec(body);
    const label = match ? fold(match[1] ?? '') : '';
    const value = stripEnd(match?.[2] ?? body);
    if (/thoi gian|ngay/.test(label)) {
      training.dateText = value;
      training.date = findDate(value)?.iso ?? null;
      context.ledger.claim('/training/dateText', here, 0.95);
    } else if (/thanh phan|doi tuong|nguoi tham (gia|du)/.test(label)) {
      training.participants = value;
      context.ledger.claim('/training/participants', here, 0.95);
    } else {
      const text = /noi dung/.test(label) ? (match?.[2] ?? body) : body;
      training.content = training.content === null ? text : `${training.content} ${text}`;
      training.date ??= findDate(body)?.iso ?? null;
      context.ledger.claim('/training/content', here, match ? 0.9 : 0.8);
    }
  }
}

const RESPONSIBLE =
  /^((?:các\s+)?(?:phó\s+)?(?:chủ tịch|thư ký|hiệu trưởng|nhóm trưởng|trưởng nhóm|nhóm thư ký|nhóm công tác|thành viên|hội đồng|tổ trưởng|tổ chuyên môn|tổ|kế toán|văn thư|công đoàn|ban giám hiệu|đoàn thanh niên|cán bộ|giáo viên|ủy viên|uỷ viên|ban đại diện)[^,;:.]*?)(?=\s*[:,]|\s+(?:chỉ đạo|tổng hợp|phân công|chịu|có|căn cứ|theo dõi|thực hiện|phụ trách|tổ chức|báo cáo|phối hợp|xây dựng|hướng dẫn|chuẩn bị|đôn đốc|bố trí|tham mưu|nghiêm túc|triển khai|giúp|là)\b)/iu;

/** "Tổ chức thực hiện": one duty per paragraph, with who is named first and a time limit. */
export function readImplementation(context: Context, paras: readonly Para[]): void {
  const { implementation } = context.plan;
  if (!implementation) return;
  for (const here of paras) {
    const numbered = takeNumber(withoutDash(here.text));
    const body = withoutDash(numbered.body);
    const last = implementation.duties.at(-1);
    if (last && numbered.mark === 'none' && !startsWithDash(here.text) && /^\p{Ll}/u.test(body)) {
      last.duty = `${last.duty} ${body}`;
      context.ledger.claim(`/implementation/duties/${implementation.duties.length - 1}/duty`, here, 0.85);
      continue;
    }
    const responsible = RESPONSIBLE.exec(body)?.[1]?.trim() ?? (/^[^:]{3,60}:$/.test(body) ? body.slice(0, -1) : null);
    const due = /(?:trước|đến hết|chậm nhất|xong trước)[^;.]*/iu.exec(body)?.[0] ?? null;
    const duty: ImplementationDutyDraft = {
      order: implementation.duties.length + 1,
      responsible: responsible ?? (startsWithDash(here.text) ? (last?.responsible ?? null) : null),
      duty: responsible ? body.slice(responsible.length).replace(/^[\s:,]+/, '') : body,
      dueText: due && findDate(due) ? due.trim() : null,
      due: due ? (findDate(due)?.iso ?? null) : null,
    };
    context.ledger.claim(`/implementation/duties/${implementation.duties.length}/duty`, here, responsible ? 0.9 : 0.7);
    implementation.duties.push(duty);
  }
}

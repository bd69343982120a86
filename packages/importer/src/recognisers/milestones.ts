import { type Cell, cellText, type Para } from '../model/blocks.ts';
import { type Context, claimFields } from '../model/context.ts';
import type { MilestoneDraft, MilestonesDraft } from '../plan-draft.ts';
import { columnOf, type ReadTable } from '../tables/read-table.ts';
import { findMonth } from '../text/dates.ts';
import { startsWithDash, withoutDash } from '../text/fold.ts';
import { findLevels } from '../text/levels.ts';
import { claimHeader } from './members.ts';

export function ensureMilestones(context: Context): MilestonesDraft {
  context.plan.milestones ??= { heading: null, items: [] };
  return context.plan.milestones;
}

function milestone(order: number, periodText: string | null, text: string): MilestoneDraft {
  const levels = findLevels(text);
  const draft: MilestoneDraft = {
    order,
    periodText,
    month: findMonth(periodText ?? text)?.month ?? null,
    text,
    cqgLevel: levels.cqg,
    kdclLevel: levels.kdcl,
  };
  if (levels.quality !== null) draft.qualityLevel = levels.quality;
  return draft;
}

/** "- Tháng 11/2018: Nhà trường được công nhận …" */
export function readMilestones(context: Context, paras: readonly Para[]): Para[] {
  const { items } = ensureMilestones(context);
  const rest: Para[] = [];
  for (const here of paras) {
    const body = withoutDash(here.text).replace(/^\d{1,2}[.)]\s+/, '');
    const match =
      /^((?:vào\s+|đến\s+|từ\s+)?(?:tháng|năm|ngày|quý|học kỳ|giai đoạn)[^:;]{2,40}?)\s*[:,–-]\s+(.*)$/iu.exec(body);
    if (match?.[1] && match[2]) {
      claimFields(context, `/milestones/items/${items.length}`, { periodText: here, month: here, text: here }, 0.93);
      items.push(milestone(items.length + 1, match[1].trim(), match[2].trim()));
    } else if (startsWithDash(here.text) || items.length === 0) {
      if (body.length < 12) rest.push(here);
      else {
        context.ledger.claim(`/milestones/items/${items.length}/text`, here, 0.75);
        items.push(milestone(items.length + 1, findMonth(body)?.text ?? null, body));
      }
    } else {
      const last = items.at(-1);
      if (last) last.text = `${last.text} ${here.text}`;
      context.ledger.claim(`/milestones/items/${items.length - 1}/text`, here, 0.8);
    }
  }
  return rest;
}

export function readMilestoneTable(context: Context, table: ReadTable): void {
  const { items } = ensureMilestones(context);
  claimHeader(context, '/milestones/items', table);
  const time = columnOf(table, 'time', 'week');
  const content = columnOf(table, 'content', 'product', 'goal', 'other', 'role');
  for (const row of table.rows) {
    const cellOf = (index: number): Cell | undefined => (index < 0 ? undefined : row[index]);
    claimFields(
      context,
      `/milestones/items/${items.length}`,
      { periodText: cellOf(time), text: cellOf(content), order: cellOf(columnOf(table, 'ordinal')) },
      0.93,
    );
    items.push(milestone(items.length + 1, cellText(cellOf(time)) || null, cellText(cellOf(content))));
  }
}

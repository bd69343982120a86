import { type Cell, cellText, type Para } from '../model/blocks.ts';
import { type Context, claimFields } from '../model/context.ts';
import type { ResourceKind } from '../plan-draft.ts';
import { columnOf, columnTexts, type ReadTable } from '../tables/read-table.ts';
import { fold, startsWithDash, withoutDash } from '../text/fold.ts';
import { standardOf } from './assignments.ts';
import { ensureResources, readPlainLines } from './budget.ts';
import { isProposal, readInvestments } from './investments.ts';
import { claimHeader, tableConfidence } from './members.ts';

function kindOf(label: string): ResourceKind {
  const folded = fold(label);
  const facilities = /co so vat chat|csvc|thiet bi|vat luc/.test(folded);
  const finance = /tai chinh|kinh phi|tai luc/.test(folded);
  if (facilities && finance) return 'facilitiesAndFinance';
  if (facilities) return 'facilities';
  if (finance) return 'finance';
  return /nhan luc|nhan su|con nguoi/.test(folded) ? 'people' : 'other';
}

/** Resources as prose: "- Nhân lực: …", "- Cơ sở vật chất và tài chính: …", proposals. `label` is the sub-heading above. */
export function readResourceProse(context: Context, paras: readonly Para[], label: string | null): Para[] {
  const rest: Para[] = [];
  const { items } = ensureResources(context);
  for (const here of paras) {
    const body = withoutDash(here.text);
    const colon = body.search(/:\s/);
    const ownLabel = colon > 0 && body.slice(0, colon).split(' ').length <= 8 ? body.slice(0, colon).trim() : null;
    const proposal = isProposal(body);
    const kind: ResourceKind = proposal ? 'proposal' : kindOf(ownLabel ?? label ?? body.slice(0, 40));
    const pointer = `/resources/items/${items.length}`;
    const last = items.at(-1);
    if (last && !ownLabel && !proposal && !startsWithDash(here.text) && label === null) {
      context.ledger.claim(`/resources/items/${items.length - 1}/text`, here, 0.85);
      last.text = `${last.text} ${here.text}`;
    } else {
      context.ledger.claim(`${pointer}/text`, here, 0.9);
      items.push({
        order: items.length + 1,
        kind,
        label: ownLabel ?? label,
        text: ownLabel ? body.slice(colon + 1).trim() : body,
      });
    }
    readPlainLines(context, here);
    if (proposal) readInvestments(context, here);
  }
  return rest;
}

/** Resources as a table: standard, criteria, resources, time. */
export function readResourceTable(context: Context, table: ReadTable): void {
  const resources = ensureResources(context);
  resources.columns ??= columnTexts(table);
  claimHeader(context, '/resources/columns', table);
  const column = {
    standard: columnOf(table, 'standard', 'standardCriterion'),
    criterion: columnOf(table, 'criterion'),
    text: columnOf(table, 'resources', 'content', 'description'),
    time: columnOf(table, 'time', 'week'),
    note: columnOf(table, 'note'),
  };
  for (const row of table.rows) {
    const cellOf = (index: number): Cell | undefined => (index < 0 ? undefined : row[index]);
    const base = `/resources/items/${resources.items.length}`;
    resources.items.push({
      order: resources.items.length + 1,
      kind: 'resourceRow',
      label: null,
      text: cellText(cellOf(column.text)),
      standard: standardOf(cellText(cellOf(column.standard)))?.standard ?? null,
      criteriaText: cellText(cellOf(column.criterion)) || null,
      periodText: cellText(cellOf(column.time)) || null,
      note: cellText(cellOf(column.note)),
    });
    claimFields(
      context,
      base,
      {
        order: cellOf(columnOf(table, 'ordinal')),
        standard: cellOf(column.standard),
        criteriaText: cellOf(column.criterion),
        text: cellOf(column.text),
        periodText: cellOf(column.time),
        note: cellOf(column.note),
      },
      tableConfidence(table),
    );
    const others = row.filter((_, index) => !Object.values(column).includes(index));
    context.ledger.claim(`${base}/text`, others, 0.8);
  }
}

import { type Cell, cellText, type Para } from '../model/blocks.ts';
import { type Context, claimFields } from '../model/context.ts';
import type { EvidenceNeedDraft, EvidenceNeedsDraft } from '../plan-draft.ts';
import { columnOf, columnTexts, type ReadTable } from '../tables/read-table.ts';
import { findPeriod } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { findMoney, moneyOfCell } from '../text/money.ts';
import { criterionOf, groupsIn, standardOf } from './assignments.ts';
import { claimHeader, tableConfidence } from './members.ts';

export function ensureEvidenceNeeds(context: Context): EvidenceNeedsDraft {
  context.plan.evidenceNeeds ??= { heading: null, columns: [], rows: [], statedTotalVnd: null, computedTotalVnd: null };
  return context.plan.evidenceNeeds;
}

/** Table of evidence to collect: standard or criterion, description, place, who, when, cost. */
export function readEvidenceNeeds(context: Context, table: ReadTable): void {
  const needs = ensureEvidenceNeeds(context);
  if (needs.columns.length === 0) needs.columns = columnTexts(table);
  claimHeader(context, '/evidenceNeeds/columns', table);
  const column = {
    ordinal: columnOf(table, 'ordinal'),
    standard: columnOf(table, 'standard'),
    criterion: columnOf(table, 'criterion', 'standardCriterion'),
    description: columnOf(table, 'description', 'content'),
    requirement: columnOf(table, 'requirement'),
    place: columnOf(table, 'place'),
    group: columnOf(table, 'group', 'assignee', 'name', 'members', 'leader'),
    time: columnOf(table, 'time', 'week'),
    cost: columnOf(table, 'cost'),
    note: columnOf(table, 'note'),
  };
  let standard: number | null = null;
  for (const row of table.rows) {
    const cellOf = (index: number): Cell | undefined => (index < 0 ? undefined : row[index]);
    const standardText = cellText(cellOf(column.standard));
    const description = cellText(cellOf(column.description));
    const criterionText = cellText(cellOf(column.criterion));
    standard =
      (standardOf(standardText) ?? (column.standard < 0 ? standardOf(criterionText) : null))?.standard ?? standard;
    const criterion = criterionOf(criterionText)?.criterion ?? criterionOf(standardText)?.criterion ?? null;
    if (isTotal(row, needs, context)) continue;
    if (description === '') continue;
    const ordinal = /^\d+/.exec(cellText(cellOf(column.ordinal)))?.[0];
    const group = cellText(cellOf(column.group));
    const period = cellText(cellOf(column.time));
    const cost = cellText(cellOf(column.cost));
    const found = period ? findPeriod(period) : null;
    const draft: EvidenceNeedDraft = {
      order: ordinal ? Number(ordinal) : needs.rows.length + 1,
      standard: criterion ? Number(criterion.split('.')[0]) : standard,
      criterion,
      description,
      place: cellText(cellOf(column.place)) || null,
      group: group || null,
      groupNumber: groupsIn(group)[0] ?? null,
      periodText: period || null,
      periodFrom: found?.from ?? null,
      periodTo: found?.to ?? null,
      costText: cost || null,
      costVnd: cost ? moneyOfCell(cost) : null,
      note: cellText(cellOf(column.note)),
    };
    claimFields(
      context,
      `/evidenceNeeds/rows/${needs.rows.length}`,
      {
        order: cellOf(column.ordinal),
        standard: cellOf(column.standard),
        criterion: cellOf(column.criterion),
        description: [cellOf(column.description), cellOf(column.requirement)],
        place: cellOf(column.place),
        group: cellOf(column.group),
        periodText: cellOf(column.time),
        costVnd: cellOf(column.cost),
        note: cellOf(column.note),
      },
      tableConfidence(table),
    );
    needs.rows.push(draft);
  }
  const costs = needs.rows.flatMap((row) => (row.costVnd === null ? [] : [row.costVnd]));
  needs.computedTotalVnd = costs.length > 0 ? costs.reduce((sum, cost) => sum + cost, 0) : null;
}

function isTotal(row: readonly Cell[], needs: EvidenceNeedsDraft, context: Context): boolean {
  const label = row.map(cellText).find((text) => text !== '') ?? '';
  if (!/^(tong|cong|tong cong|tong so)\b/.test(fold(label))) return false;
  const amount = row
    .map((c) => moneyOfCell(cellText(c)))
    .filter((value) => value !== null)
    .at(-1);
  needs.statedTotalVnd = amount ?? null;
  context.ledger.claim('/evidenceNeeds/statedTotalVnd', row);
  return true;
}

/** Evidence needs listed as lines ("Tiêu chuẩn 1: …", "Tiêu chí 1.1: …"). */
export function readEvidenceProse(context: Context, paras: readonly Para[]): Para[] {
  const rest: Para[] = [];
  for (const here of paras) {
    const body = here.text.replace(/^\s*[-+•]\s*/, '');
    const match = /^(tiêu chuẩn|tiêu chí)\s*(\d{1,2}(?:\.\d{1,2})?)\s*[:.–-]\s*(.{8,})$/iu.exec(body);
    const total = /^tổng/iu.test(body) ? findMoney(body) : null;
    if (total) {
      ensureEvidenceNeeds(context).statedTotalVnd = total.vnd;
      context.ledger.claim('/evidenceNeeds/statedTotalVnd', here);
      continue;
    }
    if (!match?.[2] || !match[3]) {
      rest.push(here);
      continue;
    }
    const { rows } = ensureEvidenceNeeds(context);
    const isCriterion = match[2].includes('.');
    context.ledger.claim(`/evidenceNeeds/rows/${rows.length}/description`, here, 0.8);
    rows.push({
      order: rows.length + 1,
      standard: Number(match[2].split('.')[0]),
      criterion: isCriterion ? match[2] : null,
      description: match[3].trim(),
      place: null,
      group: null,
      groupNumber: null,
      periodText: null,
      periodFrom: null,
      periodTo: null,
      costText: null,
      costVnd: null,
      note: '',
    });
  }
  return rest;
}

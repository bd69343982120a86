import { type Cell, cellText } from '../model/blocks.ts';
import { type Context, claimFields } from '../model/context.ts';
import { columnOf, columnTexts, type ReadTable } from '../tables/read-table.ts';
import { findPeriod } from '../text/dates.ts';
import { moneyOfCell } from '../text/money.ts';
import { criterionOf, personsIn } from './assignments.ts';
import { claimHeader, tableConfidence } from './members.ts';

/** Priority problems to improve in the year: problem, goal, measures, who, when, cost. */
export function readPriorities(context: Context, table: ReadTable): void {
  context.plan.improvementPriorities ??= { heading: null, columns: columnTexts(table), rows: [] };
  const { rows } = context.plan.improvementPriorities;
  claimHeader(context, '/improvementPriorities/columns', table);
  const column = {
    ordinal: columnOf(table, 'ordinal'),
    criterion: columnOf(table, 'criterion', 'standardCriterion', 'standard'),
    problem: columnOf(table, 'problem', 'content'),
    goal: columnOf(table, 'goal', 'product'),
    measures: columnOf(table, 'measures'),
    assignee: columnOf(table, 'assignee', 'group', 'name', 'leader'),
    time: columnOf(table, 'time'),
    cost: columnOf(table, 'cost', 'resources'),
  };
  for (const row of table.rows) {
    const cellOf = (index: number): Cell | undefined => (index < 0 ? undefined : row[index]);
    const text = (index: number): string | null => cellText(cellOf(index)) || null;
    const order = /^\d+/.exec(cellText(cellOf(column.ordinal)))?.[0];
    const period = text(column.time);
    const found = period ? findPeriod(period) : null;
    const cost = text(column.cost);
    const criterion = text(column.criterion);
    claimFields(
      context,
      `/improvementPriorities/rows/${rows.length}`,
      {
        order: cellOf(column.ordinal),
        criterion: cellOf(column.criterion),
        problem: cellOf(column.problem),
        goal: cellOf(column.goal),
        measures: cellOf(column.measures),
        assignee: cellOf(column.assignee),
        periodText: cellOf(column.time),
        costVnd: cellOf(column.cost),
      },
      tableConfidence(table),
    );
    rows.push({
      order: order ? Number(order) : rows.length + 1,
      criterion: criterion ? (criterionOf(criterion)?.criterion ?? criterion) : null,
      problem: text(column.problem),
      goal: text(column.goal),
      measures: text(column.measures),
      assignee: text(column.assignee),
      persons: personsIn(text(column.assignee) ?? ''),
      periodText: period,
      periodFrom: found?.from ?? null,
      periodTo: found?.to ?? null,
      costText: cost,
      costVnd: cost ? moneyOfCell(cost) : null,
    });
  }
}

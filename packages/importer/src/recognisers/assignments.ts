import { type Cell, cellText } from '../model/blocks.ts';
import { type Context, claimFields } from '../model/context.ts';
import type { AssignmentDraft, AssignmentsDraft } from '../plan-draft.ts';
import { columnOf, columnTexts, type ReadTable } from '../tables/read-table.ts';
import { findPeriod } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { namesInList } from '../text/names.ts';
import { claimHeader, tableConfidence } from './members.ts';

/** Criterion number "x.y" at the front of a cell ("Tiêu chí 1.10", "1.1 Tầm nhìn …"). */
export function criterionOf(text: string): { criterion: string; title: string } | null {
  const match = /^(?:tiêu chí|tc)?\s*(\d{1,2}\.\d{1,2})(?!\d)\s*[:.)–-]?\s*(.*)$/iu.exec(text.trim());
  return match?.[1] ? { criterion: match[1], title: match[2] ?? '' } : null;
}

/** All criteria of "Tiêu chí 1.1, 1.2, 1.3", "1.1; 1.2", "1.1 đến 1.10" (within one standard); one for "1.1 Tên tiêu chí". */
export function criteriaOf(text: string): string[] {
  const plain = fold(text)
    .replace(/(cac )?(tieu chi|tc)\s*/g, '')
    .trim();
  if (!/^\d{1,2}\.\d{1,2}(?:\s*(?:[,;&–-]|va|den)\s*\d{1,2}\.\d{1,2})+[\s.;,]*$/.test(plain)) {
    const one = criterionOf(text);
    return one ? [one.criterion] : [];
  }
  const out: string[] = [];
  for (const [, joint, standard, serial] of plain.matchAll(/([^\d.]*)(\d{1,2})\.(\d{1,2})/g)) {
    const [before, start] = out.at(-1)?.split('.') ?? [];
    const isRange = /[–-]|den/.test(joint ?? '') && before === standard;
    for (let n = isRange ? Number(start) + 1 : Number(serial); n < Number(serial); n++) out.push(`${standard}.${n}`);
    out.push(`${standard}.${serial}`);
  }
  return out;
}

export function standardOf(text: string): { standard: number; title: string } | null {
  const match = /^(?:tiêu chuẩn|tc)?\s*(\d{1,2})(?![\d.]\d|\d|\/)\s*[:.)–-]?\s*(.*)$/iu.exec(text.trim());
  return match?.[1] ? { standard: Number(match[1]), title: match[2] ?? '' } : null;
}

export const groupsIn = (text: string): number[] => [
  ...new Set([...fold(text).matchAll(/nhom\s*(?:so\s*)?(\d{1,2})/g)].map((match) => Number(match[1]))),
];

export const personsIn = (text: string): string[] =>
  text.split(/[;,\n]|\s[-–]\s|\svà\s|:/u).flatMap((part) => namesInList(part));

export function ensureAssignments(context: Context): AssignmentsDraft {
  context.plan.assignments ??= { heading: null, columns: [], rows: [] };
  return context.plan.assignments;
}

/** Table of who answers for which standard or criterion. */
export function readAssignments(context: Context, table: ReadTable): void {
  const assignments = ensureAssignments(context);
  const { rows } = assignments;
  if (rows.length === 0) assignments.columns = columnTexts(table);
  claimHeader(context, '/assignments/columns', table);
  const column = {
    ordinal: columnOf(table, 'ordinal'),
    standard: columnOf(table, 'standard'),
    criterion: columnOf(table, 'criterion', 'standardCriterion'),
    content: columnOf(table, 'content', 'requirement', 'description'),
    mandatory: columnOf(table, 'mandatory'),
    group: columnOf(table, 'group'),
    assignee: columnOf(table, 'assignee', 'name', 'members', 'leader'),
    time: columnOf(table, 'time', 'week'),
    note: columnOf(table, 'note'),
  };
  const named = table.columns.some((c) => /tieu chuan/.test(fold(c.text)));
  let standard: number | null = null;
  let merged: Cell | undefined;
  for (const row of table.rows) {
    const cellOf = (index: number): Cell | undefined => (index < 0 ? undefined : row[index]);
    const order = /^\d+/.exec(cellText(cellOf(column.ordinal)))?.[0];
    const standardText = cellText(cellOf(column.standard));
    if (standardText) {
      standard = standardOf(standardText)?.standard ?? standard;
      merged = cellOf(column.standard);
    }
    const printed = cellText(cellOf(column.criterion));
    const criterion = criterionOf(printed) ?? criterionOf(cellText(cellOf(column.ordinal)));
    const heading = criterion ? null : standardOf(printed);
    const assigneeCell = cellOf(column.assignee) ?? cellOf(column.group);
    const filled = row.filter((c) => cellText(c) !== '').length;
    if (filled === 1 && (heading || /^tiêu chuẩn/iu.test(printed || cellText(row.find((c) => cellText(c) !== ''))))) {
      standard = heading?.standard ?? standardOf(cellText(row.find((c) => cellText(c) !== '')))?.standard ?? standard;
      context.ledger.claim(`/assignments/rows/${rows.length}/standard`, row, 0.9);
      continue;
    }
    const assignee = cellText(assigneeCell);
    const content = contentOf(printed, criterion, heading, cellText(cellOf(column.content)), standardText);
    const period = cellText(cellOf(column.time));
    const found = period ? findPeriod(period) : null;
    const groupText = `${cellText(cellOf(column.group))} ${assignee}`;
    const draft: AssignmentDraft = {
      order: order ? Number(order) : rows.length + 1,
      standard: criterion
        ? Number(criterion.criterion.split('.')[0])
        : (heading?.standard ?? standard ?? (named && order ? Number(order) : null)),
      criterion: criterion?.criterion ?? null,
      content,
      assignee: assignee || null,
      groups: groupsIn(groupText),
      persons: personsIn(assignee),
      periodText: period || null,
      periodFrom: found?.from ?? null,
      periodTo: found?.to ?? null,
      note: cellText(cellOf(column.note)),
    };
    if (column.mandatory >= 0)
      draft.mandatory = /^(x|×|★|\*|co|bat buoc|✓|v)/.test(fold(cellText(cellOf(column.mandatory))));
    const sure = tableConfidence(table);
    claimFields(
      context,
      `/assignments/rows/${rows.length}`,
      {
        order: cellOf(column.ordinal),
        standard: standardText ? cellOf(column.standard) : (cellOf(column.criterion) ?? merged),
        criterion: cellOf(column.criterion),
        content: cellOf(column.content) ?? cellOf(column.criterion),
        mandatory: cellOf(column.mandatory),
        groups: cellOf(column.group),
        assignee: assigneeCell,
        periodText: cellOf(column.time),
        note: cellOf(column.note),
      },
      sure,
    );
    const listed = criteriaOf(printed);
    if (listed.length < 2) rows.push(draft);
    else expand(context, rows, draft, listed, row, sure);
  }
}

/** A row that lists several criteria is one assignment for each of them (form F05: one row per criterion). */
function expand(
  context: Context,
  rows: AssignmentDraft[],
  draft: AssignmentDraft,
  criteria: readonly string[],
  source: readonly Cell[],
  sure: number,
): void {
  for (const criterion of criteria) {
    context.ledger.claim(`/assignments/rows/${rows.length}/criterion`, source, sure - 0.05);
    rows.push({
      ...draft,
      order: rows.length + 1,
      standard: Number(criterion.split('.')[0]),
      criterion,
      content: `Tiêu chí ${criterion}`,
    });
  }
}

function contentOf(
  printed: string,
  criterion: { title: string } | null,
  heading: { title: string } | null,
  content: string,
  standardText: string,
): string | null {
  if (criterion?.title) return criterion.title;
  if (heading?.title) return heading.title;
  if (content) return content;
  return printed || standardOf(standardText)?.title || standardText || null;
}

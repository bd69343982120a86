import { type Cell, cellText, type Para } from '../model/blocks.ts';
import { type Context, joined } from '../model/context.ts';
import type { WorkingGroupDraft } from '../plan-draft.ts';
import { groupNumber } from '../sections/headings.ts';
import { columnOf, columnTexts, type ReadTable } from '../tables/read-table.ts';
import { fold, stripEnd, withoutDash } from '../text/fold.ts';
import { isName, namesInList, peopleInList, withoutHonorific } from '../text/names.ts';
import { labelledNames, splitPerson } from './council.ts';
import { claimHeader, groupRoleOf, isGroupRole, memberColumns, readMember, tableConfidence } from './members.ts';

/** Numbers of "Tiêu chuẩn 1", "tiêu chuẩn 1, 2", "tiêu chuẩn 1 và 3". */
function standardsIn(text: string): number[] {
  const folded = fold(text);
  const found = new Set<number>();
  for (const match of folded.matchAll(
    /(?:tieu chuan|tc)\s*(\d{1,2}(?:\s*(?:,|va|&|;)\s*(?:tieu chuan\s*)?\d{1,2}(?![.\d]))*)(?!\.\d)/g,
  )) {
    for (const number of match[1]?.match(/\d{1,2}/g) ?? []) found.add(Number(number));
  }
  return [...found];
}

export function openGroup(
  context: Context,
  heading: string | null,
  number: number | null,
  source: Para | Cell | undefined,
): WorkingGroupDraft {
  const { workingGroups } = context.plan;
  const existing = number === null ? undefined : workingGroups.find((group) => group.number === number);
  if (existing) return existing;
  const group: WorkingGroupDraft = {
    number: number ?? workingGroups.length + 1,
    heading,
    standards: heading ? standardsIn(heading) : [],
    standardTitle: null,
    columns: [],
    members: [],
  };
  workingGroups.push(group);
  const base = `/workingGroups/${workingGroups.length - 1}`;
  context.ledger.claim(`${base}/heading`, source, 0.96);
  context.ledger.claim(`${base}/number`, source, 0.96);
  if (group.standards.length > 0) context.ledger.claim(`${base}/standards`, source, 0.96);
  const title = heading ? /tiêu chuẩn\s*\d{1,2}\s*[:(–-]\s*([^():]{6,})/iu.exec(heading)?.[1] : undefined;
  if (title && !/nhóm trưởng|trưởng nhóm/iu.test(title)) group.standardTitle = stripEnd(title);
  return group;
}

const baseOf = (context: Context, group: WorkingGroupDraft): string =>
  `/workingGroups/${context.plan.workingGroups.indexOf(group)}`;

/** A people table that stands under one group's heading. */
export function readGroupTable(context: Context, group: WorkingGroupDraft, table: ReadTable): void {
  group.columns = columnTexts(table);
  claimHeader(context, `${baseOf(context, group)}/columns`, table);
  const columns = memberColumns(table);
  for (const row of table.rows) addMember(context, group, columns, row, tableConfidence(table));
}

function addMember(
  context: Context,
  group: WorkingGroupDraft,
  columns: ReturnType<typeof memberColumns>,
  row: readonly Cell[],
  sure: number,
): void {
  const base = `${baseOf(context, group)}/members/${group.members.length}`;
  const member = readMember(context, base, columns, row, groupRoleOf, sure);
  if (member) group.members.push(member);
}

/** One table for all groups, the group's cell merged over its members' rows. */
export function readMergedGroupTable(context: Context, table: ReadTable): void {
  const groupColumn = columnOf(table, 'group');
  const standardColumn = columnOf(table, 'standard', 'standardCriterion');
  const columns = memberColumns(table);
  let group: WorkingGroupDraft | null = null;
  for (const row of table.rows) {
    const text = cellText(row[groupColumn]);
    const only = row.filter((c) => cellText(c) !== '');
    const title = text || (only.length === 1 ? cellText(only[0]) : '');
    const number = groupNumber(title);
    if (title !== '' && (number !== null || (text !== '' && text !== group?.heading))) {
      group = openGroup(
        context,
        title,
        number ?? (/^\d+$/.test(title) ? Number(title) : null),
        text ? row[groupColumn] : only[0],
      );
      group.columns = columnTexts(table);
    }
    if (!group || (only.length === 1 && number !== null && text === '')) continue;
    readStandards(context, group, standardColumn < 0 ? undefined : row[standardColumn]);
    addMember(context, group, columns, row, tableConfidence(table));
    if (text) context.ledger.claim(`${baseOf(context, group)}/heading`, row[groupColumn]);
  }
  claimHeader(context, '/workingGroups/0/columns', table);
}

function readStandards(context: Context, group: WorkingGroupDraft, source: Cell | undefined): void {
  const text = cellText(source);
  if (text === '' || !source) return;
  const found = standardsIn(text);
  const numbers =
    found.length > 0 ? found : ((text.match(/^\d(?:\s*[,;]\s*\d)*$/) ? text.match(/\d/g)?.map(Number) : null) ?? []);
  for (const number of numbers) if (!group.standards.includes(number)) group.standards.push(number);
  const title = /^(?:tiêu chuẩn\s*)?\d{1,2}\s*[:.–-]\s*(\D.*)$/iu.exec(text)?.[1];
  group.standardTitle ??= title ?? (numbers.length === 0 ? text : null);
  context.ledger.claim(`${baseOf(context, group)}/standards`, source);
}

/** A row per group: leader and a comma list of members. */
export function readGroupList(context: Context, table: ReadTable): void {
  const [groupColumn, leader, members] = [
    columnOf(table, 'group', 'ordinal'),
    columnOf(table, 'leader'),
    columnOf(table, 'members', 'name'),
  ];
  const tasks = table.columns.findIndex(
    (_, index) =>
      ![groupColumn, leader, members].includes(index) && standardsIn(cellText(table.rows[0]?.[index])).length > 0,
  );
  const named = columnOf(table, 'standard', 'standardCriterion', 'criterion');
  const standardColumn = named >= 0 ? named : tasks;
  for (const [index, row] of table.rows.entries()) {
    const title = cellText(row[groupColumn]);
    const group = openGroup(
      context,
      title || null,
      groupNumber(title) ?? (/^\d+$/.test(title) ? Number(title) : index + 1),
      row[groupColumn],
    );
    group.columns = columnTexts(table);
    context.ledger.claim(`${baseOf(context, group)}/number`, row[columnOf(table, 'ordinal')], 0.9);
    readStandards(context, group, standardColumn < 0 ? undefined : row[standardColumn]);
    if (leader >= 0) pushNames(context, group, cellText(row[leader]), 'Nhóm trưởng', 'leader', row[leader]);
    pushNames(context, group, listText(row[members]), 'Thành viên', 'member', row[members]);
  }
  claimHeader(context, '/workingGroups/0/columns', table);
}

/** People one under another in a cell are parted like people in a row. */
const listText = (of: Cell | undefined): string =>
  (of?.paras ?? [])
    .map((p) => p.text)
    .filter(Boolean)
    .reduce(
      (text, line) =>
        text === ''
          ? line
          : isName(withoutHonorific(line.split(/[(,–-]/u)[0]?.trim() ?? ''))
            ? `${text}; ${line}`
            : `${text} ${line}`,
      '',
    );

function pushNames(
  context: Context,
  group: WorkingGroupDraft,
  text: string,
  role: string | null,
  roleKey: 'leader' | 'member',
  source: Cell | Para | undefined,
): boolean {
  const names = peopleInList(text);
  for (const { name, bracket } of names) {
    const base = `${baseOf(context, group)}/members/${group.members.length}`;
    const own = bracket?.split(/\s*[,;–-]\s*/u).find(isGroupRole) ?? null;
    const post =
      bracket && !own ? bracket : (bracket?.split(/\s*[,;–-]\s*/u).find((part) => !isGroupRole(part)) ?? null);
    group.members.push({
      order: group.members.length + 1,
      name,
      position: post,
      role: own ?? role,
      roleKey: own ? groupRoleOf(own) : roleKey,
    });
    for (const field of ['name', 'role', 'roleKey']) context.ledger.claim(`${base}/${field}`, source, 0.9);
  }
  return names.length > 0;
}

/** Lines under a group's heading: the standard's title, or leader and members as prose. Returns what it did not read. */
export function readGroupProse(context: Context, group: WorkingGroupDraft, paras: readonly Para[]): Para[] {
  const rest: Para[] = [];
  const title: Para[] = [];
  for (const here of paras) {
    if (here.text === '') continue;
    if (readGroupLine(context, group, here)) continue;
    if (group.members.length === 0 && group.columns.length === 0 && rest.length === 0 && here.text.length < 160)
      title.push(here);
    else rest.push(here);
  }
  if (title.length > 0) {
    const text = joined(title);
    const found = standardsIn(text);
    for (const number of found) if (!group.standards.includes(number)) group.standards.push(number);
    group.standardTitle ??=
      text.replace(/^(phụ trách|đánh giá|chịu trách nhiệm)?[\s:]*tiêu chuẩn\s*\d+\s*[:.–-]?\s*/iu, '') || null;
    context.ledger.claim(`${baseOf(context, group)}/standardTitle`, title, 0.9);
  }
  return rest;
}

function readGroupLine(context: Context, group: WorkingGroupDraft, here: Para): boolean {
  const text = withoutDash(here.text);
  const labelled = labelledNames(here.text);
  if (labelled.length > 0) {
    return labelled
      .map(({ role, names }) =>
        pushNames(context, group, names.join(', '), role, role === 'Nhóm trưởng' ? 'leader' : 'member', here),
      )
      .some(Boolean);
  }
  const person = splitPerson(here.text);
  if (person) {
    const base = `${baseOf(context, group)}/members/${group.members.length}`;
    const isRole =
      /truong|vien/.test(fold(person.role ?? '')) && /nhom|thanh vien|uy vien/.test(fold(person.role ?? ''));
    const role = isRole ? person.role : null;
    const position = isRole ? person.position : [person.position, person.role].filter(Boolean).join(' - ') || null;
    group.members.push({
      order: group.members.length + 1,
      name: person.name,
      position,
      role,
      roleKey: groupRoleOf(role ?? ''),
    });
    for (const field of ['name', 'position', 'role']) context.ledger.claim(`${base}/${field}`, here, 0.85);
    return true;
  }
  const names = namesInList(text);
  if (names.length >= 2 || (names.length === 1 && isName(withoutHonorific(stripEnd(text)))))
    return pushNames(context, group, text, null, 'member', here);
  return false;
}

/** What follows "Tiêu chuẩn 1 - Tổ chức và quản lý nhà trường:" in a group's line; keeps the standard's title. */
function afterTitle(group: WorkingGroupDraft, text: string): string {
  const match = /^\s*(?:phụ trách\s+)?tiêu chuẩn\s*\d{1,2}\s*(?:[-–:.,(]\s*([^:]*?)\)?\s*)?:\s*(.+)$/iu.exec(text);
  if (!match?.[2] || /nhóm trưởng|trưởng nhóm|thành viên$/iu.test(match[1] ?? '')) return text;
  group.standardTitle ??= stripEnd(match[1] ?? '') || null;
  return match[2];
}

/** "- Nhóm 1 (Tiêu chuẩn 1): Lê Thị Út (nhóm trưởng), Vi Văn Ba": one group a line under the groups' heading. */
export function readGroupLines(context: Context, paras: readonly Para[]): Para[] {
  let current: WorkingGroupDraft | null = null;
  return paras.filter((here) => {
    const text = withoutDash(here.text);
    const colon = text.indexOf(':');
    const number = /^nhóm/iu.test(text) ? groupNumber(text) : null;
    if (number === null) return current === null || !readGroupLine(context, current, here);
    if (colon < 0) return true;
    const group = openGroup(context, text.slice(0, colon).trim(), number, here);
    for (const standard of standardsIn(text)) if (!group.standards.includes(standard)) group.standards.push(standard);
    context.ledger.claim(`${baseOf(context, group)}/standards`, here, 0.85);
    current = group;
    const line = { ...here, text: afterTitle(group, text.slice(colon + 1)) };
    readGroupLine(context, group, line);
    return false;
  });
}

import type { Para } from '../model/blocks.ts';
import type { Context } from '../model/context.ts';
import type { PlanDraft } from '../plan-draft.ts';
import { readAssignments } from '../recognisers/assignments.ts';
import { ensureBudget, ensureResources, readBudgetProse, readBudgetTable } from '../recognisers/budget.ts';
import { addCouncilHeading, ensureCouncil, ensureSecretary, readCouncilProse, readCouncilTable, readSecretaryTable } from '../recognisers/council.ts';
import { ensureEvidenceNeeds, readEvidenceNeeds, readEvidenceProse } from '../recognisers/evidence-needs.ts';
import { readInvestments } from '../recognisers/investments.ts';
import { ensureMilestones, readMilestones, readMilestoneTable } from '../recognisers/milestones.ts';
import { readPriorities } from '../recognisers/priorities.ts';
import { readExperts, readImplementation, readPurpose, readScope, readTool, readTraining } from '../recognisers/prose.ts';
import { readResourceProse, readResourceTable } from '../recognisers/resources.ts';
import { ensureTimetable, isTimetable, readTimetable, readTimetableProse } from '../recognisers/timetable.ts';
import { openGroup, readGroupLine, readGroupList, readGroupProse, readGroupTable, readMergedGroupTable } from '../recognisers/working-groups.ts';
import { has, type ReadTable, readTable } from '../tables/read-table.ts';
import { cellText } from '../model/blocks.ts';
import { fold, withoutDash } from '../text/fold.ts';
import type { SectionKind } from './headings.ts';
import type { Section } from './sections.ts';

/** Gives a section's heading, paragraphs and tables to the recognisers that know them. Returns paragraphs nobody read. */
export function readSection(context: Context, section: Section): Para[] {
  const kind = section.heading?.kind ?? null;
  const table = section.blocks.map((block) => (block.kind === 'table' ? readTable(block) : null));
  const firstTable = table.find((found) => found !== null) ?? null;
  takeHeading(context, section, firstTable);
  const rest: Para[] = [];
  let run: Para[] = [];
  const flush = (): void => {
    const filled = run.filter((p) => p.text !== '');
    if (filled.length > 0) rest.push(...readProse(context, section, filled));
    run = [];
  };
  for (const [index, block] of section.blocks.entries()) {
    if (block.kind === 'para') {
      run.push(block);
      continue;
    }
    flush();
    const found = table[index];
    if (found) dispatchTable(context, section, found, kind);
  }
  flush();
  return rest;
}

type Headed = 'purpose' | 'scope' | 'tool' | 'training' | 'experts' | 'implementation';
const EMPTY: { [Key in Headed]: () => NonNullable<PlanDraft[Key]> } = {
  purpose: () => ({ heading: null, text: null, items: null }),
  scope: () => ({ heading: null, text: null, dateFrom: null, dateTo: null }),
  tool: () => ({ heading: null, text: null }),
  training: () => ({ heading: null, dateText: null, date: null, participants: null, content: null }),
  experts: () => ({ heading: null, text: null, planned: null }),
  implementation: () => ({ heading: null, duties: [] }),
};

function openHeaded<Key extends Headed>(context: Context, key: Key, text: string, source: Para): void {
  const target: { [K in Headed]: PlanDraft[K] } = context.plan;
  const value = target[key] ?? EMPTY[key]();
  if (value.heading === null) value.heading = text;
  const plan: Pick<PlanDraft, Key> = context.plan;
  plan[key] = value;
  context.ledger.claim(`/${key}/heading`, source);
}

function takeHeading(context: Context, section: Section, table: ReadTable | null): void {
  const { heading, source } = section;
  if (!heading || !source) return;
  const { ledger, plan } = context;
  switch (heading.kind) {
    case 'purpose':
    case 'scope':
    case 'tool':
    case 'training':
    case 'experts':
    case 'implementation':
      openHeaded(context, heading.kind, heading.text, source);
      return;
    case 'council':
    case 'steering':
      addCouncilHeading(context, heading.text, source, heading.kind === 'steering');
      return;
    case 'secretary':
      ensureSecretary(context).heading ??= heading.text;
      ledger.claim('/secretaryGroup/heading', source);
      return;
    case 'groups':
      plan.groupsHeading ??= heading.text;
      ledger.claim('/groupsHeading', source);
      return;
    case 'group':
      openGroup(context, heading.text, heading.number, source);
      return;
    case 'resources':
      ensureResources(context).heading ??= heading.text;
      ledger.claim('/resources/heading', source);
      return;
    case 'people':
    case 'facilities':
    case 'investments':
      ensureResources(context);
      ledger.claim('/resources/items', source, 0.9);
      return;
    case 'budget':
      ensureBudget(context).heading ??= heading.text;
      ledger.claim('/resources/budget/heading', source);
      return;
    case 'evidence':
      ensureEvidenceNeeds(context).heading ??= heading.text;
      ledger.claim('/evidenceNeeds/heading', source);
      return;
    case 'timetable':
      ensureTimetable(context).heading ??= heading.text;
      ledger.claim('/timetable/heading', source);
      return;
    case 'milestones':
      ensureMilestones(context).heading ??= heading.text;
      ledger.claim('/milestones/heading', source);
      return;
    case 'assignments':
      plan.assignments ??= { heading: heading.text, columns: [], rows: [] };
      plan.assignments.heading ??= heading.text;
      ledger.claim('/assignments/heading', source);
      return;
    case 'priorities':
      plan.improvementPriorities ??= { heading: heading.text, columns: [], rows: [] };
      ledger.claim('/improvementPriorities/heading', source);
      return;
    default:
      if (table) ledger.claim(`/headings/${source.lines[0] ?? 0}`, source, 0.6);
  }
}

/** Which recogniser a table belongs to, from its columns first and the section second. */
export function tableRole(table: ReadTable, kind: SectionKind | null): SectionKind | 'mergedGroups' | 'groupList' | 'resourceTable' | 'people' | null {
  const hasPerson = has(table, 'name');
  const hasCriterion = has(table, 'criterion', 'standardCriterion', 'standard');
  if (has(table, 'leader') && has(table, 'members', 'name')) return 'groupList';
  if (has(table, 'group') && has(table, 'members') && !hasPerson) return 'groupList';
  if (hasPerson && has(table, 'group') && has(table, 'role', 'position') && kind !== 'assignments') return 'mergedGroups';
  if (hasPerson && has(table, 'role', 'position') && !has(table, 'description', 'week') && !(kind === 'assignments' && hasCriterion)) return 'people';
  if (has(table, 'resources') && hasCriterion && !has(table, 'description', 'problem', 'measures')) return 'resourceTable';
  if (has(table, 'problem') || (has(table, 'goal') && has(table, 'measures')) || (kind === 'priorities' && !has(table, 'week'))) return 'priorities';
  if (has(table, 'description') && !has(table, 'week')) return 'evidence';
  if (kind === 'evidence' && hasCriterion && has(table, 'content', 'place')) return 'evidence';
  if (has(table, 'cost') && has(table, 'content') && !has(table, 'week', 'time')) return 'budget';
  if (kind === 'milestones' && has(table, 'time', 'week')) return 'milestones';
  if (hasCriterion && has(table, 'assignee', 'group', 'name', 'members')) return 'assignments';
  if (isTimetable(table)) return 'timetable';
  if (kind === 'timetable') return 'timetable';
  if (has(table, 'resources')) return 'resourceTable';
  if (has(table, 'content') && has(table, 'assignee', 'name') && kind === 'assignments') return 'assignments';
  return null;
}

function dispatchTable(context: Context, section: Section, table: ReadTable, kind: SectionKind | null): void {
  switch (tableRole(table, kind)) {
    case 'groupList':
      return readGroupList(context, table);
    case 'mergedGroups':
      return readMergedGroupTable(context, table);
    case 'people':
      return readPeople(context, section, table, kind);
    case 'resourceTable':
      return readResourceTable(context, table);
    case 'priorities':
      return readPriorities(context, table);
    case 'evidence':
      return readEvidenceNeeds(context, table);
    case 'budget':
      return readBudgetTable(context, table);
    case 'milestones':
      return readMilestoneTable(context, table);
    case 'assignments':
      if (context.plan.assignments?.columns.length === 0) context.plan.assignments.columns = table.columns.map((c) => c.text);
      return readAssignments(context, table);
    case 'timetable':
      return readTimetable(context, table);
    default:
      return;
  }
}

function readPeople(context: Context, section: Section, table: ReadTable, kind: SectionKind | null): void {
  if (kind === 'secretary') return readSecretaryTable(context, table);
  if (kind === 'group') {
    const number = section.heading?.number ?? null;
    const group = context.plan.workingGroups.find((found) => found.number === number) ?? openGroup(context, section.heading?.text ?? null, number, section.source ?? undefined);
    return readGroupTable(context, group, table);
  }
  const hasGroupRows = table.rows.some((row) => row.filter((c) => cellText(c) !== '').length === 1 && /^nhom\s*\d/.test(fold(row.map(cellText).find(Boolean) ?? '')));
  if (hasGroupRows) return readMergedGroupTable(context, table);
  const chaired = table.rows.some((row) => row.some((c) => /^chu tich( hd| hoi dong|$)/.test(fold(cellText(c)))));
  if (kind === 'groups' && !chaired && context.plan.council && context.plan.council.members.length > 0) return readMergedGroupTable(context, table);
  if (context.plan.council && context.plan.council.members.length > 0 && !chaired && kind !== 'council') return readSecretaryTable(context, table);
  return readCouncilTable(context, table);
}

function readProse(context: Context, section: Section, paras: Para[]): Para[] {
  const kind = section.heading?.kind ?? null;
  switch (kind) {
    case 'purpose':
      readPurpose(context, paras);
      return [];
    case 'scope':
      readScope(context, paras);
      return [];
    case 'tool':
      readTool(context, paras);
      return [];
    case 'experts':
      readExperts(context, paras);
      return [];
    case 'training':
      readTraining(context, paras);
      return [];
    case 'implementation':
      readImplementation(context, paras);
      return [];
    case 'council':
    case 'steering': {
      ensureCouncil(context);
      return readCouncilProse(context, paras);
    }
    case 'secretary':
      return readSecretaryProse(context, paras);
    case 'group': {
      const group = context.plan.workingGroups.find((found) => found.number === (section.heading?.number ?? null));
      return group ? countGroups(context, readGroupProse(context, group, paras)) : paras;
    }
    case 'groups':
      return countGroups(context, paras);
    case 'resources':
    case 'people':
    case 'facilities':
      return readResourceProse(context, readBudgetIfMoney(context, paras), kind === 'resources' ? null : (section.heading?.text.replace(/[:\s]+$/, '') ?? null));
    case 'budget':
      return readBudgetProse(context, paras);
    case 'investments':
      return paras.filter((here) => {
        if (readInvestments(context, here)) return false;
        return true;
      });
    case 'evidence':
      return readEvidenceProse(context, paras);
    case 'timetable':
      return readTimetableProse(context, paras);
    case 'milestones':
      return readMilestones(context, paras);
    default:
      return paras;
  }
}

function readBudgetIfMoney(context: Context, paras: Para[]): Para[] {
  const isLine = (here: Para): boolean => /:\s*[\d.,]+\s*(triệu|nghìn)?\s*(đồng|đ|vnđ)\b/iu.test(here.text) || /bằng chữ/iu.test(here.text);
  if (!paras.some(isLine)) return paras;
  const unread = new Set(readBudgetProse(context, paras.filter(isLine)));
  return paras.filter((here) => !isLine(here) || unread.has(here));
}

function readSecretaryProse(context: Context, paras: Para[]): Para[] {
  const helper = { number: null, heading: null, standards: [], standardTitle: null, columns: [], members: ensureSecretary(context).members };
  return paras.filter((here) => {
    const before = helper.members.length;
    const read = readGroupLine({ ...context, ledger: context.ledger }, helper, here);
    for (let i = before; i < helper.members.length; i++) context.ledger.claim(`/secretaryGroup/members/${i}/name`, here, 0.85);
    for (const pointer of [...context.ledger.claims.keys()]) if (pointer.startsWith('/workingGroups/-1')) context.ledger.claims.delete(pointer);
    return !read;
  });
}

/** "(Danh sách gồm có 13 người)" under the groups. */
function countGroups(context: Context, paras: Para[]): Para[] {
  return paras.filter((here) => {
    const match = /gồm\s+(?:có\s+)?(\d{1,3})\s*(?:người|thành viên|đồng chí)/iu.exec(withoutDash(here.text));
    if (!match) return true;
    context.plan.groupsDeclaredCount = Number(match[1]);
    context.ledger.claim('/groupsDeclaredCount', here, 0.9);
    return false;
  });
}

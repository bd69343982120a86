import type { Para } from '../model/blocks.ts';
import type { Context } from '../model/context.ts';
import type { CouncilDraft, SecretaryGroupDraft } from '../plan-draft.ts';
import { columnTexts, type ReadTable } from '../tables/read-table.ts';
import { findDate } from '../text/dates.ts';
import { fold, withoutDash } from '../text/fold.ts';
import { isName, namesInList, peopleInList, withoutHonorific } from '../text/names.ts';
import {
  claimHeader,
  councilRoleOf,
  groupRoleOf,
  isGroupRole,
  memberColumns,
  readMember,
  tableConfidence,
} from './members.ts';

export function ensureCouncil(context: Context): CouncilDraft {
  context.plan.council ??= {
    heading: null,
    steeringHeading: null,
    sectionHeading: null,
    decision: null,
    declaredCount: null,
    declaredText: null,
    columns: [],
    members: [],
  };
  return context.plan.council;
}

export function ensureSecretary(context: Context): SecretaryGroupDraft {
  context.plan.secretaryGroup ??= { heading: null, columns: [], members: [] };
  return context.plan.secretaryGroup;
}

/** The last heading before the list names the list, the ones above it the section or the steering committee. */
export function addCouncilHeading(context: Context, heading: string, source: Para, isSteering: boolean): void {
  const council = ensureCouncil(context);
  if (isSteering) {
    council.steeringHeading = heading;
    context.ledger.claim('/council/steeringHeading', source);
    return;
  }
  if (council.heading !== null && council.members.length === 0) {
    const previous = context.ledger.claims.get('/council/heading');
    council.sectionHeading ??= council.heading;
    if (previous && council.sectionHeading === council.heading)
      context.ledger.claims.set('/council/sectionHeading', previous);
    context.ledger.claims.delete('/council/heading');
    council.heading = null;
  }
  council.heading ??= heading;
  context.ledger.claim('/council/heading', source);
}

export function readCouncilTable(context: Context, table: ReadTable): void {
  const council = ensureCouncil(context);
  if (council.columns.length === 0) council.columns = columnTexts(table);
  claimHeader(context, '/council/columns', table);
  const columns = memberColumns(table);
  for (const row of table.rows) {
    const base = `/council/members/${council.members.length}`;
    const member = readMember(context, base, columns, row, councilRoleOf, tableConfidence(table));
    if (member) council.members.push(member);
    else
      countFrom(
        context,
        row.flatMap((c) => c.paras),
      );
  }
}

export function readSecretaryTable(context: Context, table: ReadTable): void {
  const group = ensureSecretary(context);
  if (group.columns.length === 0) group.columns = columnTexts(table);
  claimHeader(context, '/secretaryGroup/columns', table);
  const columns = memberColumns(table);
  for (const row of table.rows) {
    const base = `/secretaryGroup/members/${group.members.length}`;
    const member = readMember(context, base, columns, row, groupRoleOf, tableConfidence(table));
    if (member) group.members.push(member);
  }
}

/** Sentences around the council's list: decision, declared number of members; members given as lines of prose. */
export function readCouncilProse(context: Context, paras: readonly Para[]): Para[] {
  const rest: Para[] = [];
  for (const here of paras) {
    let used = readFounding(context, here);
    if (!used) used = proseMember(context, here);
    if (!used) rest.push(here);
  }
  return rest;
}

/** Decision and declared number of members, where a heading or a sentence tells them. */
export function readFounding(context: Context, here: Para): boolean {
  const council = ensureCouncil(context);
  const decision =
    /(?:quyết định|qđ)\s+số\s+(\d*[a-zđ]?\s*\/\s*[\p{Lu}][\p{L}\d]*(?:\s*[-&]\s*[\p{Lu}][\p{L}\d]*)*)/iu.exec(
      here.text,
    );
  const isCounted = countFrom(context, [here]);
  if (!decision?.[1] || council.decision !== null) return isCounted;
  council.decision = {
    number: decision[1].replace(/\s+/g, ''),
    date: findDate(here.text.slice(decision.index))?.iso ?? null,
  };
  context.ledger.claim('/council/decision', here);
  return true;
}

function countFrom(context: Context, paras: readonly Para[]): boolean {
  const council = ensureCouncil(context);
  for (const here of paras) {
    const match =
      /(?:(?:hội đồng\s+)?gồm\s+(?:có\s+)?|danh sách\s+(?:này\s+)?có\s+)(\d{1,3})\s*(?:\([^)]*\)\s*)?(?:đồng chí|thành viên|người|đ\/c|ông|bà)/iu.exec(
        here.text,
      );
    if (!match) continue;
    if (council.declaredCount === null) {
      council.declaredCount = Number(match[1]);
      council.declaredText = match[0];
    }
    context.ledger.claim('/council/declaredCount', here);
    return true;
  }
  return false;
}

/** "1. Bà Nguyễn Thị A - Hiệu trưởng - Chủ tịch Hội đồng;" */
export function splitPerson(text: string): { name: string; position: string | null; role: string | null } | null {
  const plain = withoutDash(text)
    .replace(/^\d{1,2}\s*[.)/]\s*/, '')
    .replace(/[;.]\s*$/, '');
  const bare = withoutHonorific(plain);
  const marks = [...bare.matchAll(/\s+[-–]\s+|\s*[,;:]\s*/g)];
  const dashes = marks.filter((mark) => /[-–]/.test(mark[0]));
  const [first, last] = [marks[0], dashes.at(-1) ?? marks.at(-1)];
  if (!first || !last || marks.length > 8) return null;
  const name = bare.slice(0, first.index).trim();
  const role = bare.slice(last.index + last[0].length).trim();
  if (role === '' || !isName(name)) return null;
  const position = bare.slice(first.index + first[0].length, last.index).trim();
  return { name, position: marks.length > 1 && position ? position : null, role };
}

function proseMember(context: Context, here: Para): boolean {
  const person = splitPerson(here.text);
  if (!person?.role || !/chu tich|thu ky|uy vien|thanh vien|\bct\b|\buv\b|truong ban|pho ban/.test(fold(person.role)))
    return false;
  const { members } = ensureCouncil(context);
  const base = `/council/members/${members.length}`;
  members.push({ order: members.length + 1, ...person, roleKey: councilRoleOf(person.role) });
  for (const field of ['name', 'position', 'role', 'roleKey']) context.ledger.claim(`${base}/${field}`, here, 0.85);
  return true;
}

/** Secretary group as lines of prose: "Trưởng nhóm: …; Thành viên: …, …" or one person a line. */
export function readSecretaryProse(context: Context, paras: readonly Para[]): Para[] {
  const { members } = ensureSecretary(context);
  const add = (name: string, position: string | null, role: string | null, source: Para): void => {
    context.ledger.claim(`/secretaryGroup/members/${members.length}/name`, source, 0.85);
    members.push({ order: members.length + 1, name, position, role, roleKey: groupRoleOf(role ?? '') });
  };
  return paras.filter((here) => {
    const before = members.length;
    const labelled = labelledNames(here.text);
    for (const { role, names } of labelled) for (const name of names) add(name, null, role, here);
    const person = labelled.length === 0 ? splitPerson(here.text) : null;
    if (person) add(person.name, person.position, person.role, here);
    if (labelled.length === 0 && !person)
      for (const { name, bracket } of peopleInList(withoutDash(here.text))) {
        const isRole = bracket !== null && isGroupRole(bracket);
        add(name, isRole ? null : bracket, isRole ? bracket : null, here);
      }
    return members.length === before;
  });
}

const LABELLED =
  /(nhóm trưởng|trưởng nhóm|tổ trưởng|trưởng ban|các thành viên|thành viên|ủy viên|uỷ viên)\s*:\s*([^;]*?)(?=(?:[;.]\s*)?(?:các thành viên|thành viên|ủy viên|uỷ viên)\s*:|;|\.?$)/giu;

/** Names behind "Nhóm trưởng:" and "Thành viên:" in one line. */
export function labelledNames(text: string): { role: string; names: string[] }[] {
  return [...withoutDash(text).matchAll(LABELLED)].map(([, label, list]) => ({
    role: /trưởng/iu.test(label ?? '') ? 'Nhóm trưởng' : 'Thành viên',
    names: namesInList(list ?? ''),
  }));
}

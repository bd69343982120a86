import { sequenceRatio } from './sequence-ratio.ts';

/** Scores a parsed plan against an expected answer, fact by fact; the figures agree with the project's score-plan.py. */
interface Score {
  truePositives: number;
  expected: number;
  given: number;
  precision: number;
  recall: number;
  f1: number;
}

interface GroupScore extends Score {
  group: string;
  missing: string[];
  extra: string[];
}

type Json = unknown;
type Row = Record<string, Json>;
interface Fact {
  group: string;
  label: string;
  count: number;
}
type Facts = Map<string, Fact>;

const PERSON = ['name', 'position', 'role', 'roleKey'];
const LISTS: readonly [string, string[], string[], string[]][] = [
  ['legalBases', ['legalBases'], ['type', 'number', 'date', 'issuer', 'subject'], ['number', 'subject']],
  ['council', ['council', 'members'], PERSON, ['name']],
  ['secretary', ['secretaryGroup', 'members'], PERSON, ['name']],
  [
    'assignments',
    ['assignments', 'rows'],
    ['standard', 'criterion', 'content', 'assignee', 'periodFrom', 'periodTo'],
    ['standard', 'criterion', 'content'],
  ],
  ['investments', ['resources', 'proposedInvestments'], ['item', 'quantity', 'schoolYear'], ['item']],
  ['budget', ['resources', 'budget', 'lines'], ['text', 'amountVnd'], ['text']],
  [
    'evidenceNeeds',
    ['evidenceNeeds', 'rows'],
    ['standard', 'criterion', 'description', 'place', 'group', 'groupNumber', 'periodFrom', 'periodTo', 'costVnd'],
    ['standard', 'description'],
  ],
  ['timetable', ['timetable', 'rows'], ['weekFrom', 'weekTo', 'dateFrom', 'dateTo', 'owner'], ['weekFrom', 'weekTo']],
  ['milestones', ['milestones', 'items'], ['month', 'cqgLevel', 'kdclLevel', 'qualityLevel'], ['month', 'text']],
  ['recipients', ['recipients'], ['name', 'purpose'], ['name']],
];

function norm(value: Json): string | null {
  if (value === null || value === undefined) return null;
  const text = (value === true ? 'True' : value === false ? 'False' : String(value))
    .normalize('NFC')
    .replace(/\u00a0/g, ' ')
    .replace(/\u2011/g, '-');
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(/^[ .;,:\-–]+|[ .;,:\-–]+$/g, '')
      .toLowerCase() || null
  );
}

const isRow = (value: Json): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

function dig(value: Json, ...keys: readonly string[]): Json {
  return keys.reduce<Json>((at, key) => (isRow(at) ? (at[key] ?? null) : null), value);
}

const rowsAt = (value: Json): Row[] => (Array.isArray(value) ? value.filter(isRow) : []);

interface Listed {
  items: Row[];
  fields: string[];
  ident: string[];
}

function listsOf(plan: Json): Map<string, Listed> {
  const lists = new Map<string, Listed>();
  const add = (group: string, items: Row[], fields: string[], ident: string[]): void => {
    const known = lists.get(group);
    if (known) known.items.push(...items);
    else lists.set(group, { items: [...items], fields, ident });
  };
  for (const [group, path, fields, ident] of LISTS) add(group, rowsAt(dig(plan, ...path)), fields, ident);
  for (const group of rowsAt(dig(plan, 'workingGroups')))
    add(`group${String(group.number ?? null)}`, rowsAt(group.members), PERSON, ['name']);
  const priorities = dig(plan, 'improvementPriorities');
  for (const row of rowsAt(Array.isArray(priorities) ? priorities : dig(priorities, 'rows'))) {
    const fields = Object.keys(row).filter(
      (key) => key !== 'order' && !(typeof row[key] === 'object' && row[key] !== null),
    );
    add('priorities', [row], fields, ['content']);
  }
  return lists;
}

const signature = (row: Row, ident: readonly string[]): string =>
  ident.flatMap((key) => norm(row[key]) ?? []).join(' ');

function align(expected: readonly Row[], given: readonly Row[], ident: readonly string[]): Map<number, number> {
  const e = expected.map((row) => signature(row, ident));
  const g = given.map((row) => signature(row, ident));
  const like = e.map((a) => g.map((b) => (a || b ? sequenceRatio(a, b) : 1)));
  const [n, m] = [e.length, g.length];
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  const value = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const score = (i: number, j: number): number => {
    const s = like[i]?.[j] ?? 0;
    return s > 0.5 ? s : 0;
  };
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--) {
      const row = best[i];
      if (row) row[j] = Math.max(value(i + 1, j), value(i, j + 1), score(i, j) + value(i + 1, j + 1));
    }
  const pairs = new Map<number, number>();
  for (let i = 0, j = 0; i < n && j < m; ) {
    const s = score(i, j);
    if (s && Math.abs(value(i, j) - (s + value(i + 1, j + 1))) < 1e-9) pairs.set(j++, i++);
    else if (value(i, j) === value(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

function factsOf(plan: Json, other: Json | null): Facts {
  const facts: Facts = new Map();
  const add = (group: string, key: string | number, field: string, raw: Json): void => {
    const value = norm(raw);
    if (value === null) return;
    const label = `${key} ${field} ${value}`;
    const id = `${group}\u0000${label}`;
    const known = facts.get(id);
    if (known) known.count++;
    else facts.set(id, { group, label, count: 1 });
  };
  for (const field of ['governingBody', 'school', 'number', 'notation', 'place', 'date', 'typeName', 'title'])
    add('head', 0, field, dig(plan, 'head', field));
  for (const key of ['purpose', 'scope', 'tool', 'introduction', 'closing']) {
    const value = dig(plan, key);
    add('prose', 0, key, isRow(value) ? value.text : value);
  }
  const others = other === null ? null : listsOf(other);
  for (const [group, list] of listsOf(plan)) {
    const pairs = others ? align(others.get(group)?.items ?? [], list.items, list.ident) : null;
    for (const [j, row] of list.items.entries()) {
      const key = pairs ? (pairs.get(j) ?? `extra${j}`) : j;
      for (const field of list.fields) add(group, key, field, row[field]);
      for (const activity of Array.isArray(row.activities) ? row.activities : [])
        add('activities', key, 'text', typeof activity === 'string' ? activity : dig(activity, 'text'));
    }
  }
  for (const group of rowsAt(dig(plan, 'workingGroups'))) {
    for (const standard of Array.isArray(group.standards) ? group.standards : [])
      add('groups', String(group.number), 'standard', standard);
  }
  for (const field of ['authority', 'post', 'name']) add('signer', 0, field, dig(plan, 'signer', field));
  for (const field of ['dateTime', 'author']) add('portal', 0, field, dig(plan, 'portal', field));
  for (const field of ['today', 'yesterday']) add('portal', 1, field, dig(plan, 'portal', 'counters', field));
  for (const field of ['month', 'year']) add('portal', 1, field, dig(plan, 'portal', 'counters', field, 'value'));
  return facts;
}

function prf(expected: readonly [string, Fact][], given: readonly [string, Fact][]): Score {
  const lookup = new Map(given);
  const sum = (facts: readonly [string, Fact][]): number => facts.reduce((total, [, fact]) => total + fact.count, 0);
  const truePositives = expected.reduce(
    (total, [id, fact]) => total + Math.min(fact.count, lookup.get(id)?.count ?? 0),
    0,
  );
  const [e, g] = [sum(expected), sum(given)];
  const precision = truePositives / Math.max(1, g);
  const recall = truePositives / Math.max(1, e);
  return {
    truePositives,
    expected: e,
    given: g,
    precision,
    recall,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
  };
}

/** Overall score and score per group of facts; `parsed` is `{ plan }` or the bare plan. */
export function scorePlan(expected: Json, parsed: Json): { overall: Score; groups: GroupScore[] } {
  const plan = isRow(parsed) && 'plan' in parsed ? parsed.plan : parsed;
  const e = [...factsOf(expected, null)];
  const g = [...factsOf(plan ?? {}, expected)];
  const names = [...new Set([...e, ...g].map(([, fact]) => fact.group))].sort();
  const missingFrom = (from: readonly [string, Fact][], other: Map<string, Fact>): string[] =>
    from.filter(([id, fact]) => fact.count > (other.get(id)?.count ?? 0)).map(([, fact]) => fact.label);
  const groups = names.map((group) => {
    const [ge, gg] = [e, g].map((facts) => facts.filter(([, fact]) => fact.group === group));
    return {
      group,
      ...prf(ge ?? [], gg ?? []),
      missing: missingFrom(ge ?? [], new Map(g)),
      extra: missingFrom(gg ?? [], new Map(e)),
    };
  });
  return { overall: prf(e, g), groups };
}

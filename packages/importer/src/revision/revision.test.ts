import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePapers } from './compare-papers.ts';
import { matchRows } from './match-rows.ts';
import type { ComparedStates, DifferenceItem, PaperRow, RowContent, TakenRow, WorkspaceRow } from './revision.ts';
import { isSameContent } from './same-content.ts';

const SECTIONS = ['plan', 'groups', 'groupMembers', 'timetable', 'tasks', 'evidenceNeeds', 'recipients'];
const BY_FIELD = ['plan'];

interface Week {
  readonly week: number;
  readonly tasks: readonly string[];
}
interface Paper {
  readonly purpose: string;
  readonly needs: readonly { criterion: string; description: string; cost: number }[];
  readonly weeks: readonly Week[];
  readonly recipients: readonly string[];
}

function rowsOf(paper: Paper): PaperRow[] {
  const row = (section: string, at: string, values: RowContent, parentRef: string | null = null): PaperRow => ({
    section,
    ref: `${section}/${at}`,
    parentRef,
    values,
  });
  return [
    row('plan', '0', { purpose: paper.purpose, number: '12' }),
    ...paper.needs.map(({ criterion, description, cost }, at) =>
      row('evidenceNeeds', `${at}`, { criterionCode: criterion, description, costVnd: cost, status: 'planned' }),
    ),
    ...paper.weeks.flatMap(({ week, tasks }, at) => [
      row('timetable', `${at}`, { weekFrom: week, weekTo: week }),
      ...tasks.map((label, index) => row('tasks', `${at}.${index}`, { label, status: 'todo' }, `timetable/${at}`)),
    ]),
    ...paper.recipients.map((name, at) => row('recipients', `${at}`, { name })),
  ];
}

/** What taking a paper in makes of it. */
function takeIn(rows: readonly PaperRow[]): { taken: TakenRow[]; workspace: WorkspaceRow[] } {
  const taken = rows.map((row) => ({ ...row, rowId: `id ${row.ref}` }));
  return {
    taken,
    workspace: rows.map(({ section, ref, parentRef, values }) => ({
      section,
      rowId: `id ${ref}`,
      parentId: parentRef === null ? null : `id ${parentRef}`,
      values,
    })),
  };
}

const compare = (states: Pick<ComparedStates, 'taken' | 'workspace' | 'paper'>) =>
  comparePapers({ ...states, sections: SECTIONS, byField: BY_FIELD });

/** The workspace after these items, as the server applies them. */
function apply(
  workspace: readonly WorkspaceRow[],
  paper: readonly PaperRow[],
  known: ReadonlyMap<string, string>,
  items: readonly DifferenceItem[],
): WorkspaceRow[] {
  const rows = new Map(workspace.map((row) => [row.rowId, row]));
  const ids = new Map(known);
  const add = (row: PaperRow) => {
    ids.set(row.ref, `new ${row.ref}`);
    const parentId = row.parentRef === null ? null : (ids.get(row.parentRef) ?? null);
    rows.set(`new ${row.ref}`, { section: row.section, rowId: `new ${row.ref}`, parentId, values: row.values });
    for (const child of paper) if (child.parentRef === row.ref && !known.has(child.ref)) add(child);
  };
  for (const item of items) {
    const row = paper.find((one) => one.ref === item.ref);
    if (item.would === 'add' && row) add(row);
  }
  for (const item of items) {
    const mine = rows.get(item.rowId ?? '');
    const row = paper.find((one) => one.ref === item.ref);
    if (item.would !== 'change' || !mine) continue;
    const changed = Object.fromEntries(item.fields.map(({ field, paper: value }) => [field, value]));
    const parentId = item.isMoved && row?.parentRef ? (ids.get(row.parentRef) ?? mine.parentId) : mine.parentId;
    rows.set(mine.rowId, { ...mine, parentId, values: { ...mine.values, ...changed } });
  }
  for (const item of items) {
    if (item.would !== 'remove') continue;
    rows.delete(item.rowId ?? '');
    for (const [id, row] of rows) if (row.parentId === item.rowId) rows.delete(id);
  }
  return [...rows.values()];
}

const word = fc.constantFrom(
  'sổ',
  'kế hoạch',
  'biên bản',
  'ảnh',
  'thiết bị',
  'phòng',
  'học sinh',
  'giáo viên',
  'danh sách',
  'quyết định',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const paper: fc.Arbitrary<Paper> = fc.record({
  purpose: sentence,
  needs: fc.array(
    fc.record({ criterion: fc.constantFrom('1.1', '1.2', '2.10'), description: sentence, cost: fc.nat(9) }),
    { maxLength: 8 },
  ),
  weeks: fc.array(fc.record({ week: fc.integer({ min: 1, max: 9 }), tasks: fc.array(sentence, { maxLength: 4 }) }), {
    maxLength: 6,
  }),
  recipients: fc.array(sentence, { maxLength: 4 }),
});

/** Rows of a state without their ids and order, each with what it hangs on. */
function contentOf(rows: readonly WorkspaceRow[]): string[] {
  const byId = new Map(rows.map((row) => [row.rowId, row]));
  return rows
    .map((row) => JSON.stringify([row.section, row.values, byId.get(row.parentId ?? '')?.values ?? null]))
    .sort();
}

describe('a corrected paper over one that was taken in', () => {
  test('the same paper again changes nothing', () => {
    fc.assert(
      fc.property(paper, (content) => {
        const rows = rowsOf(content);
        expect(compare({ ...takeIn(rows), paper: rows }).items).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('choosing everything makes the workspace what the new paper says, and rows that match keep their ids', () => {
    fc.assert(
      fc.property(paper, paper, (first, second) => {
        const { taken, workspace } = takeIn(rowsOf(first));
        const rows = rowsOf(second);
        const { items, known } = compare({ taken, workspace, paper: rows });
        expect(items.filter((item) => item.kind === 'kept')).toEqual([]);
        const after = apply(workspace, rows, known, items);
        expect(contentOf(after)).toEqual(contentOf(takeIn(rows).workspace));
        const ids = new Set(after.map((row) => row.rowId));
        for (const id of known.values()) expect(ids).toContain(id);
        expect(new Set(known.values()).size).toBe(known.size);
        // Taken in, it is the last paper: nothing is left to say.
        const idOf = (ref: string) => known.get(ref) ?? `new ${ref}`;
        const now = rows.map((row) => ({ ...row, rowId: idOf(row.ref) }));
        expect(compare({ taken: now, workspace: after, paper: rows }).items).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('whatever was changed by hand is kept unless somebody says otherwise', () => {
    fc.assert(
      fc.property(paper, paper, fc.nat(), sentence, (first, second, which, typed) => {
        const { taken, workspace } = takeIn(rowsOf(first));
        const needs = workspace.filter((row) => row.section === 'evidenceNeeds');
        const target = needs[which % Math.max(needs.length, 1)];
        fc.pre(target !== undefined && target.values.description !== typed);
        const edited = workspace.map((row) =>
          row === target ? { ...row, values: { ...row.values, description: typed, status: 'collected' } } : row,
        );
        const rows = rowsOf(second);
        const { items, known } = compare({ taken, workspace: edited, paper: rows });
        const chosen = items.filter((item) => item.kind !== 'kept');
        const after = apply(edited, rows, known, chosen).find((row) => row.rowId === target?.rowId);
        expect(after?.values).toMatchObject({ description: typed, status: 'collected' });
      }),
      { numRuns: 300 },
    );
  });

  test('rows typed in by hand are never touched, and not entered a second time', () => {
    const first = rowsOf({ purpose: 'a', needs: [], weeks: [], recipients: ['Sở GDĐT'] });
    const { taken, workspace } = takeIn(first);
    const own = (rowId: string, name: string): WorkspaceRow => ({
      section: 'recipients',
      rowId,
      parentId: null,
      values: { name },
    });
    const rows = rowsOf({ purpose: 'a', needs: [], weeks: [], recipients: ['Sở GDĐT', 'UBND xã Lương Sơn'] });
    const { items, ownRows, known } = compare({
      taken,
      workspace: [...workspace, own('x', 'UBND xã Lương Sơn'), own('y', 'Công an xã')],
      paper: rows,
    });
    expect(items).toEqual([]);
    expect(known.get('recipients/1')).toBe('x');
    expect(ownRows.recipients).toBe(1);
  });
});

describe('rows are known again', () => {
  const row = (values: RowContent, parent: string | null = null, childWords = '') => ({ values, parent, childWords });

  test('a list compared with itself gives every row itself, equal rows in their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ description: sentence, criterionCode: fc.constantFrom('1.1', '1.2') })),
        (list) => {
          const rows = list.map((values) => row(values));
          expect([...matchRows('evidenceNeeds', rows, rows)].every(([one, other]) => one === other)).toBe(true);
          expect(matchRows('evidenceNeeds', rows, rows).size).toBe(rows.length);
        },
      ),
    );
  });

  test('in another order each row is still itself', () => {
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { maxLength: 8 }), (list) => {
        const rows = list.map((description) => row({ description }));
        const turned = rows.toReversed();
        for (const [one, other] of matchRows('evidenceNeeds', rows, turned))
          expect(isSameContent(rows[one]?.values ?? {}, turned[other]?.values ?? {}, ['description'])).toBe(true);
      }),
    );
  });

  test('a need whose wording was corrected is the same need', () => {
    const before = [
      row({ criterionCode: '1.1', description: 'Kế hoạch chiến lược phát triển nhà trường' }),
      row({ criterionCode: '1.1', description: 'Biên bản họp Hội đồng trường' }),
    ];
    const after = [
      row({ criterionCode: '1.1', description: 'Biên bản họp của Hội đồng trường năm học' }),
      row({ criterionCode: '1.1', description: 'Kế hoạch chiến lược phát triển trường' }),
    ];
    expect([...matchRows('evidenceNeeds', before, after)].sort()).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test('a week put in moves the numbers, not the rows', () => {
    const before = [row({ weekFrom: 1 }, null, 'Họp lãnh đạo'), row({ weekFrom: 2 }, null, 'Tập huấn giáo viên')];
    const after = [
      row({ weekFrom: 1 }, null, 'Họp lãnh đạo'),
      row({ weekFrom: 2 }, null, 'Ra quyết định thành lập hội đồng'),
      row({ weekFrom: 3 }, null, 'Tập huấn giáo viên'),
    ];
    expect([...matchRows('timetable', before, after)]).toEqual([
      [0, 0],
      [1, 2],
    ]);
  });

  test('a member whose name was spelt right is the same member', () => {
    const before = [
      row({ personId: 'per_a', printedName: 'Nguyễn Thi Hoa' }),
      row({ personId: 'per_b', printedName: 'Trần Văn Nam' }),
    ];
    const after = [
      row({ personId: 'per_b', printedName: 'Trần Văn Nam' }),
      row({ personId: 'new', printedName: 'Nguyễn Thị Hoa' }),
    ];
    expect([...matchRows('councilMembers', before, after)].sort()).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test('thousands of needs are compared while a person waits', () => {
    const needs = (year: string) =>
      Array.from({ length: 2500 }, (_, at) =>
        row({ criterionCode: '1.1', description: `Minh chứng số ${at} năm học ${year} của tổ ${at % 7}` }),
      );
    const started = performance.now();
    expect(matchRows('evidenceNeeds', needs('2025'), needs('2026')).size).toBe(2500);
    expect(performance.now() - started).toBeLessThan(6000);
  });
});

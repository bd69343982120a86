import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ImportChoices } from '@minhchung/contract';
import type { Framework } from '@minhchung/domain';
import { emptyPlan, type PlanDraft, parsePlan } from '@minhchung/importer';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadFrameworks } from '../../frameworks/index.ts';
import { frameworkHints } from './framework-hints.ts';
import { personQuestions } from './person-questions.ts';
import { printedPosts } from './printed-posts.ts';
import { proposeChoices } from './proposed-choices.ts';
import { warningRemarks } from './remarks.ts';
import { resolvePeople } from './resolved-people.ts';
import { spellingsOf } from './spellings.ts';

const samples = new URL('../../../../../../packages/importer/fixtures/samples/', import.meta.url);
let frameworks: readonly Framework[];
beforeAll(async () => {
  frameworks = await loadFrameworks(fileURLToPath(new URL('../../../../../../frameworks', import.meta.url)));
});

async function sample(name: string): Promise<PlanDraft> {
  const parsed = await parsePlan({ bytes: await readFile(new URL(name, samples)), fileName: name });
  if (!parsed.plan) throw new Error(`${name} was not understood.`);
  return parsed.plan;
}

const surroundings = () => ({ frameworks, levels: ['primary' as const], today: '2026-11-02' });

describe('posts as plans print them', () => {
  test.each([
    ['BTCB - HT', ['party-secretary', 'principal']],
    ['P. BTCB - Phó HT', ['other', 'vice-principal']],
    ['P. Hiệu trưởng', ['vice-principal']],
    ['CT Công đoàn', ['union-chair']],
    ['TT tổ CM 2', ['subject-group-head']],
    ['TP tổ CM 1', ['subject-group-deputy']],
    ['Tổ trưởng tổ Văn phòng', ['office-group-head']],
    ['Tổ trưởng tổ 1, 2, 3', ['subject-group-head']],
    ['TPT Đội', ['youth-leader']],
    ['Bí thư ĐTN', ['youth-union-secretary']],
    ['CB thư viện', ['librarian']],
    ['NV y tế', ['health-worker']],
    ['Kế toán kiêm văn thư', ['accountant', 'clerk']],
    ['Nghệ nhân', ['other']],
  ])('%s', (printed, kinds) => {
    expect(printedPosts(printed).map((post) => post.kind)).toEqual(kinds);
  });

  test('the unit is kept as printed, and no title is lost', () => {
    expect(printedPosts('TT tổ CM 4 - GV')).toEqual([
      { kind: 'subject-group-head', title: 'TT tổ CM 4', unit: 'tổ CM 4' },
      { kind: 'teacher', title: 'GV', unit: '' },
    ]);
  });
});

describe('what is proposed', () => {
  test('a primary plan of 2025 that cites Circular 17/2018 gets the amended version', async () => {
    const draft = await sample('plan-luong-son.txt');
    const later = { ...draft, head: { ...draft.head, date: '2025-09-12' } };
    expect(proposeChoices(later, surroundings()).frameworkId).toBe('tt17-2025-primary');
  });

  test('a paper that cites nothing gets the framework in force for its level on its date', () => {
    const draft = { ...emptyPlan(), head: { ...emptyPlan().head, date: '2026-09-10' } };
    expect(proposeChoices(draft, surroundings()).frameworkId).toBe('tt57-2026-general');
    const preschool: PlanDraft = { ...draft, head: { ...draft.head, schoolLevel: 'preschool' } };
    expect(proposeChoices(preschool, surroundings()).frameworkId).toBe('tt57-2026-preschool');
  });

  test('weeks are counted on when the printed dates do, and by teaching weeks when there are no dates', async () => {
    expect(proposeChoices(await sample('plan-tt57-primary.txt'), surroundings()).weekMode).toBe('calendar');
    expect(proposeChoices(await sample('plan-luong-son.txt'), surroundings()).weekMode).toBe('teaching');
  });

  test('a paper without a number under today’s framework is taken for a draft', async () => {
    const draft = await sample('plan-tt57-primary.txt');
    expect(proposeChoices(draft, surroundings()).isIssued).toBe(true);
    const unnumbered = { ...draft, head: { ...draft.head, number: null } };
    expect(proposeChoices(unnumbered, surroundings()).isIssued).toBe(false);
  });

  test('groups may follow one framework and the table of assignments another', async () => {
    const hints = frameworkHints(await sample('plan-luong-son.txt'), frameworks);
    expect(hints.map((hint) => [hint.part, hint.frameworkId])).toEqual([
      ['/legalBases', 'tt17-2018-primary'],
      ['/scope', 'tt17-2018-primary'],
      ['/workingGroups', 'tt17-2018-primary'],
      ['/assignments', null],
    ]);
  });
});

describe('people', () => {
  test('each spelling of the samples is one question, with every place where it stands', async () => {
    for (const name of ['plan-luong-son', 'plan-preschool', 'plan-tt57-primary']) {
      const expected = JSON.parse(await readFile(new URL(`${name}.expected.json`, samples), 'utf8'));
      const spellings = spellingsOf(await sample(`${name}.txt`));
      expect(spellings.map((spelling) => spelling.name)).toEqual(expect.arrayContaining(expected.people.distinctNames));
      expect(spellings).toHaveLength(expected.people.distinctNames.length);
      const asked = personQuestions(spellings, [], []).filter((question) => question.isOpen);
      const pairs = [...expected.people.possiblySame, ...expected.people.askIfSame];
      expect(asked).toHaveLength(pairs.length);
    }
  });

  test('without answers nobody is merged, and every spelling leads to a person', () => {
    const names = fc.uniqueArray(
      fc.tuple(
        fc.constantFrom('Chu', 'Châu', 'Tòng'),
        fc.constantFrom('Thị', 'Văn'),
        fc.constantFrom('Hoà', 'Hòa', 'Biên', 'Biển'),
      ),
      { selector: (parts) => parts.join(' '), maxLength: 24 },
    );
    fc.assert(
      fc.property(names, (parts) => {
        const spellings = parts.map((words) => ({ name: words.join(' '), places: ['/x'], post: null }));
        const questions = personQuestions(spellings, [], []);
        const { bySpelling } = resolvePeople(questions, [], new Set());
        expect(new Set(bySpelling.values()).size).toBe(spellings.length);
      }),
    );
  });

  test('answers that run in a circle, or name somebody who is gone, are told', () => {
    const spellings = ['Tòng Thị Biên', 'Tòng Thị Biển'].map((name) => ({ name, places: ['/x'], post: null }));
    const choices = [
      { name: 'Tòng Thị Biên', personId: null, sameAs: 'Tòng Thị Biển' },
      { name: 'Tòng Thị Biển', personId: null, sameAs: 'Tòng Thị Biên' },
    ];
    const questions = personQuestions(spellings, [], choices);
    expect(resolvePeople(questions, choices, new Set()).problems.map((problem) => problem.code)).toEqual([
      'personCircle',
      'personCircle',
    ]);
    const gone = [{ name: 'Tòng Thị Biên', personId: 'per_gone0000', sameAs: null }];
    expect(resolvePeople(questions, gone, new Set()).problems).toContainEqual({
      code: 'personUnknown',
      name: 'Tòng Thị Biên',
    });
  });
});

const noChoices: ImportChoices = {
  people: [],
  frameworkId: null,
  frameworkVersion: null,
  levels: [],
  schoolYears: [],
  weekOne: null,
  weekMode: 'teaching',
  breaks: [],
  planForm: 'F05',
  cycleName: '',
  isIssued: true,
  checked: [],
};

test('a paper that names another school is told; case, marks and earlier names are no difference', () => {
  const codes = (printed: string | null, names: string[]) =>
    warningRemarks({ ...emptyPlan(), head: { ...emptyPlan().head, school: printed } }, noChoices, names).map(
      (remark) => remark.code,
    );
  expect(codes('TRƯỜNG TIỂU HỌC SUỐI NGÀN', ['Trường Tiểu học Lương Sơn'])).toContain('schoolDiffers');
  expect(codes('TRƯỜNG TIỂU HỌC SUỐI NGÀN', ['Trường Tiểu học Lương Sơn', 'Tiểu học Suối Ngàn'])).not.toContain(
    'schoolDiffers',
  );
  expect(codes(null, ['Trường Tiểu học Lương Sơn'])).not.toContain('schoolDiffers');
});

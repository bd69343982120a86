import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlanForm, type PlanPaper, plainText, selfEvaluationPlan } from '../src/index.ts';
import { PLAN_FORMS } from './all-papers.ts';
import { SAMPLE_NAMES, samplePlan } from './sample-papers.ts';

const folded = (text: string) =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replaceAll(/[\s\-–]/g, '');
const printed = (paper: PlanPaper, form: PlanForm) => folded(plainText(selfEvaluationPlan(paper, form)).join(' '));

/** Every text that a plan holds, with the path to it; what the form words itself (roles, dates, kinds) is left out. */
function texts(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return /\.(role|kind|date|schoolYear)$/.test(path) ? [] : [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => texts(one, `${path}.${key}`));
}

const core = (text: string) => folded(text.replace(/^(?:[-–+]|\d+[.)])\s*/u, '').replace(/[\s;.,/]+$/u, ''));

describe('nothing that a plan holds is dropped, whatever the form', () => {
  for (const name of SAMPLE_NAMES) {
    test.each(PLAN_FORMS)(`${name} as %s`, (form) => {
      const paper = samplePlan(name);
      const output = printed(paper, form);
      const lost = texts(paper).filter(([path, text]) => {
        // The archive line is put into the words of the form: "Lưu VP (Lưu)" → "Lưu: VT, VP (Lưu)".
        if (path.startsWith('.recipients') && /^Lưu/.test(text)) return false;
        // The circular is named by its number inside the scope of this plan.
        if (path === '.frameworkTitle') return !output.includes(folded(text.replace(/^\D+/u, '')));
        return !output.includes(core(text));
      });
      expect(lost).toEqual([]);
    });
  }

  const words = fc.stringMatching(/^[A-ZĐÊa-zđêếộ]{3,9}( [a-zđêếộ]{2,8}){0,3}$/);
  const orNull = fc.option(words, { nil: null });
  const amount = fc.option(fc.integer({ min: 0, max: 900_000_000 }), { nil: null });
  const standard = fc.option(fc.integer({ min: 1, max: 9 }), { nil: null });
  const planText = fc.record({
    paragraphs: fc.array(words, { maxLength: 2 }),
    items: fc.array(words, { maxLength: 2 }),
  });
  const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });
  const groupMember = fc.record({
    fullName: words,
    position: orNull,
    role: fc.constantFrom('leader', 'member'),
    roleText: orNull,
  });
  const plan: fc.Arbitrary<PlanPaper> = fc.record({
    head: fc.record({
      governingBody: orNull,
      schoolName: words,
      place: orNull,
      number: fc.constant('7'),
      notation: fc.constant('KH-THX'),
      date: fc.constant('2026-02-03'),
    }),
    schoolYear: fc.constant(null),
    subjectLines: few(words),
    legalBases: few(fc.record({ text: words })),
    introduction: orNull,
    purpose: planText,
    scope: planText,
    frameworkTitle: orNull,
    educationalLevels: few(words),
    locations: few(words),
    tool: planText,
    council: fc.record({
      steeringTitle: orNull,
      decision: fc.option(fc.record({ number: orNull, date: fc.constant('2026-02-03') }), { nil: null }),
      statedCount: fc.constant(null),
      members: few(
        fc.record({
          fullName: words,
          position: orNull,
          role: fc.constantFrom('chair', 'viceChair', 'secretary', 'member'),
          roleText: orNull,
          note: orNull,
        }),
      ),
      secretaryGroup: fc.option(fc.record({ members: few(groupMember) }), { nil: null }),
      workingGroups: few(
        fc.record({
          number: standard,
          name: orNull,
          standards: few(fc.integer({ min: 1, max: 9 })),
          standardTitle: orNull,
          members: few(groupMember),
        }),
      ),
    }),
    assignments: few(
      fc.record({
        standard,
        criterion: fc.option(fc.constantFrom('1.1', '2.10'), { nil: null }),
        title: orNull,
        isMandatory: fc.constantFrom(true, false, null),
        groupNumbers: few(fc.integer({ min: 1, max: 9 })),
        assignee: orNull,
        periodText: orNull,
        note: orNull,
      }),
    ),
    training: fc.option(fc.record({ dateText: orNull, participants: orNull, content: orNull }), { nil: null }),
    resources: fc.record({
      items: few(
        fc.oneof(
          fc.record({ kind: fc.constant('paragraph' as const), label: orNull, text: words }),
          fc.record({
            kind: fc.constant('row' as const),
            standard,
            criteriaText: orNull,
            text: words,
            periodText: orNull,
            note: orNull,
          }),
        ),
      ),
      budget: fc.option(
        fc.record({
          lines: few(fc.record({ text: words, amount })),
          statedTotal: amount,
          statedTotalInWords: orNull,
          source: orNull,
        }),
        { nil: null },
      ),
      proposedInvestments: few(
        fc.record({ action: orNull, item: words, quantityText: orNull, schoolYear: fc.constant('2027-2028') }),
      ),
      proposedTo: few(words),
    }),
    experts: fc.option(
      fc.record({
        isPlanned: fc.constantFrom(true, false, null),
        text: orNull,
        purpose: orNull,
        content: orNull,
        quantityText: orNull,
        periodText: orNull,
      }),
      { nil: null },
    ),
    evidenceNeeds: few(
      fc.record({
        standard,
        criterion: fc.option(fc.constantFrom('1.1', '2.10'), { nil: null }),
        requirement: orNull,
        description: words,
        place: orNull,
        collector: orNull,
        periodText: orNull,
        cost: amount,
        note: orNull,
      }),
    ),
    improvementPriorities: few(
      fc.record({
        criterion: orNull,
        problem: words,
        goal: orNull,
        measures: orNull,
        assignee: orNull,
        periodText: orNull,
        cost: amount,
      }),
    ),
    timetable: fc.record({
      introduction: orNull,
      rows: few(
        fc.record({ weekText: orNull, dateText: orNull, activities: few(words), owner: orNull, product: orNull }),
      ),
    }),
    milestones: few(fc.record({ periodText: orNull, text: words })),
    organisation: planText,
    otherSections: few(fc.record({ heading: words, text: planText })),
    closing: orNull,
    recipients: few(fc.record({ text: words })),
    signer: fc.option(fc.record({ authority: orNull, post: orNull, secondPost: orNull, fullName: orNull }), {
      nil: null,
    }),
  });

  test.each(PLAN_FORMS)('any plan as %s', { timeout: 60_000 }, (form) => {
    fc.assert(
      fc.property(plan, (paper) => {
        const output = printed(paper, form);
        expect(texts(paper).filter(([, text]) => !output.includes(core(text)))).toEqual([]);
        for (const need of paper.evidenceNeeds) {
          if (need.cost !== null) expect(output).toContain(String(need.cost).replaceAll(/\B(?=(\d{3})+(?!\d))/g, '.'));
        }
      }),
      { numRuns: 150 },
    );
  });
});

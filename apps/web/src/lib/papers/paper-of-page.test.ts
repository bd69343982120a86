import { expect, test } from 'vitest';
import { paperOfPage } from './paper-of-page.ts';

test.each([
  ['/s/sch_1/c/cyc_1/plan', 'plan'],
  ['/s/sch_1/c/cyc_1/council', 'councilDecision'],
  ['/s/sch_1/c/cyc_1/evidence-needs', 'evidenceNeedsSheet'],
  ['/s/sch_1/c/cyc_1', 'weekSheet'],
  ['/s/sch_1/c/cyc_1/papers', null],
  ['/s/sch_1/c/cyc_1/papers/wording', null],
])('Alt + P on %s shows %s', (path, paper) => {
  expect(paperOfPage(path)).toBe(paper);
});

import type { Context } from '../model/context.ts';
import type { SchoolLevelKey, StandardSetDraft } from '../plan-draft.ts';
import { schoolLevelOf } from './letterhead.ts';

interface KnownSet {
  pattern: RegExp;
  key: (level: SchoolLevelKey | null) => string;
}

const SETS: readonly KnownSet[] = [
  {
    pattern: /57\s*\/\s*2026\s*\/\s*TT\s*-\s*BGDĐT/iu,
    key: (level) => (level === 'preschool' ? 'TT57-2026-preschool' : 'TT57-2026-general'),
  },
  { pattern: /17\s*\/\s*2018\s*\/\s*TT\s*-\s*BGDĐT/iu, key: () => 'TT17-2018' },
  { pattern: /18\s*\/\s*2018\s*\/\s*TT\s*-\s*BGDĐT/iu, key: () => 'TT18-2018' },
  { pattern: /19\s*\/\s*2018\s*\/\s*TT\s*-\s*BGDĐT/iu, key: () => 'TT19-2018' },
];

/** Which framework the plan seems to follow: the first one named in the legal bases, else in scope or tool. */
export function readStandardSet(context: Context): void {
  const { plan, ledger } = context;
  const level = plan.head.schoolLevel ?? (plan.head.title ? schoolLevelOf(plan.head.title) : null);
  const places: [string, string][] = [
    ...plan.legalBases.map((basis, index): [string, string] => [basis.text, `/legalBases/${index}/number`]),
    [plan.scope?.text ?? '', '/scope/text'],
    [plan.tool?.text ?? '', '/tool/text'],
    [plan.purpose?.text ?? '', '/purpose/text'],
  ];
  for (const set of SETS) {
    for (const [text, pointer] of places) {
      const match = set.pattern.exec(text);
      if (!match) continue;
      const printed = /(?:Thông tư|TT)\s*(?:số\s*)?$/iu.exec(text.slice(0, match.index))?.[0] ?? '';
      const found: StandardSetDraft = {
        key: set.key(level),
        text: `${printed}${match[0]}`.replace(/\s+/g, ' ').trim(),
        schoolLevel: level,
        standards: null,
        criteria: null,
      };
      plan.standardSet = found;
      const claim = ledger.claims.get(pointer);
      if (claim) ledger.claims.set('/standardSet', { lines: claim.lines, confidence: 0.85 });
      return;
    }
  }
}

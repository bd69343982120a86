import type { ReadSource } from '../model/blocks.ts';
import type { Classification } from '../parsed-plan.ts';
import type { PlanDraft } from '../plan-draft.ts';
import { fold } from '../text/fold.ts';
import { isName } from '../text/names.ts';
import { illegibleBecause } from './legibility.ts';

const TOPIC =
  /tu danh gia|\btdg\b|chuan quoc gia|\bcqg\b|kiem dinh chat luong|kdcl|bao dam chat luong|dam bao chat luong/;
const OTHER_TOPIC =
  /giao duc nha truong|nam hoc|cai tien chat luong|boi duong|to chuc (hoi|le)|phong chong|tuyen sinh|chuyen mon/;
const TYPES =
  /^(quyet dinh|bao cao|to trinh|thong bao|bien ban|cong van|huong dan|chi thi|nghi quyet|quy che|giay moi|hop dong|cong dien|chuong trinh|phuong an|de an|giay xac nhan|giay de nghi|don)\b/;
const BLANK = /(\.{4,}|…{2,}|_{4,}|(?:\.\s){4,}|…\s*\/\s*…|\[\s*\]|<[^<>]{3,40}>)/;

/** Says what was given, from how much of a plan was found in it and how the rest looks. */
export function classify(source: ReadSource, plan: PlanDraft): Classification {
  const lines = source.lines.flatMap((line) => (line.text === '' ? [] : [line.text]));
  const illegible = illegibleBecause(lines, source.format === 'pdf');
  if (illegible) return { kind: 'unreadable', confidence: 0.9, reasons: [`import.classification.${illegible}`] };
  const opening = fold(`${plan.head.typeName ?? ''} ${plan.head.title ?? ''}`);
  const whole = fold(lines.join('\n'));
  const sections = sectionsOf(plan);
  const onTopic = TOPIC.test(opening);
  const isNamedPlan = plan.head.typeName !== null;
  const strength = sections.length + (onTopic ? 3 : 0) + (isNamedPlan ? 1 : 0);
  const mentions = whole.match(new RegExp(TOPIC, 'g'))?.length ?? 0;
  const other = plan.head.typeName === null ? firstType(lines) : null;
  const reasons = sections.map((section) => `import.classification.has.${section}`);
  const isPlan =
    (onTopic && isNamedPlan && sections.length >= 1) ||
    (sections.length >= 3 && mentions >= 2 && !other && (!isNamedPlan || onTopic || !OTHER_TOPIC.test(opening)));
  if (isPlan || (onTopic && isNamedPlan)) {
    if (isBlank(lines, plan)) return { kind: 'blankForm', confidence: 0.85, reasons: ['import.classification.blanks'] };
    return { kind: 'plan', confidence: Math.min(1, 0.4 + strength * 0.07), reasons };
  }
  const administrative =
    plan.head.nationalTitle !== null || plan.head.numberLine !== null || other !== null || /(^|\n)noi nhan/.test(whole);
  if (administrative) {
    if (isBlank(lines, plan)) return { kind: 'blankForm', confidence: 0.75, reasons: ['import.classification.blanks'] };
    return {
      kind: 'otherAdministrativePaper',
      confidence: 0.85,
      reasons: [`import.classification.${other ? 'otherType' : 'otherTopic'}`],
    };
  }
  if (isBlank(lines, plan)) return { kind: 'blankForm', confidence: 0.6, reasons: ['import.classification.blanks'] };
  return { kind: 'otherText', confidence: 0.8, reasons: ['import.classification.noPaper'] };
}

function sectionsOf(plan: PlanDraft): string[] {
  const found: [string, boolean][] = [
    ['purpose', plan.purpose !== null],
    ['scope', plan.scope !== null],
    ['tool', plan.tool !== null],
    ['council', (plan.council?.members.length ?? 0) > 0],
    ['workingGroups', plan.workingGroups.some((group) => group.members.length > 0)],
    ['assignments', (plan.assignments?.rows.length ?? 0) > 0],
    ['evidenceNeeds', (plan.evidenceNeeds?.rows.length ?? 0) > 0],
    ['timetable', (plan.timetable?.rows.length ?? 0) > 0],
  ];
  return found.flatMap(([name, has]) => (has ? [name] : []));
}

function firstType(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, 40)) {
    const match = TYPES.exec(fold(line));
    if (match?.[1] && line.slice(0, match[1].length) === line.slice(0, match[1].length).toUpperCase()) return match[1];
  }
  return null;
}

/** A form nobody has filled in: dotted blanks where values should stand, and no person's name. */
function isBlank(lines: readonly string[], plan: PlanDraft): boolean {
  const blanks = lines.filter((line) => BLANK.test(line)).length;
  const names = [...(plan.council?.members ?? []), ...plan.workingGroups.flatMap((group) => group.members)].filter(
    (member) => isName(member.name),
  ).length;
  return (blanks >= 4 && blanks >= lines.length * 0.08 && names < 3) || (blanks >= 8 && names === 0);
}

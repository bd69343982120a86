import type { ParsedPlan } from '@minhchung/importer';
import type { LocalText } from '../platform/config/index.ts';

const kinds: Readonly<Record<ParsedPlan['classification']['kind'], LocalText>> = {
  plan: { vi: 'Kế hoạch tự đánh giá', en: 'A self-evaluation plan' },
  otherAdministrativePaper: { vi: 'Một văn bản hành chính khác', en: 'Another administrative paper' },
  blankForm: { vi: 'Một mẫu để trống', en: 'A blank form' },
  otherText: { vi: 'Một văn bản khác', en: 'Some other text' },
  unreadable: { vi: 'Không đọc được chữ', en: 'Its text cannot be read' },
};

/** What was understood, in a few lines; the whole of it is printed with --json. */
export function summarisePlan(parsed: ParsedPlan): LocalText[] {
  const { classification, plan, notUnderstood, lines, provenance } = parsed;
  const kind = kinds[classification.kind];
  const percent = Math.round(classification.confidence * 100);
  const filled = lines.filter((line) => line.state !== 'empty').length;
  const doubtful = Object.values(provenance).filter(({ confidence }) => confidence < 0.8).length;
  return [
    { vi: `${kind.vi} (tin cậy ${percent} %).`, en: `${kind.en} (confidence ${percent} %).` },
    ...(plan ? planLines(plan) : []),
    {
      vi: `${Object.keys(provenance).length} giá trị, ${doubtful} giá trị cần xem lại; chưa hiểu ${notUnderstood.length} trong ${filled} dòng.`,
      en: `${Object.keys(provenance).length} values, ${doubtful} to look at; ${notUnderstood.length} of ${filled} lines not understood.`,
    },
    ...notUnderstood.slice(0, 20).map(({ line, text }) => ({ vi: `  ${line}: ${text}`, en: `  ${line}: ${text}` })),
  ];
}

function planLines(plan: NonNullable<ParsedPlan['plan']>): LocalText[] {
  const members = plan.council?.members.length ?? 0;
  const groups = plan.workingGroups.length;
  return [
    { vi: `Trường: ${plan.head.school ?? '…'}`, en: `School: ${plan.head.school ?? '…'}` },
    { vi: `Bộ tiêu chuẩn: ${plan.standardSet?.text ?? '…'}`, en: `Framework: ${plan.standardSet?.text ?? '…'}` },
    {
      vi: `Hội đồng: ${members} thành viên; ${groups} nhóm công tác.`,
      en: `Council: ${members} members; ${groups} working groups.`,
    },
  ];
}

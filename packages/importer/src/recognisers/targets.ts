import type { Context } from '../model/context.ts';
import type { TargetDraft } from '../plan-draft.ts';
import { findMonth, findSchoolYears } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { findLevels } from '../text/levels.ts';

/** Level pairs that the plan aims at, from title, purpose and proposals. */
export function readTargets(context: Context): void {
  const { plan } = context;
  addFrom(context, 'title', plan.head.title, '/head/title');
  for (const [index, text] of (plan.purpose?.items ?? []).entries())
    addFrom(context, 'purpose', text, `/purpose/items/${index}`);
  addFrom(context, 'purpose', plan.purpose?.text ?? null, '/purpose/text');
  for (const [index, item] of (plan.resources?.items ?? []).entries()) {
    if (item.kind === 'proposal') addFrom(context, 'resources', item.text, `/resources/items/${index}/text`);
  }
}

function addFrom(context: Context, at: TargetDraft['at'], text: string | null, pointer: string): void {
  if (!text) return;
  for (const part of text.split(/;/)) {
    const levels = findLevels(part);
    if (levels.cqg === null && levels.kdcl === null && levels.quality === null) continue;
    const target = describe(at, part, levels);
    const claim = context.ledger.claims.get(pointer);
    if (claim)
      context.ledger.claims.set(`/targets/${context.plan.targets.length}`, { lines: claim.lines, confidence: 0.8 });
    context.plan.targets.push(target);
  }
}

function describe(at: TargetDraft['at'], part: string, levels: ReturnType<typeof findLevels>): TargetDraft {
  const folded = fold(part);
  const schoolMonth = /thang\s+(\d{1,2})\s+nam hoc\s+(20\d{2})\s*[-–]\s*(20\d{2})/.exec(folded);
  const month = schoolMonth ? null : findMonth(part);
  const levelAt = folded.search(/(muc do|cap do|muc)\s+(i|\d)/);
  const years = findSchoolYears(part).filter((year) => year.index > levelAt || at !== 'resources');
  const year = /trong nam\s+(20\d{2})(?!\s*[-–])|nam\s+(20\d{2})(?!\s*[-–])/.exec(folded);
  const number = schoolMonth ? Number(schoolMonth[1]) : 0;
  const ofYear = schoolMonth
    ? `${number >= 8 ? schoolMonth[2] : schoolMonth[3]}-${String(number).padStart(2, '0')}`
    : null;
  const yearText = years[0]
    ? part
        .slice(Math.max(0, folded.lastIndexOf('nam hoc', years[0].index)), years[0].index + years[0].text.length)
        .trim()
    : null;
  const dateText = schoolMonth
    ? part.slice(schoolMonth.index, schoolMonth.index + schoolMonth[0].length)
    : (month?.text ?? yearText ?? (year ? year[0].replace('trong nam', 'năm').replace(/^nam/, 'năm') : null));
  return {
    at,
    cqgLevel: levels.cqg,
    kdclLevel: levels.kdcl,
    qualityLevel: levels.cqg === null && levels.kdcl === null ? levels.quality : null,
    levelTexts: levels.texts,
    dateText,
    schoolYears: month ? [] : years.map((found) => found.year),
    openEnded: /cac nam (hoc )?tiep theo/.test(folded),
    month: month?.month ?? ofYear,
    year: month || ofYear || years.length > 0 ? null : year ? Number(year[1] ?? year[2]) : null,
  };
}

import { type Block, cellText, type Para, type ReadSource } from './model/blocks.ts';
import { type Context, emptyPlan, joined } from './model/context.ts';
import { Ledger } from './model/ledger.ts';
import { sumBudget } from './recognisers/budget.ts';
import { readLegalBases } from './recognisers/legal-bases.ts';
import { readLetterhead, schoolLevelOf } from './recognisers/letterhead.ts';
import { portalNoiseClass, readArticleTitle, readPortalLine } from './recognisers/portal.ts';
import { readStandardSet } from './recognisers/standard-set.ts';
import { readTail } from './recognisers/tail.ts';
import { readTargets } from './recognisers/targets.ts';
import { completeCalendar } from './recognisers/timetable.ts';
import { readSection } from './sections/read-section.ts';
import { type Section, splitSections } from './sections/sections.ts';
import { splitZones } from './sections/zones.ts';
import { rebuildFlatTables } from './tables/flat-tables.ts';
import { inheritHeaders } from './tables/inherit-headers.ts';
import { fold } from './text/fold.ts';

export interface PlanReading {
  context: Context;
  blocks: Block[];
}

/** Runs all recognisers over a source. Pure; the order is the order of the paper. */
export function readPlan(source: ReadSource): PlanReading {
  const context: Context = { plan: emptyPlan(), ledger: new Ledger(source.noise) };
  const blocks = inheritHeaders(rebuildFlatTables(source.blocks));
  const zones = splitZones(blocks);
  readAround(context, source.surroundings, true);
  readAround(context, zones.before, false);
  readLetterhead(context, zones.letterhead);
  readTitle(context, zones.typeLine, zones.titleLines);
  const sections = splitSections(zones.body);
  const unread: Para[] = [];
  for (const [index, section] of sections.entries()) {
    if (index === 0 || section.heading?.kind === 'legal') unread.push(...readOpening(context, section));
    else unread.push(...readSection(context, section));
  }
  unread.push(...readTail(context, zones.tail), ...zones.letterhead);
  for (const here of unread) if (!isUsed(context, here) && !readPortalLine(context, here)) markIfNoise(context, here);
  sumBudget(context);
  completeCalendar(context);
  readTargets(context);
  readStandardSet(context);
  return { context, blocks };
}

const isUsed = (context: Context, here: Para): boolean => here.lines.some((line) => context.ledger.isUsed(line));

/** "PHỤ LỤC I", "(Kèm theo Kế hoạch số …)" over a list: they repeat the paper's number. */
const isAnnexLabel = (text: string): boolean =>
  /^phu luc( so)?\s*([ivx]+|\d+)?\s*[.:]?$|^\(?(co )?danh sach .{0,20}kem theo|^\(?(ban hanh )?kem theo (ke hoach|quyet dinh)\b/.test(
    fold(text),
  );

function markIfNoise(context: Context, here: Para): void {
  const noise = portalNoiseClass(here.text) ?? (isAnnexLabel(here.text) ? 'repeatedHeader' : null);
  if (noise) context.ledger.markNoise(here, noise);
}

/** Lines before the letterhead, or outside the article of a portal page. */
function readAround(context: Context, paras: readonly Para[], isOutside: boolean): void {
  for (const here of paras) {
    if (here.text === '') continue;
    if (readPortalLine(context, here)) continue;
    if (/^ke hoach\s/.test(fold(here.text)) && here.text.length > 20 && (!isOutside || here.headingLevel > 0))
      readArticleTitle(context, here);
    else if (!isOutside) markIfNoise(context, here);
  }
}

function readTitle(context: Context, typeLine: Para | null, titleLines: readonly Para[]): void {
  const { head } = context.plan;
  if (!typeLine) return;
  head.typeName = typeLine.text.split(/\s+/).slice(0, 2).join(' ');
  context.ledger.claim('/head/typeName', typeLine);
  const rest = typeLine.text.split(/\s+/).slice(2).join(' ');
  const kept = titleLines.filter((here) => here.text !== '' && /\p{L}/u.test(here.text));
  for (const here of titleLines) if (!kept.includes(here)) markIfNoise(context, here);
  head.titleLines = [rest, ...kept.map((here) => here.text)].filter(Boolean);
  head.title = head.titleLines.join(' ').replace(/\s+/g, ' ') || null;
  if (head.title) context.ledger.claim('/head/title', rest ? [typeLine, ...kept] : kept);
  head.schoolLevel ??= head.title ? schoolLevelOf(head.title) : null;
}

/** Legal bases and the sentence that introduces the plan. */
function readOpening(context: Context, section: Section): Para[] {
  if (section.heading && section.source) context.ledger.claim('/legalBases', section.source);
  const paras = section.blocks.flatMap((block): Para[] =>
    block.kind === 'para' ? [block] : block.rows.flat().flatMap((c) => (cellText(c) ? c.paras : [])),
  );
  const rest = readLegalBases(context, paras, section.heading?.kind === 'legal');
  const intro = rest.filter((here) => here.text.length > 15);
  const at = intro.findIndex((here) => /như sau\s*[:;.]?\s*$|ban hành|xây dựng kế hoạch/iu.test(here.text));
  if (at < 0 || context.plan.introduction !== null) return rest;
  const own = intro.slice(0, at + 1);
  context.plan.introduction = joined(own);
  context.ledger.claim('/introduction', own, 0.95);
  return rest.filter((here) => !own.includes(here));
}

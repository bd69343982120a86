import { type Block, type Para, para } from '../model/blocks.ts';
import { fold, isUpperCase } from '../text/fold.ts';
import { type Heading, headingOf, isRequirement, type SectionKind } from './headings.ts';

export interface Section {
  heading: Heading | null;
  /** The paragraph that holds the heading. */
  source: Para | null;
  /** The kind of the nearest numbered section above, for sub-sections of resources and council. */
  parent: SectionKind | null;
  blocks: Block[];
}

const TRAINING_LABEL = /^(thoi gian|thanh phan|noi dung|dia diem|doi tuong|bao cao vien|hinh thuc|kinh phi|muc dich)/;

/** Cuts the body into sections at its headings. */
export function splitSections(body: readonly Block[]): Section[] {
  const sections: Section[] = [{ heading: null, source: null, parent: null, blocks: [] }];
  let parent: SectionKind | null = null;
  let parentMark = 'none';
  for (const block of body) {
    const current = sections.at(-1);
    if (!current) break;
    const heading = block.kind === 'para' ? headingOf(block) : null;
    if (block.kind !== 'para' || heading === null || !opensSection(heading, current, sections)) {
      current.blocks.push(block);
      continue;
    }
    if (heading.mark === 'roman' || heading.mark === 'article' || parent === null || parentMark === heading.mark) {
      parent = heading.kind;
      parentMark = heading.mark;
    }
    sections.push({ heading, source: block, parent, blocks: [] });
    if (heading.rest === '') continue;
    const rest = para(heading.rest, block.lines, { bold: block.bold });
    const inner = headingOf(rest);
    if (inner && inner.kind === 'group') sections.push({ heading: inner, source: rest, parent, blocks: [] });
    else sections.at(-1)?.blocks.push(rest);
  }
  return sections;
}

const PARTS: ReadonlySet<SectionKind> = new Set([
  'council',
  'secretary',
  'groups',
  'group',
  'assignments',
  'training',
  'budget',
  'resources',
  'evidence',
  'timetable',
  'investments',
]);

/** Some papers put the Council, the groups and the timetable below "Tổ chức thực hiện"; where they stand above, the name opens a duty. */
function isMissingPart(heading: Heading, before: readonly Section[]): boolean {
  if (!PARTS.has(heading.kind)) return isUpperCase(heading.text) && heading.mark === 'letter';
  if (heading.kind === 'group') return before.some((section) => section.heading?.kind === 'groups');
  const isFirst = before.every((section) => section.heading?.kind !== heading.kind);
  const isDuty =
    heading.rest !== '' && (heading.kind === 'council' || heading.kind === 'secretary' || heading.kind === 'groups');
  return isFirst && heading.mark !== 'none' && !isDuty;
}

function opensSection(heading: Heading, current: Section, before: readonly Section[]): boolean {
  const inside = current.heading?.kind;
  const folded = fold(heading.text).replace(/^[-+\s]*(\d+|[a-z]|[ivx]+)\s*[.)]\s*/, '');
  const isSibling = heading.mark !== 'none' && heading.mark === current.heading?.mark;
  if (inside === 'training' && TRAINING_LABEL.test(folded) && heading.mark !== 'roman' && !isSibling) return false;
  if (inside === 'implementation' && heading.mark !== 'roman' && heading.mark !== 'article' && heading.kind !== 'legal')
    return isMissingPart(heading, before);
  if (inside === 'experts' && heading.mark !== 'roman' && TRAINING_LABEL.test(folded)) return false;
  const isFresh = current.blocks.every((block) => block.kind === 'para' && block.text === '');
  if (inside === 'group' && heading.kind !== 'group' && heading.mark === 'none' && isFresh) return false;
  if (inside === 'purpose' && heading.kind === 'other' && (heading.mark === 'none' || isRequirement(heading.text)))
    return false;
  return true;
}

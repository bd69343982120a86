import type { Block, Inline } from '../model/document-model.ts';
import { blank, blankLine, cleanText, inlines } from '../model/inlines.ts';
import { clauseHeading, paragraph, pointHeading } from './common-blocks.ts';
import {
  type CouncilColumns,
  councilTable,
  groupTable,
  groupTitle,
  secretaryTable,
  WORKING_GROUP_ROLES,
  workingGroupsTable,
} from './council-tables.ts';
import { dateInlines } from './letterhead-block.ts';
import { countOf } from './paper-words.ts';
import type { PlanCouncil, PlanPaper } from './plan-paper.ts';

/** F05 IV.1 and F05B IV.1: decision and list of the council. */
export function councilBlocks(council: PlanCouncil, columns: CouncilColumns): readonly Block[] {
  return [
    ...(council.steeringTitle === null ? [] : [paragraph(council.steeringTitle)]),
    { kind: 'paragraph', style: 'NoiDung', content: foundation(council) },
    ...memberList(council, columns),
  ];
}

/** The council's table, or a line of dots when nobody is named yet. */
function memberList(council: PlanCouncil, columns: CouncilColumns): readonly Block[] {
  if (council.members.length > 0) return [councilTable(council.members, columns)];
  return [{ kind: 'paragraph', style: 'NoiDung', content: [blankLine('council')] }];
}

/** "Hội đồng tự đánh giá được thành lập theo Quyết định số … ngày … gồm … thành viên:" */
function foundation(council: PlanCouncil): readonly Inline[] {
  const number = cleanText(council.decision?.number ?? '');
  const count = council.statedCount ?? council.members.length;
  return [
    ...inlines('Hội đồng tự đánh giá được thành lập theo Quyết định số '),
    ...(number === '' ? [blank('councilDecision')] : inlines(number)),
    ...inlines(' '),
    ...(council.decision === null || council.decision.date === null
      ? [...inlines('ngày '), blank('councilDecision')]
      : dateInlines(council.decision.date)),
    ...inlines(', gồm '),
    ...(count === 0 ? [blank('council')] : inlines(countOf(count))),
    ...inlines(' thành viên:'),
  ];
}

/** F05 IV.2: secretary group and working groups as tables. */
export function groupBlocks(council: PlanCouncil): readonly Block[] {
  const { secretaryGroup, workingGroups } = council;
  const points: (readonly [string, Block])[] = [];
  if (secretaryGroup !== null) points.push(['Nhóm thư ký', secretaryTable(secretaryGroup)]);
  if (workingGroups.length > 0) points.push(['Các nhóm công tác', workingGroupsTable(workingGroups)]);
  if (points.length === 0) return [{ kind: 'paragraph', style: 'NoiDung', content: [blankLine('groups')] }];
  return points.flatMap(([title, block], index) => [pointHeading(`${LETTERS[index]}) ${title}`), block]);
}

const LETTERS = ['a', 'b'];

/** F05S 2: council with signatures, secretary group, then each working group with a heading and a table of its own. */
export function olderCouncilBlocks(paper: PlanPaper): readonly Block[] {
  const { council } = paper;
  return [
    pointHeading('a) Hội đồng tự đánh giá', 2),
    ...(council.decision === null && council.statedCount === null
      ? []
      : [{ kind: 'paragraph', style: 'NoiDung', content: foundation(council) } as const]),
    ...memberList(council, 'withSignatures'),
    pointHeading('b) Nhóm thư ký', 2),
    council.secretaryGroup === null
      ? { kind: 'paragraph', style: 'NoiDung', content: [blankLine('groups')] }
      : secretaryTable(council.secretaryGroup),
    pointHeading('c) Các nhóm công tác', 2),
    ...(council.workingGroups.length === 0
      ? [{ kind: 'paragraph', style: 'NoiDung', content: [blankLine('groups')] } as const]
      : council.workingGroups.flatMap((group): readonly Block[] => {
          const [title = '', ...rest] = groupTitle(group);
          return [
            clauseHeading(title, 3),
            ...rest.map((line): Block => ({ kind: 'paragraph', style: 'Diem', content: inlines(line) })),
            groupTable(title, group.members, WORKING_GROUP_ROLES),
          ];
        })),
  ];
}

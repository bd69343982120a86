import type { DocumentModel } from '../../model/document-model.ts';
import { blankLine } from '../../model/inlines.ts';
import { dottedLines } from '../common-blocks.ts';
import { councilTable, listCount } from '../council-tables.ts';
import type { CouncilMemberLine } from '../paper-parts.ts';
import { standardWording } from '../standard-wording.ts';
import { type SheetFrame, sheet } from './sheet.ts';

export interface CouncilSheet extends SheetFrame {
  readonly members: readonly CouncilMemberLine[];
}

/** F02 with a column for signatures, for a meeting of the council. The meeting's name and day are written by hand. */
export function councilSheet(paper: CouncilSheet): DocumentModel {
  const { members } = paper;
  const standard = standardWording('councilSheet', paper.head.schoolName);
  return sheet(paper, {
    form: 'F02',
    typeName: 'DANH SÁCH VÀ CHỮ KÝ',
    subject: 'Thành viên Hội đồng tự đánh giá',
    orientation: 'portrait',
    hasDateLine: false,
    content: [
      ...dottedLines('Nội dung họp:', 'discussion'),
      ...dottedLines('Thời gian, địa điểm:', 'meetingTime'),
      members.length === 0
        ? { kind: 'paragraph', style: 'NoiDung', content: [blankLine('council')] }
        : councilTable(members, 'withSignatures'),
    ],
    // Nobody named yet: the number is written by hand, never a zero that is not so.
    closing: members.length === 0 ? 'Danh sách gồm có …… người' : listCount(members.length),
    recipients: standard.recipients,
  });
}

import type { DocumentModel } from '../../model/document-model.ts';
import { clauseHeading } from '../common-blocks.ts';
import type { AssignmentLine, CouncilMemberLine, SecretaryGroupLines, WorkingGroupLines } from '../paper-parts.ts';
import { dots } from '../plan-sections.ts';
import { assignmentTable } from '../plan-tables.ts';
import { standardWording } from '../standard-wording.ts';
import { taskTable } from '../task-table.ts';
import { type SheetFrame, sheet } from './sheet.ts';

export interface AssignmentSheet extends SheetFrame {
  readonly members: readonly CouncilMemberLine[];
  readonly secretaryGroup: SecretaryGroupLines | null;
  readonly workingGroups: readonly WorkingGroupLines[];
  readonly assignments: readonly AssignmentLine[];
}

/** F03, assignment table: by person (task table), then by criterion, as the plan prints it in IV.3. */
export function assignmentSheet(paper: AssignmentSheet): DocumentModel {
  const { members, secretaryGroup, workingGroups, assignments } = paper;
  const standard = standardWording('assignmentSheet', paper.head.schoolName);
  return sheet(paper, {
    form: 'F03',
    typeName: 'BẢNG PHÂN CÔNG NHIỆM VỤ',
    subject: 'Tự đánh giá',
    orientation: 'landscape',
    content: [
      clauseHeading('1. Phân công theo thành viên', 1),
      members.length === 0 ? dots('council') : taskTable(members, secretaryGroup, workingGroups, assignments),
      clauseHeading('2. Phân công theo tiêu chí', 1),
      assignments.length === 0 ? dots('assignments') : assignmentTable(assignments),
    ],
    closing: standard.closing ?? '',
    recipients: standard.recipients,
  });
}

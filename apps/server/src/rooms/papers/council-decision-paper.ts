import type { CouncilDecisionPaper } from '@minhchung/docgen';
import {
  assignmentLines,
  filled,
  groupMembers,
  legalBasisLine,
  notation,
  type PaperSource,
  recipientLine,
  signerOf,
  workingGroups,
} from './plan-paper.ts';

/** The decision that sets up the council: its lists are the very rows of the workspace. */
export function councilDecisionPaper(source: PaperSource): CouncilDecisionPaper {
  const { cycle, council: view, plan, letterhead } = source;
  const secretary = view.groups.find((group) => group.kind === 'secretary');
  const head = plan.plan;
  return {
    regime: cycle.planForm === 'F05B' ? 'B' : 'A',
    head: {
      governingBody: filled(letterhead.governingBody) ?? filled(head.governingBody),
      schoolName: letterhead.name,
      place: filled(letterhead.place) ?? filled(head.place),
      number: numberOf(view.council.decisionNumber),
      notation: notationOf(view.council.decisionNumber) ?? notation('QĐ', letterhead.notationCode),
      date: view.council.decisionDate,
    },
    schoolYear: cycle.schoolYears.at(-1) ?? null,
    subject: null,
    // The decision cannot stand on itself: lines that name it belong to the plan only.
    legalBases: plan.legalBases.filter((row) => !isOwnDecision(row.type, row.subject)).map(legalBasisLine),
    proposedBy: null,
    periodText: null,
    members: view.councilMembers.map((row) => ({
      fullName: row.printedName,
      position: filled(row.printedPost),
      role: row.role,
      roleText: filled(row.printedRole),
      note: filled(row.note),
    })),
    secretaryGroup: secretary ? { members: groupMembers(view, secretary.rowId) } : null,
    workingGroups: workingGroups(view),
    assignments: assignmentLines(source),
    recipients: plan.recipients.map(recipientLine),
    // The head of the school decides, whoever signs the plan.
    signer: signerOf('', 'HIỆU TRƯỞNG', head.signerName),
  };
}

function isOwnDecision(type: string, subject: string): boolean {
  return /quyết định/iu.test(type) && /thành lập hội đồng tự đánh giá/iu.test(subject);
}

// People write "38" or, as other papers cite it, "38/QĐ-THSN"; a paper from outside has the latter.
function numberOf(text: string | null): string | null {
  return text?.split('/')[0]?.trim() || null;
}

function notationOf(text: string | null): string | null {
  return text?.split('/').slice(1).join('/').trim() || null;
}

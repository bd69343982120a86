import type { SeatChange } from '@minhchung/contract';
import type { AmendingDecision, CouncilChange, CouncilDecisionPaper } from '@minhchung/docgen';
import { headOf, letterheadOf, notation, type PaperSource, withNotation, wordingOf } from '../paper-source.ts';
import { holderOf } from '../roster.rules.ts';
import { assignmentLines, councilMembers, secretaryGroup, workingGroups } from './council-lines.ts';
import { legalBasisLine, recipientLine, signerOf } from './paper-lines.ts';

/** The decision that sets up the council: its lists are the very rows of the workspace. */
export function councilDecisionPaper(source: PaperSource): CouncilDecisionPaper {
  const { cycle, plan } = source;
  const wording = wordingOf('councilDecision', source);
  return {
    regime: regimeOf(source),
    head: decisionHead(source),
    schoolYear: cycle.schoolYears.at(-1) ?? null,
    subject: null,
    legalBases: [...ownLegalBases(source), ...wording.legalBases.map((text) => ({ text }))],
    proposedBy: null,
    periodText: null,
    members: councilMembers(source),
    secretaryGroup: secretaryGroup(source),
    workingGroups: workingGroups(source),
    assignments: assignmentLines(source),
    closing: wording.closing,
    recipients:
      wording.recipients.length > 0 ? wording.recipients.map((text) => ({ text })) : plan.recipients.map(recipientLine),
    signer: principalSigner(source),
  };
}

/** The decision that completes a signed council (kiện toàn): what changes, and the lists as they are afterwards. */
export function amendingDecisionPaper(source: PaperSource): AmendingDecision {
  const { council, changes } = source.council;
  return {
    regime: regimeOf(source),
    head: decisionHead(source),
    schoolYear: source.cycle.schoolYears.at(-1) ?? null,
    base: {
      number: withNotation(council.replaces?.decisionNumber ?? null, source),
      date: council.replaces?.decisionDate ?? null,
    },
    legalBases: ownLegalBases(source),
    changes: changes.map((change) => councilChange(change, source)),
    members: councilMembers(source),
    secretaryGroup: secretaryGroup(source),
    workingGroups: workingGroups(source),
    wording: wordingOf('councilDecision', source, 'amendingDecision'),
    signer: principalSigner(source),
  };
}

function regimeOf({ cycle }: PaperSource): 'A' | 'B' {
  return cycle.planForm === 'F05B' ? 'B' : 'A';
}

/** The head of the school decides, whoever signs the plan. */
export function principalSigner(source: PaperSource): CouncilDecisionPaper['signer'] {
  const name = source.plan.plan.signerName || holderOf('principal', source, source.council.council.decisionDate) || '';
  return signerOf('', 'HIỆU TRƯỞNG', name);
}

function decisionHead(source: PaperSource) {
  const { decisionNumber, decisionDate } = source.council.council;
  return headOf('councilDecision', source, {
    number: numberOf(decisionNumber),
    notation: notationOf(decisionNumber) ?? notation('QĐ', letterheadOf('councilDecision', source).notationCode),
    date: decisionDate,
  });
}

// The decision cannot stand on itself: lines that name it belong to the plan only.
function ownLegalBases({ plan }: PaperSource) {
  return plan.legalBases
    .filter((row) => !(/quyết định/iu.test(row.type) && /thành lập hội đồng tự đánh giá/iu.test(row.subject)))
    .map(legalBasisLine);
}

const ROLES: Readonly<Record<string, string>> = {
  chair: 'Chủ tịch Hội đồng',
  viceChair: 'Phó Chủ tịch Hội đồng',
  secretary: 'Thư ký Hội đồng',
  member: 'Ủy viên Hội đồng',
};
const GROUP_ROLES: Readonly<Record<string, string>> = { leader: 'trưởng nhóm', member: 'thành viên' };
const CHANGES = { joined: 'added', left: 'removed', changed: 'changed' } as const;

function councilChange(change: SeatChange, source: PaperSource): CouncilChange {
  const role = change.after ?? change.before ?? '';
  const { kind, number } = change.body;
  const group = kind === 'secretary' ? 'nhóm thư ký' : `Nhóm ${number}`;
  return {
    kind: CHANGES[change.kind],
    fullName: change.name,
    position: change.post || positionInRoster(change.personId, source),
    roleText: kind === 'council' ? (ROLES[role] ?? null) : `${GROUP_ROLES[role] ?? 'thành viên'} ${group}`,
    from: null,
    reason: null,
  };
}

function positionInRoster(personId: string, { council }: PaperSource): string | null {
  return council.councilMembers.find((member) => member.personId === personId)?.printedPost || null;
}

// People write "38" or, as other papers cite it, "38/QĐ-THSN"; a paper from outside has the latter.
function numberOf(text: string | null): string | null {
  return text?.split('/')[0]?.trim() || null;
}

function notationOf(text: string | null): string | null {
  return text?.split('/').slice(1).join('/').trim() || null;
}

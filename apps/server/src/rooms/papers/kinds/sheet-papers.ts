import type { PaperKind } from '@minhchung/contract';
import {
  assignmentSheet,
  councilSheet,
  type DocumentModel,
  evidenceNeedsSheet,
  resourcesSheet,
  type SheetFrame,
  timetableSheet,
} from '@minhchung/docgen';
import { filled, headOf, letterheadOf, notation, type PaperSource, wordingOf } from '../paper-source.ts';
import { holderOf } from '../roster.rules.ts';
import { assignmentLines, councilMembers, secretaryGroup, workingGroups } from './council-lines.ts';
import { evidenceNeedLine, expertsOf, planResources } from './plan-paper.ts';
import { timetableLines } from './timetable-lines.ts';

export type SheetKind = 'councilSheet' | 'assignmentSheet' | 'evidenceNeedsSheet' | 'timetableSheet' | 'resourcesSheet';

/** The tables of the plan and the council as papers of their own. */
export function sheetPaper(kind: SheetKind, source: PaperSource): DocumentModel {
  const frame = sheetFrame(kind, source);
  const { plan } = source;
  switch (kind) {
    case 'councilSheet':
      return councilSheet({ ...frame, members: councilMembers(source) });
    case 'assignmentSheet':
      return assignmentSheet({
        ...frame,
        members: councilMembers(source),
        secretaryGroup: secretaryGroup(source),
        workingGroups: workingGroups(source),
        assignments: assignmentLines(source),
      });
    case 'evidenceNeedsSheet':
      return evidenceNeedsSheet({ ...frame, needs: plan.evidenceNeeds.map((row) => evidenceNeedLine(row, source)) });
    case 'timetableSheet':
      return timetableSheet({ ...frame, timetable: { introduction: null, rows: timetableLines(source) } });
    case 'resourcesSheet': {
      const day = plan.plan.issuedOn;
      return resourcesSheet({
        ...frame,
        resources: planResources(source),
        experts: expertsOf(plan.plan.experts),
        accountantName: holderOf('accountant', source, day),
        principalName: holderOf('principal', source, day),
      });
    }
  }
}

/** What the tables share: whose they are, which paper they go with, who signs. */
export function sheetFrame(kind: PaperKind, source: PaperSource): SheetFrame {
  const { plan } = source.plan;
  const { council } = source.council;
  const { notationCode } = letterheadOf(kind, source);
  const isOfCouncil = kind === 'councilSheet';
  const day = isOfCouncil ? council.decisionDate : plan.issuedOn;
  const [decisionNumber = null, decisionNotation = null] = council.decisionNumber?.split('/') ?? [];
  return {
    head: headOf(kind, source, { number: null, notation: null, date: day }),
    schoolYear: source.cycle.schoolYears.at(-1) ?? null,
    attachedTo: isOfCouncil
      ? {
          typeName: 'Quyết định',
          number: decisionNumber,
          notation: decisionNotation ?? notation('QĐ', notationCode),
          date: council.decisionDate,
        }
      : {
          typeName: 'Kế hoạch',
          number: plan.number,
          notation: filled(plan.notation) ?? notation('KH', notationCode),
          date: plan.issuedOn,
        },
    chairName: seatName('chair', source),
    secretaryName: seatName('secretary', source),
    wording: wordingOf(kind, source),
  };
}

export function seatName(role: 'chair' | 'secretary', { council }: PaperSource): string | null {
  return council.councilMembers.find((member) => member.role === role)?.printedName ?? null;
}

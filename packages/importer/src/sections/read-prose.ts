import type { Para } from '../model/blocks.ts';
import type { Context } from '../model/context.ts';
import { readBudgetProse } from '../recognisers/budget.ts';
import { readCouncilProse, readSecretaryProse } from '../recognisers/council.ts';
import { readEvidenceProse } from '../recognisers/evidence-needs.ts';
import { isProposal, readInvestments } from '../recognisers/investments.ts';
import { readMilestones } from '../recognisers/milestones.ts';
import {
  readExperts,
  readImplementation,
  readPurpose,
  readScope,
  readTool,
  readTraining,
} from '../recognisers/prose.ts';
import { readResourceProse } from '../recognisers/resources.ts';
import { readTimetableProse } from '../recognisers/timetable.ts';
import { readGroupLines, readGroupProse } from '../recognisers/working-groups.ts';
import { withoutDash } from '../text/fold.ts';
import type { Section } from './sections.ts';

/** Gives the paragraphs of a section to its recogniser; returns those it did not read. */
export function readProse(context: Context, section: Section, paras: Para[]): Para[] {
  const kind = section.heading?.kind ?? null;
  switch (kind) {
    case 'purpose':
      readPurpose(context, paras);
      return [];
    case 'scope':
      readScope(context, paras);
      return [];
    case 'tool':
      readTool(context, paras);
      return [];
    case 'experts':
      readExperts(context, paras);
      return [];
    case 'training':
      readTraining(context, paras);
      return [];
    case 'implementation':
      readImplementation(context, paras);
      return [];
    case 'council':
    case 'steering':
      return readCouncilProse(context, paras);
    case 'secretary':
      return readSecretaryProse(context, paras);
    case 'group': {
      const group = context.plan.workingGroups.find((found) => found.number === (section.heading?.number ?? null));
      return group ? countGroups(context, readGroupProse(context, group, paras)) : paras;
    }
    case 'groups':
      return countGroups(context, readGroupLines(context, paras));
    case 'resources':
    case 'people':
    case 'facilities':
      return readResourceProse(
        context,
        readBudgetIfMoney(context, paras),
        kind === 'resources' ? null : (section.heading?.text.replace(/[:\s]+$/, '') ?? null),
      );
    case 'budget':
      return readBudgetProse(context, paras).filter(
        (here) => !isProposal(here.text) || !readInvestments(context, here),
      );
    case 'investments':
      return paras.filter((here) => !readInvestments(context, here));
    case 'evidence':
      return readEvidenceProse(context, paras);
    case 'timetable':
      return readTimetableProse(context, paras);
    case 'milestones':
      return readMilestones(context, paras);
    default:
      return paras;
  }
}

function readBudgetIfMoney(context: Context, paras: Para[]): Para[] {
  const isLine = (here: Para): boolean =>
    /:\s*[\d.,]+\s*(triệu|nghìn)?\s*(đồng|đ|vnđ)\b/iu.test(here.text) || /bằng chữ/iu.test(here.text);
  if (!paras.some(isLine)) return paras;
  const unread = new Set(readBudgetProse(context, paras.filter(isLine)));
  return paras.filter((here) => !isLine(here) || unread.has(here));
}

/** "(Danh sách gồm có 13 người)" under the groups. */
function countGroups(context: Context, paras: readonly Para[]): Para[] {
  return paras.filter((here) => {
    const match = /gồm\s+(?:có\s+)?(\d{1,3})\s*(?:người|thành viên|đồng chí)/iu.exec(withoutDash(here.text));
    if (!match) return true;
    context.plan.groupsDeclaredCount = Number(match[1]);
    context.ledger.claim('/groupsDeclaredCount', here, 0.9);
    return false;
  });
}

import type { Para } from '../model/blocks.ts';
import type { Context } from '../model/context.ts';
import type { PlanDraft } from '../plan-draft.ts';
import { ensureBudget, ensureResources } from '../recognisers/budget.ts';
import { addCouncilHeading, ensureSecretary, readFounding } from '../recognisers/council.ts';
import { ensureEvidenceNeeds } from '../recognisers/evidence-needs.ts';
import { ensureMilestones } from '../recognisers/milestones.ts';
import { ensureTimetable } from '../recognisers/timetable.ts';
import { openGroup } from '../recognisers/working-groups.ts';
import type { Section } from './sections.ts';

type Headed = 'purpose' | 'scope' | 'tool' | 'training' | 'experts' | 'implementation';
const EMPTY: { [Key in Headed]: () => NonNullable<PlanDraft[Key]> } = {
  purpose: () => ({ heading: null, text: null, items: null }),
  scope: () => ({ heading: null, text: null, dateFrom: null, dateTo: null }),
  tool: () => ({ heading: null, text: null }),
  training: () => ({ heading: null, dateText: null, date: null, participants: null, content: null }),
  experts: () => ({ heading: null, text: null, planned: null }),
  implementation: () => ({ heading: null, duties: [] }),
};

function openHeaded<Key extends Headed>(context: Context, key: Key, text: string, source: Para): void {
  const target: { [K in Headed]: PlanDraft[K] } = context.plan;
  const value = target[key] ?? EMPTY[key]();
  if (value.heading === null) value.heading = text;
  const plan: Pick<PlanDraft, Key> = context.plan;
  plan[key] = value;
  context.ledger.claim(`/${key}/heading`, source);
}

/** Stores a section's heading where its value lives. A heading of unknown words supports nothing. */
export function takeHeading(context: Context, section: Section): void {
  const { heading, source } = section;
  if (!heading || !source) return;
  const { ledger, plan } = context;
  switch (heading.kind) {
    case 'purpose':
    case 'scope':
    case 'tool':
    case 'training':
    case 'experts':
    case 'implementation':
      openHeaded(context, heading.kind, heading.text, source);
      return;
    case 'council':
    case 'steering':
      addCouncilHeading(context, heading.text, source, heading.kind === 'steering');
      if (heading.rest === '') readFounding(context, source);
      return;
    case 'secretary':
      ensureSecretary(context).heading ??= heading.text;
      ledger.claim('/secretaryGroup/heading', source);
      return;
    case 'groups':
      plan.groupsHeading ??= heading.text;
      ledger.claim('/groupsHeading', source);
      return;
    case 'group':
      openGroup(context, heading.text, heading.number, source);
      return;
    case 'resources':
      ensureResources(context).heading ??= heading.text;
      ledger.claim('/resources/heading', source);
      return;
    case 'people':
    case 'facilities':
    case 'investments':
      ensureResources(context);
      ledger.claim('/resources/items', source, 0.9);
      return;
    case 'budget':
      ensureBudget(context).heading ??= heading.text;
      ledger.claim('/resources/budget/heading', source);
      return;
    case 'evidence':
      ensureEvidenceNeeds(context).heading ??= heading.text;
      ledger.claim('/evidenceNeeds/heading', source);
      return;
    case 'timetable':
      ensureTimetable(context).heading ??= heading.text;
      ledger.claim('/timetable/heading', source);
      return;
    case 'milestones':
      ensureMilestones(context).heading ??= heading.text;
      ledger.claim('/milestones/heading', source);
      return;
    case 'assignments':
      plan.assignments ??= { heading: heading.text, columns: [], rows: [] };
      plan.assignments.heading ??= heading.text;
      ledger.claim('/assignments/heading', source);
      return;
    case 'priorities':
      plan.improvementPriorities ??= { heading: heading.text, columns: [], rows: [] };
      ledger.claim('/improvementPriorities/heading', source);
      return;
    default:
  }
}

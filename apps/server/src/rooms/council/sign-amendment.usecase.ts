import type { Amendment, AmendmentView, Council, CouncilView } from '@minhchung/contract';
import { formatVietnameseDate } from '@minhchung/domain';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { openDraft } from './amend-council.usecase.ts';
import type { AmendmentWriter } from './amendment.repository.ts';

interface Dependencies {
  readonly amendments: AmendmentWriter;
  readonly events: EventRecorder;
  readonly inForce: () => Promise<CouncilView | undefined>;
  readonly view: (amendment: Amendment) => Promise<AmendmentView>;
  /** Enters the decision in the outgoing register: the next number, or the one that was typed. The number comes back. */
  readonly number: (decision: { readonly typed: string | null; readonly date: string }) => Promise<string>;
  readonly replace: (
    inForce: CouncilView,
    decision: Amendment & { readonly decisionNumber: string; readonly decisionDate: string },
  ) => Promise<Council>;
}

/**
 * Records the amending decision as signed. It needs a date, a number (or takes one), lists that keep the rules of the
 * framework (N101–N105), and a council in force that is still the one it was drafted against.
 */
export async function signAmendment(
  { amendments, events, inForce, view, number, replace }: Dependencies,
  input: {
    readonly cycleId: string;
    readonly amendmentId: string;
    readonly version: number;
    readonly takeNumber: boolean;
  },
): Promise<Council> {
  const draft = await openDraft(amendments, input);
  if (draft.version !== input.version) throw new Refusal('object.changed', { current: draft });
  const former = await inForce();
  if (former?.council.councilId !== draft.councilId || former.council.status !== 'signed')
    throw new Refusal('council.amendmentOutdated');
  const { decisionDate } = draft;
  if (!decisionDate || !(draft.decisionNumber || input.takeNumber)) throw new Refusal('council.numberMissing');
  const formerDate = former.council.decisionDate;
  if (formerDate && decisionDate < formerDate) {
    throw new Refusal('council.dateBeforeFormer', { params: { former: formatVietnameseDate(formerDate) } });
  }
  const { findings, seats } = await view(draft);
  const broken = findings.filter(({ severity }) => severity === 'error');
  if (broken.length > 0) {
    throw new Refusal('council.rulesBroken', {
      problems: broken.map(({ code, params }) => ({ place: '/content/members', code, params })),
    });
  }

  const typed = input.takeNumber ? null : draft.decisionNumber;
  const decisionNumber = await number({ typed, date: decisionDate });
  if (!(await amendments.change(draft.amendmentId, input.version, { status: 'signed', decisionNumber })))
    throw new Refusal('object.changed', { current: draft });
  const council = await replace(former, { ...draft, decisionNumber, decisionDate });

  await events.record({
    kind: 'council.amended',
    subjectType: 'council',
    subjectId: council.councilId,
    cycleId: input.cycleId,
    detail: {
      before: { councilId: former.council.councilId, decisionNumber: former.council.decisionNumber },
      after: { decisionNumber, decisionDate, reason: draft.reason },
      seats,
    },
  });
  return council;
}

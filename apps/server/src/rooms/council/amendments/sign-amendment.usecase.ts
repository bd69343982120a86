import type { Amendment, AmendmentView, Council, CouncilView, Numbering } from '@minhchung/contract';
import { formatVietnameseDate } from '@minhchung/domain';
import type { EventRecorder } from '../../../platform/events/event-recorder.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import { openDraft } from './amend-council.usecase.ts';
import type { AmendmentWriter } from './amendment.repository.ts';

interface Dependencies {
  readonly amendments: AmendmentWriter;
  readonly events: EventRecorder;
  /** The last signed council: in force, or waiting for its own day. */
  readonly latest: () => Promise<CouncilView | undefined>;
  readonly view: (amendment: Amendment) => Promise<AmendmentView>;
  /** Names on these lists whose people are not in the roster (any more). */
  readonly unknownPeople: (content: Amendment['content']) => Promise<readonly string[]>;
  /** Enters the decision in the outgoing register: the next number, or the written one. The number comes back. */
  readonly number: (decision: {
    readonly written: string | null;
    readonly numbering: Numbering | undefined;
    readonly date: string;
  }) => Promise<string>;
  /** Keeps the signed lists; they are put in force at once when the day of the decision has come. */
  readonly putForward: (
    former: CouncilView,
    decision: Amendment & { readonly decisionNumber: string; readonly decisionDate: string },
  ) => Promise<Council>;
}

/**
 * Records the amending decision as signed. It needs a date, a number (or takes one), lists that keep the rules of the
 * framework (N101–N105), and a council that is still the one it was drafted against. It counts from its date: until that
 * day the former council stays in force.
 */
export async function signAmendment(
  { amendments, events, latest, view, unknownPeople, number, putForward }: Dependencies,
  input: {
    readonly cycleId: string;
    readonly amendmentId: string;
    readonly version: number;
    readonly numbering?: Numbering | undefined;
    /** The school's day. */
    readonly today: string;
  },
): Promise<Council> {
  const draft = await openDraft(amendments, input);
  if (draft.version !== input.version) throw new Refusal('object.changed', { current: draft });
  const former = await latest();
  if (former?.council.councilId !== draft.councilId || former.council.status !== 'signed')
    throw new Refusal('council.amendmentOutdated');
  const { decisionDate } = draft;
  if (!decisionDate || !(draft.decisionNumber || input.numbering === 'next'))
    throw new Refusal('council.numberMissing');
  const formerDate = former.council.decisionDate;
  if (formerDate && decisionDate < formerDate) {
    throw new Refusal('council.dateBeforeFormer', { params: { former: formatVietnameseDate(formerDate) } });
  }
  const unknown = await unknownPeople(draft.content);
  if (unknown.length > 0) throw new Refusal('council.peopleUnknown', { params: { names: unknown.join(', ') } });
  const { findings, seats } = await view(draft);
  const broken = findings.filter(({ severity }) => severity === 'error');
  if (broken.length > 0) {
    throw new Refusal('council.rulesBroken', {
      problems: broken.map(({ code, params }) => ({ place: '/content/members', code, params })),
    });
  }

  const { numbering } = input;
  const decisionNumber = await number({ written: draft.decisionNumber, numbering, date: decisionDate });
  if (!(await amendments.change(draft.amendmentId, input.version, { status: 'signed', decisionNumber })))
    throw new Refusal('object.changed', { current: draft });
  const council = await putForward(former, { ...draft, decisionNumber, decisionDate });

  await events.record({
    kind: 'council.amended',
    subjectType: 'council',
    subjectId: council.councilId,
    cycleId: input.cycleId,
    detail: {
      before: { councilId: former.council.councilId, decisionNumber: former.council.decisionNumber },
      after: { decisionNumber, decisionDate, reason: draft.reason, isUpcoming: decisionDate > input.today },
      seats,
    },
  });
  return council;
}

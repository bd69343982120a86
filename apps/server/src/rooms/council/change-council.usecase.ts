import type { Council, CouncilView, Numbering } from '@minhchung/contract';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { changedFields } from '../../platform/kit/changed-fields.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { CouncilContent, CouncilWriter } from './council.repository.ts';

interface Dependencies {
  readonly councils: CouncilWriter;
  readonly events: EventRecorder;
  /** What the framework says of the list as it stands. */
  readonly findings: () => Promise<CouncilView['findings']>;
  /** Enters the decision in the outgoing register: the next number, or the written one. The number comes back. */
  readonly number: (decision: {
    readonly written: string | null;
    readonly numbering: Numbering | undefined;
    readonly date: string;
  }) => Promise<string>;
}

/** Number, date and state of the decision. Signed only with both, and with a council that keeps the rules (N101–N105). */
export async function changeCouncil(
  { councils, events, findings, number }: Dependencies,
  input: {
    readonly cycleId: string;
    readonly version: number;
    readonly content: Partial<CouncilContent>;
    readonly numbering: Numbering | undefined;
  },
): Promise<Council> {
  const before = await councils.find(input.cycleId);
  if (!before) throw new Refusal('object.notFound');
  const wanted = { ...before, ...input.content };
  if (before.status === 'signed' && !before.isFromOutside) throw new Refusal('council.alreadySigned');
  if (before.status === 'signed' && wanted.status !== 'signed') throw new Refusal('council.wrongTransition');
  if (wanted.status === 'signed' && !before.isFromOutside) {
    if (!(wanted.decisionNumber || input.numbering === 'next') || !wanted.decisionDate)
      throw new Refusal('council.numberMissing');
    const broken = (await findings()).filter((finding) => finding.severity === 'error');
    if (broken.length > 0) {
      throw new Refusal('council.rulesBroken', {
        problems: broken.map(({ code, params }) => ({ place: '/councilMembers', code, params })),
      });
    }
  }

  const content = { ...input.content };
  if (wanted.status === 'signed' && before.status !== 'signed' && wanted.decisionDate) {
    const { decisionNumber: written, decisionDate: date } = wanted;
    content.decisionNumber = await number({ written, numbering: input.numbering, date });
  }
  const isChanged = await councils.change(before.councilId, input.version, content);
  const after = await councils.find(input.cycleId);
  if (!isChanged || !after) throw new Refusal('object.changed', { current: before });

  await events.record({
    kind: after.status === 'signed' && before.status !== 'signed' ? 'council.signed' : 'council.changed',
    subjectType: 'council',
    subjectId: before.councilId,
    cycleId: input.cycleId,
    detail: changedFields(before, after),
  });
  return after;
}

import type { SchoolLink } from '@minhchung/contract';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { schoolListReader } from '../school-lists/index.ts';
import type { NewSchoolLink, SchoolLinkWriter } from './school-links.repository.ts';

export interface SchoolLinkTools {
  readonly schoolId: string;
  readonly links: SchoolLinkWriter;
  readonly organizationEvents: ReturnType<typeof schoolListReader<'organizationEvents'>>;
  readonly events: EventRecorder;
  /** Two schools are concerned: the chain of the system tells of it too. */
  readonly platformEvents: EventRecorder;
}

/**
 * Says which school of this server a merger or a split tells of. Whether the caller may say so of the other school is
 * asked before: this knows one school only.
 */
export async function linkSchool(tools: SchoolLinkTools, input: NewSchoolLink, now: Date): Promise<SchoolLink> {
  const { schoolId, links, organizationEvents } = tools;
  const event = await organizationEvents.find(input.organizationEventId);
  if (!event) throw new Refusal('object.notFound');
  if (!isLinkable(event.kind)) throw new Refusal('schoolLink.notMerger');
  if (input.otherSchoolId === schoolId)
    throw new Refusal('request.invalid', { problems: [{ place: '/otherSchoolId', code: 'unknown' }] });
  await links.lock();
  // A link that nobody sees any more must not stand in the way of a new one.
  const retired = await links.retireOfRemovedEvents(input.otherSchoolId, now);
  if (await links.isLinkedWith(input.otherSchoolId)) throw new Refusal('schoolLink.exists');

  const link = await links.add(input);

  await recordBoth(tools, 'schoolLink.added', link, retired);
  return link;
}

export async function unlinkSchool(
  tools: SchoolLinkTools,
  { schoolLinkId, version }: { readonly schoolLinkId: string; readonly version: number },
  now: Date,
): Promise<void> {
  const link = await tools.links.find(schoolLinkId);
  // What another school tells of is undone there.
  if (!link?.isOwnEvent) throw new Refusal('object.notFound');
  if (!(await tools.links.remove(schoolLinkId, version, now))) throw new Refusal('object.changed', { current: link });

  await recordBoth(tools, 'schoolLink.removed', link);
}

/** A rename or another governing body concerns one school alone. */
export function isLinkable(kind: string): boolean {
  return kind === 'merger' || kind === 'split';
}

async function recordBoth(
  { events, platformEvents }: SchoolLinkTools,
  kind: string,
  { schoolLinkId, side, otherSchoolId, otherName, happenedOn }: SchoolLink,
  retired: readonly string[] = [],
): Promise<void> {
  const told = {
    kind,
    subjectType: 'schoolLink',
    subjectId: schoolLinkId,
    detail: {
      ...(retired.length === 0 ? {} : { before: { schoolLinkIds: retired } }),
      after: { side, otherSchoolId, otherName, happenedOn },
    },
  };
  await events.record(told);
  await platformEvents.record(told);
}

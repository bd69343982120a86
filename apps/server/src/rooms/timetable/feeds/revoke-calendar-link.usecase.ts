import type { EventRecorder } from '../../../platform/events/event-recorder.ts';
import type { Clock } from '../../../platform/kit/clock.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import type { CalendarLinkWriter } from './calendar-link.repository.ts';

interface Dependencies {
  readonly links: CalendarLinkWriter;
  readonly events: EventRecorder;
  readonly clock: Clock;
}

interface RevokeCalendarLink {
  readonly cycleId: string;
  readonly calendarLinkId: string;
  readonly version: number;
  readonly accountId: string;
  /** Whoever plans the work may end everybody's links. */
  readonly mayEndAll: boolean;
}

/** Ends a link at once. Somebody else's reads as not found. */
export async function revokeCalendarLink(
  { links, events, clock }: Dependencies,
  { cycleId, calendarLinkId, version, accountId, mayEndAll }: RevokeCalendarLink,
): Promise<void> {
  const link = await links.find(cycleId, calendarLinkId);
  if (!link || (link.createdBy !== accountId && !mayEndAll)) throw new Refusal('object.notFound');
  const isRevoked = await links.revoke(calendarLinkId, version, clock.now());
  if (!isRevoked) throw new Refusal('object.changed');

  await events.record({
    kind: 'calendarLink.revoked',
    subjectType: 'calendarLink',
    subjectId: calendarLinkId,
    cycleId,
    detail: { before: { of: link.personId === null ? 'cycle' : 'me', expiresOn: link.expiresOn } },
  });
}

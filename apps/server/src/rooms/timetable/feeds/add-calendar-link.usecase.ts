import { createHash, randomBytes } from 'node:crypto';
import { addYears } from '@minhchung/domain';
import type { EventRecorder } from '../../../platform/events/event-recorder.ts';
import { type Clock, schoolDate } from '../../../platform/kit/clock.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import type { CalendarLinkWriter } from './calendar-link.repository.ts';

interface Dependencies {
  readonly links: CalendarLinkWriter;
  readonly events: EventRecorder;
  readonly clock: Clock;
}

interface AddCalendarLink {
  readonly cycleId: string;
  readonly of: 'me' | 'cycle';
  /** The person of the account; null when it stands for nobody. */
  readonly personId: string | null;
  readonly accountId: string;
  readonly accountName: string;
  readonly expiresOn: string | null;
}

/** A link for one year unless said otherwise. The secret leaves once; a digest of it stays. */
export async function addCalendarLink(
  { links, events, clock }: Dependencies,
  input: AddCalendarLink,
): Promise<{ calendarLinkId: string; secret: string }> {
  const today = schoolDate(clock.now());
  const latest = addYears(today, 2);
  const expiresOn = input.expiresOn ?? addYears(today, 1);
  if (expiresOn < today || expiresOn > latest)
    throw new Refusal('request.invalid', { problems: [{ place: '/expiresOn', code: 'out_of_range' }] });
  if (input.of === 'me' && input.personId === null)
    throw new Refusal('request.invalid', { problems: [{ place: '/of', code: 'no_person' }] });

  const secret = randomBytes(32).toString('base64url');
  const calendarLinkId = await links.add({
    cycleId: input.cycleId,
    personId: input.of === 'me' ? input.personId : null,
    tokenSha256: digestOf(secret),
    createdBy: input.accountId,
    createdByName: input.accountName,
    createdAt: clock.now(),
    expiresOn,
  });

  await events.record({
    kind: 'calendarLink.added',
    subjectType: 'calendarLink',
    subjectId: calendarLinkId,
    cycleId: input.cycleId,
    detail: { after: { of: input.of, expiresOn } },
  });
  return { calendarLinkId, secret };
}

export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

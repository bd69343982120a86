import { writeICalendar } from '@minhchung/domain';
import { sql } from 'kysely';
import { z } from 'zod';
import { systemScope } from '../../../platform/access/scope.ts';
import type { Database } from '../../../platform/db/database.ts';
import { type Clock, schoolDate } from '../../../platform/kit/clock.ts';
import { cycleReader } from '../../cycles/index.ts';
import { readWork } from '../work/work.read-model.ts';
import { isWorkOf } from '../work/work-items.rules.ts';
import { digestOf } from './add-calendar-link.usecase.ts';
import { feedEntries, feedName } from './calendar-feed.rules.ts';

const holder = z.object({ schoolId: z.string(), cycleId: z.string(), personId: z.string().nullable() });

/** The iCalendar file behind a secret; undefined for one that is unknown, revoked or expired. */
export async function readCalendarFeed(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  secret: string,
): Promise<string | undefined> {
  const [row] = await database.ask(
    sql<{ found: unknown }>`select calendar_link_of(${digestOf(secret)}, ${clock.now().toISOString()}) as found`,
  );
  if (!row?.found) return undefined;
  const { schoolId, cycleId, personId } = holder.parse(row.found);
  // Nobody is signed in: the link itself is the right, and it reaches exactly this.
  const scope = systemScope(schoolId);
  return database.readTogether(scope, async (tx) => {
    const cycle = await cycleReader(tx, scope).find(cycleId);
    const view = await readWork(tx, scope, cycleId, schoolDate(clock.now()));
    if (!cycle || !view || cycle.status === 'cancelled') return undefined;
    const person = view.people.find((one) => one.personId === personId);
    const groups = view.groups.filter(({ memberIds }) => personId !== null && memberIds.includes(personId));
    const groupIds = new Set(groups.map(({ groupId }) => groupId));
    const entries = feedEntries(
      cycle,
      view,
      (item) => personId === null || item.kind === 'milestone' || isWorkOf(item, personId, groupIds),
      personId === null,
    );
    const name = feedName(cycle, personId === null ? null : (person?.fullName ?? 'Việc của tôi'));
    return writeICalendar({ name, madeAt: clock.now().toISOString(), entries });
  });
}

import { sql } from 'kysely';
import { systemScope } from '../../../platform/access/scope.ts';
import type { Database } from '../../../platform/db/database.ts';
import { eventRecorder } from '../../../platform/events/event-recorder.ts';
import { type Clock, schoolDate } from '../../../platform/kit/clock.ts';
import type { Logger } from '../../../platform/kit/logger.ts';
import type { FrameworkShelf } from '../../frameworks/index.ts';
import { pinnedFramework } from '../pinned-framework.ts';
import { bringIntoForce } from './bring-into-force.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly frameworks: FrameworkShelf;
  readonly logger: Logger;
}

const HOUR = 3_600_000;
/** Cycles at a time. */
const MANY = 100;

/**
 * Puts signed councils in place on the day of their decision: whoever asks first on that day waits for it. Seats count by
 * the date alone (`seats_of_person`), so nobody has wrong rights even where this fails. It looks again every hour, and
 * never throws.
 */
export function councilKeeper({ database, clock, frameworks, logger }: Dependencies): () => Promise<void> {
  let looked = { on: '', at: 0 };
  let looking: Promise<void> | null = null;

  return async () => {
    const now = clock.now();
    const today = schoolDate(now);
    if (looked.on === today && now.getTime() - looked.at < HOUR) return;
    looking ??= lookAround(today)
      .catch((error: unknown) => logger.error({ err: error }, 'councils of the day were not put in force'))
      .finally(() => {
        looked = { on: today, at: now.getTime() };
        looking = null;
      });
    await looking;
  };

  async function lookAround(today: string): Promise<void> {
    const failed = new Set<string>();
    for (;;) {
      const due = await database.ask(
        sql<{ school_id: string; cycle_id: string }>`select * from councils_due(${today}, ${MANY + failed.size})`,
      );
      const todo = due.filter(({ cycle_id }) => !failed.has(cycle_id));
      if (todo.length === 0) return;
      for (const { school_id, cycle_id } of todo) {
        await putInForce(school_id, cycle_id, today).catch((error: unknown) => {
          failed.add(cycle_id);
          logger.error({ err: error, cycleId: cycle_id }, 'a signed council was not put in force');
        });
      }
    }
  }

  function putInForce(schoolId: string, cycleId: string, today: string): Promise<void> {
    const scope = systemScope(schoolId);
    return database.write(scope, async (tx) => {
      const framework = await pinnedFramework(tx, scope, cycleId, frameworks);
      if (!framework) throw new Error('A council without a framework.');
      const events = eventRecorder(tx, scope, clock);
      for (const { council } of await bringIntoForce(tx, scope, { cycleId, framework, today, at: clock.now() })) {
        await events.record({
          kind: 'council.cameIntoForce',
          subjectType: 'council',
          subjectId: council.councilId,
          cycleId,
          detail: { after: { decisionNumber: council.decisionNumber, decisionDate: council.decisionDate } },
        });
      }
    });
  }
}

import type { SchoolScope } from '../access/scope.ts';
import type { WriteTransaction } from '../db/database.ts';
import type { Clock } from '../kit/clock.ts';
import { chainHash } from './hash-chain.ts';

export interface NewEvent {
  /** Dotted, past tense of the use case: `plan.changed`. */
  readonly kind: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly cycleId?: string | null;
  /** Plain JSON: what changed, before and after. Never a secret. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

export interface EventRecorder {
  /** Returns the event's sequence number in the school's chain. */
  record(event: NewEvent): Promise<number>;
}

/** Appends to the school's chain inside the caller's transaction: the write and its event live or die together. */
export function eventRecorder(tx: WriteTransaction, scope: SchoolScope, clock: Clock): EventRecorder {
  return {
    async record(event) {
      const head = await lockHead(tx, scope.schoolId);
      const link = {
        sequence: head.sequence + 1,
        at: clock.now().toISOString(),
        actorId: scope.actor.accountId,
        actorName: scope.actor.name,
        kind: event.kind,
        subjectType: event.subjectType,
        subjectId: event.subjectId,
        cycleId: event.cycleId ?? null,
        detail: event.detail ?? {},
      };
      const hash = chainHash(head.hash, scope.schoolId, link);
      await tx
        .insertInto('event')
        .values({
          school_id: scope.schoolId,
          sequence: link.sequence,
          at: link.at,
          actor_id: link.actorId,
          actor_name: link.actorName,
          kind: link.kind,
          subject_type: link.subjectType,
          subject_id: link.subjectId,
          cycle_id: link.cycleId,
          detail: JSON.stringify(link.detail),
          previous_hash: head.hash,
          hash,
        })
        .execute();
      await tx
        .updateTable('event_head')
        .set({ sequence: link.sequence, hash })
        .where('event_head.school_id', '=', scope.schoolId)
        .execute();
      return link.sequence;
    },
  };
}

/** The chain of the system: sign-in, first set-up, administration of accounts. */
export function platformEventRecorder(
  tx: WriteTransaction,
  actor: { readonly accountId: string | null; readonly name: string },
  clock: Clock,
): EventRecorder {
  return {
    async record(event) {
      const head = await tx
        .selectFrom('platform_event_head')
        .select(['sequence', 'hash'])
        .forUpdate()
        .executeTakeFirstOrThrow();
      const link = {
        sequence: head.sequence + 1,
        at: clock.now().toISOString(),
        actorId: actor.accountId,
        actorName: actor.name,
        kind: event.kind,
        subjectType: event.subjectType,
        subjectId: event.subjectId,
        cycleId: null,
        detail: event.detail ?? {},
      };
      const hash = chainHash(head.hash, 'system', link);
      await tx
        .insertInto('platform_event')
        .values({
          sequence: link.sequence,
          at: link.at,
          actor_id: link.actorId,
          actor_name: link.actorName,
          kind: link.kind,
          subject_type: link.subjectType,
          subject_id: link.subjectId,
          detail: JSON.stringify(link.detail),
          previous_hash: head.hash,
          hash,
        })
        .execute();
      await tx.updateTable('platform_event_head').set({ sequence: link.sequence, hash }).execute();
      return link.sequence;
    },
  };
}

async function lockHead(tx: WriteTransaction, schoolId: string) {
  await tx
    .insertInto('event_head')
    .values({ school_id: schoolId, sequence: 0, hash: '' })
    .onConflict((conflict) => conflict.column('school_id').doNothing())
    .execute();
  return tx
    .selectFrom('event_head')
    .select(['event_head.sequence', 'event_head.hash'])
    .where('event_head.school_id', '=', schoolId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

import { sql } from 'kysely';
import { systemScope } from '../access/scope.ts';
import type { Database, ReadTransaction } from '../db/database.ts';
import { type ChainedEvent, chainHash } from './hash-chain.ts';

/** The first link that does not hold. `sequence` counts from 1. */
export interface BrokenLink {
  /** A school's id, or `system`. */
  readonly chain: string;
  readonly sequence: number;
  /** A number is left out; the link names another predecessor; its content was altered; the end was cut off or exchanged. */
  readonly problem: 'gap' | 'predecessor' | 'content' | 'end';
}

export interface ChainReport {
  readonly chains: number;
  readonly events: number;
  readonly broken: readonly BrokenLink[];
}

interface Link extends ChainedEvent {
  readonly previousHash: string;
  readonly hash: string;
}

interface ChainSource {
  readonly chain: string;
  /** Up to `BATCH` links after that number, in order. */
  linksAfter(sequence: number): Promise<readonly Link[]>;
  end(): Promise<{ readonly sequence: number; readonly hash: string }>;
}

const BATCH = 1000;

/**
 * Proves every chain from its first event to its recorded end, reading a thousand events at a time. Each chain is read
 * in one transaction, so that events written meanwhile do not look like a break.
 */
export async function verifyChains(database: Database): Promise<ChainReport> {
  const total = { chains: 0, events: 0 };
  const broken: BrokenLink[] = [];
  const add = (result: { events: number; broken: BrokenLink | null }) => {
    total.chains += 1;
    total.events += result.events;
    if (result.broken) broken.push(result.broken);
  };
  add(await database.platform((tx) => steadily(tx, () => verifyChain(systemChain(tx)))));
  for (let after = ''; ; ) {
    const ids = await schoolIds(database, after);
    for (const schoolId of ids) {
      const scope = systemScope(schoolId);
      add(await database.write(scope, (tx) => steadily(tx, () => verifyChain(schoolChain(tx, schoolId)))));
    }
    const last = ids.at(-1);
    if (last === undefined) return { ...total, broken };
    after = last;
  }
}

/** One picture of the database for the whole walk, and no writing. */
async function steadily<T>(tx: ReadTransaction, walk: () => Promise<T>): Promise<T> {
  await sql`set transaction isolation level repeatable read, read only`.execute(tx);
  return walk();
}

async function verifyChain(source: ChainSource): Promise<{ events: number; broken: BrokenLink | null }> {
  let [sequence, hash] = [0, ''];
  const breaks = (at: number, problem: BrokenLink['problem']) => ({
    events: sequence,
    broken: { chain: source.chain, sequence: at, problem },
  });
  for (;;) {
    const links = await source.linksAfter(sequence);
    for (const link of links) {
      if (link.sequence !== sequence + 1) return breaks(sequence + 1, 'gap');
      if (link.previousHash !== hash) return breaks(link.sequence, 'predecessor');
      if (chainHash(hash, source.chain, link) !== link.hash) return breaks(link.sequence, 'content');
      ({ sequence, hash } = link);
    }
    if (links.length === 0) break;
  }
  const end = await source.end();
  return end.sequence === sequence && end.hash === hash
    ? { events: sequence, broken: null }
    : breaks(sequence + 1, 'end');
}

async function schoolIds(database: Database, after: string): Promise<readonly string[]> {
  const found = await database.platform((tx) =>
    sql<{ school_id: string }>`select school_id from school_ids(${after}, ${BATCH}) as school_id`.execute(tx),
  );
  return found.rows.map((row) => row.school_id);
}

function schoolChain(tx: ReadTransaction, schoolId: string): ChainSource {
  return {
    chain: schoolId,
    async linksAfter(sequence) {
      const rows = await tx
        .selectFrom('event')
        .selectAll('event')
        .where('event.school_id', '=', schoolId)
        .where('event.sequence', '>', sequence)
        .orderBy('event.sequence')
        .limit(BATCH)
        .execute();
      return rows.map((row) => toLink({ ...row, cycleId: row.cycle_id }));
    },
    async end() {
      const head = await tx
        .selectFrom('event_head')
        .select(['event_head.sequence', 'event_head.hash'])
        .where('event_head.school_id', '=', schoolId)
        .executeTakeFirst();
      return head ?? { sequence: 0, hash: '' };
    },
  };
}

function systemChain(tx: ReadTransaction): ChainSource {
  return {
    chain: 'system',
    async linksAfter(sequence) {
      const rows = await tx
        .selectFrom('platform_event')
        .selectAll('platform_event')
        .where('platform_event.sequence', '>', sequence)
        .orderBy('platform_event.sequence')
        .limit(BATCH)
        .execute();
      return rows.map((row) => toLink({ ...row, cycleId: null }));
    },
    end: () => tx.selectFrom('platform_event_head').select(['sequence', 'hash']).executeTakeFirstOrThrow(),
  };
}

interface StoredLink {
  readonly sequence: number;
  readonly at: string;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly kind: string;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly cycleId: string | null;
  readonly detail: unknown;
  readonly previous_hash: string;
  readonly hash: string;
}

function toLink(row: StoredLink): Link {
  return {
    sequence: row.sequence,
    at: row.at,
    actorId: row.actor_id,
    actorName: row.actor_name,
    kind: row.kind,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    cycleId: row.cycleId,
    detail: row.detail,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

import { createHash } from 'node:crypto';

/** What a link of the chain commits to, in this order. */
export interface ChainedEvent {
  readonly sequence: number;
  readonly at: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly kind: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Null in the chain of the system. */
  readonly cycleId: string | null;
  readonly detail: unknown;
}

/** SHA-256 over the previous hash, the chain's name (a school id or `system`) and the event, in canonical JSON. */
export function chainHash(previousHash: string, chain: string, event: ChainedEvent): string {
  const content = canonicalJson([
    previousHash,
    chain,
    event.sequence,
    event.at,
    event.actorId,
    event.actorName,
    event.kind,
    event.subjectType,
    event.subjectId,
    event.cycleId,
    event.detail,
  ]);
  return createHash('sha256').update(content).digest('hex');
}

/** JSON with sorted keys: `jsonb` does not keep their order. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sortKeys(value));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, entry]) => [key, sortKeys(entry)]),
  );
}

import { Refusal } from './refusal.ts';

/** Refuses a change of something that is gone, or that is no longer as the person saw it. */
export function requireSeen<T extends { readonly version: number }>(stored: T | undefined, seen: number): T {
  if (!stored) throw new Refusal('object.notFound');
  if (stored.version !== seen) throw new Refusal('object.changed', { current: stored });
  return stored;
}

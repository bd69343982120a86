import { isDeepStrictEqual } from 'node:util';

/** The fields that differ, as they were and as they are: what the diary shows. `version` always differs and says nothing. */
export function changedFields(
  before: object,
  after: object,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const old = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after).filter(
    ([field, value]) => field !== 'version' && !isDeepStrictEqual(old.get(field), value),
  );
  return {
    before: Object.fromEntries(changed.map(([field]) => [field, old.get(field) ?? null])),
    after: Object.fromEntries(changed),
  };
}

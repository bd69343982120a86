import type { Place } from './found-places.ts';

const MOST = 8;

/** Places that were opened from the search on this device, newest first; each account and school has its own. */
export function recentPlaces(accountId: string, schoolId: string): readonly Place[] {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(keyOf(accountId, schoolId)) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isPlace) : [];
  } catch {
    return [];
  }
}

export function rememberOpened(accountId: string, schoolId: string, place: Place): void {
  const others = recentPlaces(accountId, schoolId).filter(({ href }) => href !== place.href);
  window.localStorage.setItem(keyOf(accountId, schoolId), JSON.stringify([place, ...others].slice(0, MOST)));
}

function keyOf(accountId: string, schoolId: string): string {
  return `minhchung.found.${accountId}.${schoolId}`;
}

/** Only an address of ours is followed. */
function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false;
  const place: Partial<Record<keyof Place, unknown>> = value;
  return (
    typeof place.href === 'string' &&
    place.href.startsWith('/s/') &&
    typeof place.title === 'string' &&
    typeof place.detail === 'string' &&
    typeof place.group === 'string'
  );
}

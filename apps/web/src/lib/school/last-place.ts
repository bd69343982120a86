interface Place {
  readonly schoolId: string;
  readonly cycleId: string | null;
}

const key = 'minhchung.place';

/** Where this browser was last, so that the next visit begins there. */
export function lastPlace(): Place | null {
  const [schoolId, cycleId] = (window.localStorage.getItem(key) ?? '').split(' ');
  return schoolId ? { schoolId, cycleId: cycleId || null } : null;
}

export function rememberPlace({ schoolId, cycleId }: Place): void {
  window.localStorage.setItem(key, `${schoolId} ${cycleId ?? ''}`);
}

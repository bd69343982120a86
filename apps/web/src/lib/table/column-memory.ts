/** Columns that one person has put out of sight in one table, kept in this browser under the account and the table. */
export function hiddenColumns(memoryKey: string | undefined): ReadonlySet<string> {
  const kept = memoryKey ? window.localStorage.getItem(nameOf(memoryKey)) : null;
  return new Set((kept ?? '').split(' ').filter((id) => id !== ''));
}

export function keepHiddenColumns(memoryKey: string | undefined, hidden: ReadonlySet<string>): void {
  if (!memoryKey) return;
  if (hidden.size === 0) window.localStorage.removeItem(nameOf(memoryKey));
  else window.localStorage.setItem(nameOf(memoryKey), [...hidden].join(' '));
}

function nameOf(memoryKey: string): string {
  return `minhchung.columns.${memoryKey}`;
}

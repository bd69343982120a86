/** Where unsent work survives a closed lid; one account never sees another's on a shared computer. */
export interface DraftStore {
  keep(key: string, values: object): void;
  read(key: string): Readonly<Record<string, unknown>>;
  forget(key: string): void;
}

export function browserDraftStore(storage: Storage, accountId: () => string | null): DraftStore {
  const place = (key: string) => `minhchung.draft.${accountId() ?? 'nobody'}.${key}`;
  return {
    keep: (key, values) => {
      try {
        storage.setItem(place(key), JSON.stringify(values));
      } catch {
        // A full or forbidden storage only loses the second safety line; the first is the server.
      }
    },
    read: (key) => {
      try {
        const content: unknown = JSON.parse(storage.getItem(place(key)) ?? '{}');
        return typeof content === 'object' && content !== null ? { ...content } : {};
      } catch {
        return {};
      }
    },
    forget: (key) => {
      try {
        storage.removeItem(place(key));
      } catch {
        // As above.
      }
    },
  };
}

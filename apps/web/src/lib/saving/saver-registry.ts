import { createObjectSaver, type ObjectSaver, type SaverOptions, type SaverSurroundings } from './object-saver.ts';

/** The part of a saver that does not depend on what it keeps. */
export type AnySaver = Pick<
  ObjectSaver<Record<string, unknown>>,
  'key' | 'words' | 'conflicts' | 'problem' | 'savedAt' | 'state' | 'choose' | 'flush' | 'hasUnsaved'
>;

export interface SaveSummary {
  readonly state: 'clean' | 'saving' | 'saved' | 'offline' | 'refused' | 'conflict';
  readonly savedAt: Date | null;
  readonly conflicted: readonly AnySaver[];
  readonly refused: readonly AnySaver[];
}

const nothing: SaveSummary = { state: 'clean', savedAt: null, conflicted: [], refused: [] };

/** All objects being edited in this browser window, one saver each, and what the page says about them together. */
export function createSaverRegistry(surroundings: Omit<SaverSurroundings, 'onChange'>) {
  // The map is keyed by what the caller names; a name stands for one kind of values only.
  const savers = new Map<string, AnySaver & { readonly typed: unknown; readonly shownNow: () => object }>();
  const listeners = new Set<() => void>();
  let summary = nothing;
  let changes = 0;

  const onChange = () => {
    changes += 1;
    summary = summarise([...savers.values()]);
    for (const listener of listeners) listener();
  };

  return {
    saver<Values extends object>(options: SaverOptions<Values>): ObjectSaver<Values> {
      const known = savers.get(options.key);
      if (known) return known.typed as ObjectSaver<Values>;
      const saver = createObjectSaver(options, { ...surroundings, onChange });
      savers.set(options.key, { ...saver, typed: saver, shownNow: saver.shown });
      return saver;
    },
    /** A saver that exists already, or that must exist because unsent work was kept under its name. */
    known<Values extends object>(options: SaverOptions<Values>): ObjectSaver<Values> | null {
      const isWanted = savers.has(options.key) || Object.keys(surroundings.drafts.read(options.key)).length > 0;
      return isWanted ? this.saver(options) : null;
    },
    /** The fields of an object as they are being typed, for a preview beside the form. */
    shown: (key: string): object | null => savers.get(key)?.shownNow() ?? null,
    /** Grows with every change of any object: for screens that show many of them. */
    changes: () => changes,
    forget(key: string): void {
      savers.delete(key);
      surroundings.drafts.forget(key);
      onChange();
    },
    summary: () => summary,
    flushAll: () => Promise.all([...savers.values()].map((saver) => saver.flush())),
    hasUnsaved: () => [...savers.values()].some((saver) => saver.hasUnsaved()),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

export type SaverRegistry = ReturnType<typeof createSaverRegistry>;

function summarise(savers: readonly AnySaver[]): SaveSummary {
  const states = savers.map((saver) => saver.state());
  const savedAt = savers
    .map((saver) => saver.savedAt())
    .reduce((latest, time) => (time && (!latest || time > latest) ? time : latest), null);
  const state = (['conflict', 'refused', 'offline'] as const).find((name) => states.includes(name));
  const isSaving = states.includes('saving') || states.includes('waiting');
  return {
    state: state ?? (isSaving ? 'saving' : savedAt ? 'saved' : 'clean'),
    savedAt,
    conflicted: savers.filter((saver) => saver.state() === 'conflict'),
    refused: savers.filter((saver) => saver.state() === 'refused'),
  };
}

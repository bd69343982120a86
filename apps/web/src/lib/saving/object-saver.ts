import { isPassing, isProblem, Problem } from '../api/problem.ts';
import {
  acknowledge,
  chooseVersion,
  type Draft,
  edit,
  type FieldConflict,
  hasUnsaved,
  meetNewer,
  newDraft,
  shownValues,
  startSending,
  takeBack,
  type Versioned,
} from './draft.ts';
import type { DraftStore } from './draft-store.ts';

export type SaveState = 'clean' | 'waiting' | 'saving' | 'saved' | 'offline' | 'refused' | 'conflict';

export interface SaverOptions<Values extends object> {
  /** Unlike any other object's; drafts that outlive the page are kept under it. */
  readonly key: string;
  readonly server: Versioned<Values>;
  readonly send: (version: number, values: Partial<Values>) => Promise<Versioned<Values>>;
  /** Reads `current` of a conflict; null when it cannot be read, then the object is read again by its screen. */
  readonly readCurrent: (current: unknown) => Versioned<Values> | null;
  readonly onSaved?: (server: Versioned<Values>) => void;
  /** How its fields are shown where two versions stand side by side; plain fields need no words of their own. */
  readonly words?: ConflictWords;
}

export interface ConflictWords {
  readonly label: (field: string) => string;
  /** One version in words; the other one tells what matters. */
  readonly text: (field: string, value: unknown, other: unknown) => string;
}

export interface SaverSurroundings {
  readonly drafts: DraftStore;
  readonly now: () => Date;
  /** Runs after a delay in milliseconds; answers how to call it off. */
  readonly after: (delay: number, run: () => void) => () => void;
  readonly onChange: () => void;
}

const typingPause = 700;
const retryPause = 5000;

/**
 * Keeps one object in step with the server: collects what is typed, sends it after a short pause, one call at a time,
 * always with the newest version, and merges what others changed. What was not acknowledged survives in the browser.
 */
export function createObjectSaver<Values extends object>(
  options: SaverOptions<Values>,
  surroundings: SaverSurroundings,
) {
  let { send, readCurrent, onSaved } = options;
  let draft: Draft<Values> = restore(options, surroundings.drafts);
  let shown = shownValues(draft);
  let problem: Problem | null = null;
  let savedAt: Date | null = null;
  let callOff: (() => void) | null = null;
  const listeners = new Set<() => void>();

  const update = (next: Draft<Values>) => {
    draft = next;
    shown = shownValues(draft);
    const unsent = { ...draft.sending, ...draft.pending };
    if (Object.keys(unsent).length > 0) surroundings.drafts.keep(options.key, unsent);
    else surroundings.drafts.forget(options.key);
    for (const listener of listeners) listener();
    surroundings.onChange();
  };

  const schedule = (delay: number) => {
    callOff?.();
    callOff = surroundings.after(delay, () => void flush());
  };

  async function flush(): Promise<void> {
    callOff?.();
    callOff = null;
    const going = startSending(draft);
    if (going === draft || going.sending === null) return;
    problem = null;
    update(going);
    try {
      const server = await send(going.server.version, going.sending);
      savedAt = surroundings.now();
      update(acknowledge(draft, server));
      onSaved?.(server);
    } catch (error) {
      meetRefusal(error);
      return;
    }
    if (hasUnsaved(draft)) schedule(typingPause);
  }

  function meetRefusal(error: unknown): void {
    const current = isProblem(error, 'object.changed') ? readCurrent(error.current) : null;
    if (current) {
      update(meetNewer(draft, current));
      if (draft.conflicts.length < Object.keys(draft.pending).length) schedule(0);
      return;
    }
    problem = error instanceof Problem ? error : new Problem('answer.unreadable');
    update(takeBack(draft));
    if (isPassing(error)) schedule(retryPause);
  }

  if (hasUnsaved(draft)) schedule(typingPause);

  return {
    key: options.key,
    words: options.words ?? null,
    shown: () => shown,
    conflicts: (): readonly FieldConflict[] => draft.conflicts,
    problem: () => problem,
    savedAt: () => savedAt,
    hasUnsaved: () => hasUnsaved(draft),
    state: (): SaveState => {
      if (draft.conflicts.length > 0) return 'conflict';
      if (draft.sending) return 'saving';
      if (problem) return isPassing(problem) ? 'offline' : 'refused';
      if (hasUnsaved(draft)) return 'waiting';
      return savedAt ? 'saved' : 'clean';
    },
    edit: (values: Partial<Values>) => {
      problem = null;
      update(edit(draft, values));
      schedule(typingPause);
    },
    flush,
    choose: (field: string, choice: 'mine' | 'theirs') => {
      update(chooseVersion(draft, field, choice));
      schedule(0);
    },
    /** The screen read the object again, or the calls now go another way. */
    refresh: (next: SaverOptions<Values>) => {
      ({ send, readCurrent, onSaved } = next);
      const met = meetNewer(draft, next.server);
      if (met !== draft) update(met);
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

export type ObjectSaver<Values extends object> = ReturnType<typeof createObjectSaver<Values>>;

function restore<Values extends object>({ key, server }: SaverOptions<Values>, drafts: DraftStore): Draft<Values> {
  const kept = drafts.read(key);
  const known = Object.keys(kept).filter((field) => Object.hasOwn(server.values, field));
  if (known.length === 0) return newDraft(server);
  const pending: Partial<Values> = {};
  for (const field of known) Reflect.set(pending, field, kept[field]);
  return edit(newDraft(server), pending);
}

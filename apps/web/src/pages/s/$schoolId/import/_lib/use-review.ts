import type { ImportChoices, ImportReview, ImportView } from '@minhchung/contract';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { isRecord } from '../../../../../lib/api/problem.ts';
import type { Versioned } from '../../../../../lib/saving/draft.ts';
import { useSaver, useSaverValues } from '../../../../../lib/saving/use-saver.tsx';
import { blankAt } from './blanks.ts';
import { conflictWords } from './conflict-words.ts';
import { type ImportAddress, importQuery } from './import-queries.ts';
import { type Json, withValue } from './pointer.ts';

/** Parts of the draft and answers of the reviewer side by side: each is saved, and merged, for itself. */
export type ReviewValues = ImportChoices & Json;

export interface Review {
  readonly values: ReviewValues;
  /** Puts a value at a JSON pointer of the draft. */
  readonly put: (pointer: string, value: unknown) => void;
  readonly answer: (choices: Partial<ImportChoices>) => void;
  /** Null when there is nothing to take back. */
  readonly undo: (() => void) | null;
  readonly flush: () => Promise<void>;
}

/** The review of one import: what is typed is saved by itself, and can be taken back step by step. */
export function useReview(address: ImportAddress, view: ImportView): Review {
  const client = useQueryClient();
  const saver = useSaver<ReviewValues>({
    key: `import/${address.importSessionId}`,
    server: versioned(view),
    send: (version, values) => save(client, address, version, values),
    words: conflictWords,
    readCurrent: (current) => {
      if (!isView(current)) return null;
      client.setQueryData(importQuery(address).queryKey, current);
      return versioned(current);
    },
  });
  const values = useSaverValues(saver);
  const before = useRef<Partial<ReviewValues>[]>([]);
  const [steps, setSteps] = useState(0);

  const change = useCallback(
    (changed: Partial<ReviewValues>) => {
      const shown = saver.shown();
      before.current.push(Object.fromEntries(Object.keys(changed).map((part) => [part, Reflect.get(shown, part)])));
      setSteps(before.current.length);
      saver.edit(changed);
    },
    [saver],
  );
  const put = useCallback(
    (pointer: string, value: unknown) => {
      const part = pointer.split('/')[1] ?? '';
      const next = withValue(saver.shown(), pointer, value, blankAt);
      change({ [part]: next[part] });
    },
    [saver, change],
  );
  const undo = useCallback(() => {
    const last = before.current.pop();
    setSteps(before.current.length);
    if (last) saver.edit(last);
  }, [saver]);
  return { values, put, answer: change, undo: steps > 0 ? undo : null, flush: saver.flush };
}

function versioned(view: Pick<ImportReview, 'version' | 'draft' | 'choices'>): Versioned<ReviewValues> {
  return { version: view.version, values: { ...view.draft, ...view.choices } };
}

async function save(client: QueryClient, address: ImportAddress, version: number, changed: Partial<ReviewValues>) {
  const key = importQuery(address).queryKey;
  const known = client.getQueryData(key);
  if (!known) throw new Error('An import is saved that was never read.');
  const review = await call(endpoints.saveImport, {
    params: { ...address },
    body: { version, draft: merged(known.draft, changed), choices: merged(known.choices, changed) },
  });
  client.setQueryData(key, { ...known, ...review });
  return versioned(review);
}

/** The object with those of the changes that are its own. */
function merged<Whole extends object>(whole: Whole, changed: object): Whole {
  const own = Object.entries(changed).filter(([part]) => Object.hasOwn(whole, part));
  return { ...whole, ...Object.fromEntries(own) };
}

function isView(value: unknown): value is ImportView {
  return isRecord(value) && typeof value.version === 'number' && isRecord(value.draft) && isRecord(value.choices);
}

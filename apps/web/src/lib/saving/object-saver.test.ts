import { expect, test } from 'vitest';
import { Problem } from '../api/problem.ts';
import type { Versioned } from './draft.ts';
import { createObjectSaver } from './object-saver.ts';

interface Values {
  readonly purpose: string;
  readonly scope: string;
}

/** A server that keeps one object as ours does, and a clock that is wound by hand. */
function room(kept: Record<string, object> = {}) {
  let stored: Versioned<Values> = { version: 1, values: { purpose: 'Cũ', scope: 'Phạm vi' } };
  let isReachable = true;
  let waiting: (() => void)[] = [];
  const saver = createObjectSaver<Values>(
    {
      key: 'pln_one',
      server: stored,
      send: async (version, values) => {
        if (!isReachable) throw new Problem('network.unreachable');
        if (version !== stored.version) {
          throw new Problem('object.changed', { current: { version: stored.version, ...stored.values } });
        }
        stored = { version: version + 1, values: { ...stored.values, ...values } };
        return stored;
      },
      readCurrent: () => stored,
    },
    {
      drafts: {
        keep: (key, values) => {
          kept[key] = values;
        },
        read: (key) => ({ ...kept[key] }),
        forget: (key) => {
          delete kept[key];
        },
      },
      now: () => new Date('2026-11-23T03:42:00Z'),
      after: (_, run) => {
        waiting.push(run);
        return () => {
          waiting = waiting.filter((one) => one !== run);
        };
      },
      onChange: () => undefined,
    },
  );
  return {
    saver,
    kept,
    stored: () => stored,
    changeByOther: (values: Partial<Values>) => {
      stored = { version: stored.version + 1, values: { ...stored.values, ...values } };
    },
    setReachable: (value: boolean) => {
      isReachable = value;
    },
    /** Lets the pause pass, and everything that follows from it. */
    pass: async () => {
      for (let round = 0; round < 5; round += 1) {
        const due = waiting;
        waiting = [];
        for (const run of due) run();
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
  };
}

test('what is typed is saved after a pause and said to be saved', async () => {
  const { saver, stored, pass, kept } = room();
  saver.edit({ purpose: 'Mới' });
  expect(saver.state()).toBe('waiting');
  expect(kept).toHaveProperty('pln_one');
  await pass();
  expect(stored().values.purpose).toBe('Mới');
  expect(saver.state()).toBe('saved');
  expect(kept).toEqual({});
});

test('a lost line keeps the text and the next try saves it', async () => {
  const { saver, stored, setReachable, pass } = room();
  setReachable(false);
  saver.edit({ purpose: 'Viết khi mất mạng' });
  await saver.flush();
  expect(saver.state()).toBe('offline');
  expect(saver.shown().purpose).toBe('Viết khi mất mạng');
  setReachable(true);
  await pass();
  expect(stored().values.purpose).toBe('Viết khi mất mạng');
});

test('a change of somebody else in another field is merged and saved without asking', async () => {
  const { saver, stored, changeByOther, pass } = room();
  changeByOther({ scope: 'Của người khác' });
  saver.edit({ purpose: 'Của tôi' });
  await pass();
  expect(stored().values).toEqual({ purpose: 'Của tôi', scope: 'Của người khác' });
  expect(saver.state()).toBe('saved');
});

test('a change of somebody else in the same field is asked about', async () => {
  const { saver, stored, changeByOther, pass } = room();
  changeByOther({ purpose: 'Của người khác' });
  saver.edit({ purpose: 'Của tôi' });
  await pass();
  expect(saver.state()).toBe('conflict');
  expect(stored().values.purpose).toBe('Của người khác');
  saver.choose('purpose', 'mine');
  await pass();
  expect(stored().values.purpose).toBe('Của tôi');
});

test('a draft survives a closed lid', async () => {
  const { saver, stored, pass } = room({ pln_one: { purpose: 'Viết hôm qua', unknown: 1 } });
  expect(saver.shown().purpose).toBe('Viết hôm qua');
  await pass();
  expect(stored().values.purpose).toBe('Viết hôm qua');
});

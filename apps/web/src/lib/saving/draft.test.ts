import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  acknowledge,
  chooseVersion,
  edit,
  hasUnsaved,
  meetNewer,
  newDraft,
  shownValues,
  startSending,
  takeBack,
} from './draft.ts';

interface Values {
  readonly purpose: string;
  readonly scope: string;
}

const server = { version: 1, values: { purpose: 'Cũ', scope: 'Phạm vi' } };
const start = () => newDraft<Values>(server);

test('what is typed while a save is on its way is neither lost nor sent twice', () => {
  let draft = startSending(edit(start(), { purpose: 'Mới' }));
  expect(draft.sending).toEqual({ purpose: 'Mới' });
  draft = edit(draft, { purpose: 'Mới hơn' });
  expect(startSending(draft)).toBe(draft);
  draft = acknowledge(draft, { version: 2, values: { purpose: 'Mới', scope: 'Phạm vi' } });
  expect(shownValues(draft).purpose).toBe('Mới hơn');
  expect(startSending(draft).sending).toEqual({ purpose: 'Mới hơn' });
});

test('a failed save goes back under what was typed since', () => {
  const draft = takeBack(edit(startSending(edit(start(), { purpose: 'A', scope: 'B' })), { purpose: 'C' }));
  expect(draft.pending).toEqual({ purpose: 'C', scope: 'B' });
});

test('changes of two people to different fields merge by themselves', () => {
  const draft = meetNewer(edit(start(), { purpose: 'Của tôi' }), {
    version: 2,
    values: { purpose: 'Cũ', scope: 'Của người khác' },
  });
  expect(draft.conflicts).toEqual([]);
  expect(shownValues(draft)).toEqual({ purpose: 'Của tôi', scope: 'Của người khác' });
});

test('changes of two people to one field wait for a choice and nothing is overwritten unseen', () => {
  const draft = meetNewer(edit(start(), { purpose: 'Của tôi' }), {
    version: 2,
    values: { purpose: 'Của người khác', scope: 'Phạm vi' },
  });
  expect(draft.conflicts).toEqual([{ field: 'purpose', mine: 'Của tôi', theirs: 'Của người khác' }]);
  expect(startSending(draft).sending).toBeNull();
  expect(startSending(chooseVersion(draft, 'purpose', 'mine')).sending).toEqual({ purpose: 'Của tôi' });
  expect(shownValues(chooseVersion(draft, 'purpose', 'theirs')).purpose).toBe('Của người khác');
});

test('both having typed the same is no conflict', () => {
  const draft = meetNewer(edit(start(), { purpose: 'Giống' }), {
    version: 2,
    values: { purpose: 'Giống', scope: 'x' },
  });
  expect(draft.conflicts).toEqual([]);
  expect(hasUnsaved(draft)).toBe(false);
});

test('who answers for a criterion is no conflict when the server only names them in another order', () => {
  const [binh, chau] = [{ personId: 'per_b' }, { personId: 'per_c' }];
  const stored = newDraft({ version: 1, values: { parties: [binh] } });
  const draft = meetNewer(startSending(edit(stored, { parties: [binh, chau] })), {
    version: 2,
    values: { parties: [chau, binh] },
  });
  expect(draft.conflicts).toEqual([]);
  expect(hasUnsaved(draft)).toBe(false);
});

test('an older answer never undoes a newer one', () => {
  const draft = acknowledge(start(), { version: 3, values: { purpose: 'Ba', scope: '' } });
  expect(meetNewer(draft, { version: 2, values: { purpose: 'Hai', scope: '' } })).toBe(draft);
});

test('whatever happens meanwhile, the last thing typed stays on the screen until it is saved or given up', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('send' as const) }),
    fc.record({ kind: fc.constant('fail' as const) }),
    fc.record({ kind: fc.constant('other' as const), text: fc.string() }),
    fc.record({ kind: fc.constant('type' as const), text: fc.string() }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let draft = start();
      let typed: string | null = null;
      let version = 1;
      for (const one of steps) {
        if (one.kind === 'type') {
          typed = one.text;
          draft = edit(draft, { purpose: one.text });
        } else if (one.kind === 'send') draft = startSending(draft);
        else if (one.kind === 'fail') draft = takeBack(draft);
        else {
          version += 1;
          draft = meetNewer(draft, { version, values: { purpose: one.text, scope: '' } });
          if (one.text === typed) typed = null;
        }
        if (typed !== null) expect(shownValues(draft).purpose).toBe(typed);
      }
    }),
  );
});

import { describe, expect, test } from 'vitest';
import { noteMessage } from '../messages.ts';
import { parsePlan } from '../parse-plan.ts';
import { fixtureBytes, fixtureNames } from '../testing/fixtures.ts';

describe.each(fixtureNames('classification'))('papers of the class %s', (kind) => {
  const files = fixtureNames(`classification/${kind}`);

  test('there are five or more', () => {
    expect(files.length).toBeGreaterThanOrEqual(5);
  });

  test.each(files)('%s is known as such, and the reason has words', async (file) => {
    const { classification } = await parsePlan({
      bytes: fixtureBytes(`classification/${kind}/${file}`),
      fileName: file,
    });
    expect(classification.kind).toBe(kind);
    for (const reason of classification.reasons) expect(noteMessage(reason, {}, 'vi')).not.toBeNull();
  });
});

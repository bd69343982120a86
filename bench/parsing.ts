import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePlan } from '@minhchung/importer';
import { root } from '../tools/run/root.ts';
import { type Bench, medianMilliseconds } from './measure.ts';

const samples = join(root, 'packages/importer/fixtures/samples');

export const parsing: Bench = {
  name: 'parse',
  async run() {
    const files = (await readdir(samples)).filter((name) => /\.(txt|docx|html|pdf)$/.test(name)).sort();
    const measures = [];
    for (const fileName of files) {
      const bytes = new Uint8Array(await readFile(join(samples, fileName)));
      const value = await medianMilliseconds(5, () => parsePlan({ bytes, fileName }));
      measures.push({ name: `parse ${fileName}`, value, unit: 'ms' });
    }
    return measures;
  },
};

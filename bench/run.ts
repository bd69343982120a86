/** `npm run bench`: what the product costs, each figure against a floor measured in the same run. Names choose parts. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../tools/run/root.ts';
import { conclusions } from './conclusions.ts';
import { firstLoad } from './first-load.ts';
import { type Bench, line, type Measure } from './measure.ts';
import { pages } from './pages.ts';
import { papers } from './papers.ts';
import { parsing } from './parsing.ts';
import { search } from './search.ts';
import { startAndIdle } from './start-and-idle.ts';

const benches: readonly Bench[] = [startAndIdle, conclusions, parsing, pages, papers, firstLoad, search];
const names = process.argv.slice(2);
const measures: Measure[] = [];
for (const bench of benches.filter((entry) => names.length === 0 || names.includes(entry.name))) {
  console.log(`▶ ${bench.name}`);
  for (const measure of await bench.run()) {
    measures.push(measure);
    console.log(line(measure));
  }
}
await mkdir(join(root, 'test-results'), { recursive: true });
await writeFile(join(root, 'test-results', 'bench.json'), `${JSON.stringify(measures, null, 2)}\n`);
if (measures.length === 0) process.exitCode = 2;

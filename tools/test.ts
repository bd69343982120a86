/**
 * `npm test`: every check and every test of the project, one after the other, with the counts in the last line.
 * `npm test -- unit types` runs only the named steps; `npm test -- --list` names them.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseSteps } from './run/choose-steps.ts';
import { root } from './run/root.ts';
import { runSteps } from './run/run-steps.ts';
import { hasSucceeded, lastLine, summary } from './run/summary.ts';
import { installPackages } from './run/system-packages.ts';
import { steps } from './steps/steps.ts';

const say = (line: string): void => console.log(line);

async function main(): Promise<void> {
  const chosen = chooseSteps(steps, process.argv.slice(2));
  if ('unknown' in chosen) {
    say(`Unknown: ${chosen.unknown.join(', ')}. Steps: ${steps.map((step) => step.name).join(' ')}`);
    process.exitCode = 2;
    return;
  }
  if (process.argv.includes('--list')) {
    for (const step of steps) say(`${step.name.padEnd(14)} ${step.title}`);
    return;
  }
  const results = join(root, 'test-results');
  await rm(results, { recursive: true, force: true });
  await mkdir(results, { recursive: true });
  const wanted = chosen.steps.flatMap((step) => [...(step.needs ?? []), ...(step.wants ?? [])]);
  const missing = new Set(await installPackages(wanted, say));
  const isStrict = process.env.CI === 'true';
  const done = await runSteps(chosen.steps, { missing, isStrict, say, now: () => performance.now() });
  await writeFile(join(results, 'summary.txt'), `${lastLine(done)}\n`);
  if (!hasSucceeded(done)) process.exitCode = 1;
  for (const line of summary(done)) say(line);
}

await main();

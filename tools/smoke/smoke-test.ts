import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type BuiltServer,
  makeDataFolder,
  removeDataFolder,
  runBuiltProgram,
  startBuiltServer,
} from '../../e2e/support/server.ts';
import type { StepOutcome } from '../run/step.ts';

/** A later start must answer within this, on the slowest machine that we test on. */
const LATER_START_SECONDS = 3;

/** The built program on an empty data folder: start, answer, second start, stop, start again, power cut, start again. */
export async function smokeTest(say: (line: string) => void = console.log): Promise<StepOutcome> {
  const dataFolder = await makeDataFolder();
  const problems: string[] = [];
  let checks = 0;
  const expect = (isTrue: boolean, problem: string): void => {
    checks += 1;
    if (!isTrue) problems.push(problem);
  };
  let server: BuiltServer | undefined;
  try {
    server = await startBuiltServer(dataFolder);
    say(`  first start to first answer: ${server.secondsToFirstAnswer.toFixed(2)} s`);
    await checkAnswers(server, expect);
    await checkSecondStart(server, expect);
    const first = server;
    expect((await first.stop()) === 0, `a stop ended with an error: ${first.output()}`);
    expect(isDatabaseGone(dataFolder), 'the database outlived the stop');

    server = await startBuiltServer(dataFolder);
    say(`  later start to first answer: ${server.secondsToFirstAnswer.toFixed(2)} s`);
    expect(
      server.secondsToFirstAnswer <= LATER_START_SECONDS,
      `a later start took ${server.secondsToFirstAnswer.toFixed(2)} s, allowed are ${LATER_START_SECONDS} s`,
    );
    await server.kill();

    server = await startBuiltServer(dataFolder);
    say(`  start after kill -9 to first answer: ${server.secondsToFirstAnswer.toFixed(2)} s`);
    await checkAnswers(server, expect);
    const last = server;
    expect((await last.stop()) === 0, `the last stop ended with an error: ${last.output()}`);
    expect(isDatabaseGone(dataFolder), 'the database outlived the last stop');
  } catch (error) {
    expect(false, error instanceof Error ? error.message : String(error));
  } finally {
    await server?.stop();
    await removeDataFolder(dataFolder);
  }
  return {
    passed: checks - problems.length,
    failed: problems.length,
    looked: `${checks} facts about the built program`,
    problems,
    warnings: [],
  };
}

type Expect = (isTrue: boolean, problem: string) => void;

async function checkAnswers(server: BuiltServer, expect: Expect): Promise<void> {
  const page = await fetch(server.address);
  const text = await page.text();
  expect(page.ok && text.includes('<html'), `the first page answered ${page.status}`);
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy.includes("default-src 'self'") && !policy.includes('unsafe'), `content security policy: ${policy}`);
  const document = await fetch(`${server.address}/api/openapi.json`);
  expect(document.ok, `/api/openapi.json answered ${document.status}`);
  const unknown = await fetch(`${server.address}/api/nothing`);
  const type = unknown.headers.get('content-type') ?? '';
  expect(
    unknown.status === 404 && type.startsWith('application/problem+json'),
    'an unknown address is no problem+json',
  );
}

async function checkSecondStart(server: BuiltServer, expect: Expect): Promise<void> {
  const second = await runBuiltProgram(['serve', '--data', server.dataFolder, '--port', '0']);
  expect(second.exitCode === 1, `a second start on the same data ended with ${second.exitCode}`);
  expect(second.output.includes(server.address), `a second start does not point to the first: ${second.output}`);
}

const isDatabaseGone = (dataFolder: string): boolean =>
  !existsSync(join(dataFolder, 'postgres', 'cluster', 'postmaster.pid'));

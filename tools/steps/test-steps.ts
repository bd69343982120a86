import { startPostgres15 } from '../postgres-15.ts';
import type { Step } from '../run/step.ts';
import type { SystemPackage } from '../run/system-packages.ts';
import { numberFrom, runCommandCheck } from './command-check.ts';
import { runVitest, type VitestRun } from './vitest-step.ts';

const READERS: readonly SystemPackage[] = ['libreoffice-writer-nogui', 'poppler-utils'];
const NO_SERVER = { TEST_DATABASE_OWNER_URL: undefined, TEST_DATABASE_URL: undefined };

/** The tests that Vitest runs. */
export const testSteps: readonly Step[] = [
  {
    name: 'unit',
    title: 'unit tests',
    wants: [...READERS, 'postgresql-15'],
    run: (missing) => runVitest({ project: 'unit', maySkip: missing.size > 0 }),
  },
  {
    name: 'server',
    title: 'server tests on the embedded PostgreSQL',
    wants: READERS,
    run: (missing) => runVitest({ project: 'server', env: NO_SERVER, maySkip: missing.size > 0 }),
  },
  {
    name: 'server-15',
    title: 'server tests on PostgreSQL 15',
    needs: ['postgresql-15'],
    wants: READERS,
    run: (missing) => runOnPostgres15({ maySkip: missing.size > 0 }),
  },
  {
    name: 'importer',
    title: 'what the importer understands',
    run: () =>
      runCommandCheck({
        command: process.execPath,
        parameters: ['--disable-warning=ExperimentalWarning', 'tools/eval-importer.ts'],
        looked: numberFrom(/looked at (\d+) papers/),
        unit: 'papers',
      }),
  },
];

async function runOnPostgres15({ maySkip }: Pick<Required<VitestRun>, 'maySkip'>) {
  const server = await startPostgres15();
  try {
    const env = { TEST_DATABASE_OWNER_URL: server.ownerUrl, TEST_DATABASE_URL: server.appUrl };
    const outcome = await runVitest({ project: 'server', label: 'server-15', env, maySkip });
    return { ...outcome, looked: `${outcome.looked} on ${server.version}` };
  } finally {
    await server.stop();
  }
}

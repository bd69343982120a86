/**
 * Power cuts: the server, and in every other round PostgreSQL too, are killed with signal 9 while people edit a plan and
 * confirm imports. What was acknowledged must be there after the next start, and nothing may be there by half.
 * Usage: node e2e/kill-nine.ts [rounds]
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type SchoolClient, schoolClient } from './support/school-client.ts';
import { type BuiltServer, makeDataFolder, removeDataFolder, startBuiltServer } from './support/server.ts';

const PAPER = fileURLToPath(new URL('../packages/importer/fixtures/samples/plan-tt57-primary.txt', import.meta.url));
const WRITERS = 4;
/** Rows of the tables of the sample paper, for telling a whole import from half a one. */
const WHOLE = { timetable: 12, assignments: 15, evidenceNeeds: 4, legalBases: 6 };

export interface KillNineOutcome {
  readonly rounds: number;
  readonly acknowledgedWrites: number;
  readonly acknowledgedImports: number;
  readonly lost: readonly string[];
  readonly slowestStartSeconds: number;
}

interface Acknowledged {
  readonly rows: Set<string>;
  readonly imports: Set<string>;
}

export async function killNine(rounds: number, say: (line: string) => void = console.log): Promise<KillNineOutcome> {
  const folder = await makeDataFolder();
  const acknowledged: Acknowledged = { rows: new Set(), imports: new Set() };
  const lost: string[] = [];
  let slowest = 0;
  let server: BuiltServer | undefined;
  try {
    server = await startBuiltServer(folder);
    const school = await schoolClient(server.address);
    const cycleId = await school.createCycle();
    for (let round = 1; round <= rounds; round += 1) {
      await workUntilKilled(server, school, cycleId, acknowledged, { withDatabase: round % 2 === 0, round });
      server = await startBuiltServer(folder);
      slowest = Math.max(slowest, server.secondsToFirstAnswer);
      school.moveTo(server.address);
      lost.push(...(await whatIsLost(school, cycleId, acknowledged)).map((what) => `round ${round}: ${what}`));
      say(
        `  round ${round}: ${acknowledged.rows.size} rows, ${acknowledged.imports.size} imports acknowledged, start ${server.secondsToFirstAnswer.toFixed(2)} s`,
      );
    }
    await server.stop();
  } finally {
    await server?.kill().catch(() => undefined);
    await removeDataFolder(folder);
  }
  return {
    rounds,
    acknowledgedWrites: acknowledged.rows.size,
    acknowledgedImports: acknowledged.imports.size,
    lost,
    slowestStartSeconds: slowest,
  };
}

async function workUntilKilled(
  server: BuiltServer,
  school: SchoolClient,
  cycleId: string,
  acknowledged: Acknowledged,
  { withDatabase, round }: { withDatabase: boolean; round: number },
): Promise<void> {
  let isOver = false;
  const paper = await readFile(PAPER);
  // A write that fails because the server is gone was not acknowledged: nothing is claimed about it.
  const write = async (writer: number) => {
    for (let count = 0; !isOver; count += 1) {
      const mark = `vòng ${round} người ${writer} dòng ${count}`;
      const answer = await school
        .send('POST', `/cycles/${cycleId}/budget`, { values: { text: mark, amountVnd: count } })
        .catch(() => null);
      if (answer?.status === 200) acknowledged.rows.add(mark);
      else if (answer === null) return;
    }
  };
  const importPapers = async () => {
    while (!isOver) {
      const importId = await school.importPaper(`ke-hoach-${round}.txt`, paper).catch(() => null);
      if (importId === null) return;
      acknowledged.imports.add(importId);
    }
  };
  const work = [...Array.from({ length: WRITERS }, (_, writer) => write(writer)), importPapers()];
  // Never at the same moment of the work. Every other round lets one import through first, however slow the machine is,
  // so that a confirmed import is among what may be lost; the cut then falls into the next one.
  if (round % 2 === 1) await untilOneMoreImport(acknowledged);
  await new Promise((resolve) => setTimeout(resolve, 300 + ((round * 617) % 1500)));
  if (withDatabase) await killDatabase(server.dataFolder);
  await server.kill();
  isOver = true;
  await Promise.all(work);
}

async function untilOneMoreImport(acknowledged: Acknowledged): Promise<void> {
  const before = acknowledged.imports.size;
  const latest = performance.now() + 30_000;
  while (acknowledged.imports.size === before && performance.now() < latest) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function killDatabase(dataFolder: string): Promise<void> {
  const processId = await postmasterId(dataFolder);
  process.kill(processId, 'SIGKILL');
}

async function postmasterId(dataFolder: string): Promise<number> {
  const { readdir } = await import('node:fs/promises');
  const files = await readdir(dataFolder, { recursive: true });
  const found = files.find((file) => file.endsWith('postmaster.pid'));
  if (!found) throw new Error('PostgreSQL is not running.');
  return Number((await readFile(join(dataFolder, found), 'utf8')).split('\n')[0]);
}

async function whatIsLost(school: SchoolClient, cycleId: string, acknowledged: Acknowledged): Promise<string[]> {
  const lost: string[] = [];
  const plan = await school.get(`/cycles/${cycleId}/plan`);
  const stored = new Set(plan.budget.map((row: { text: string }) => row.text));
  for (const row of acknowledged.rows) if (!stored.has(row)) lost.push(`row "${row}"`);

  const { items: imports } = await school.get('/imports');
  const applied = new Map<string, string>(
    imports
      .filter((one: { status: string }) => one.status === 'applied')
      .map((one: { importSessionId: string; cycleId: string }) => [one.importSessionId, one.cycleId]),
  );
  for (const one of acknowledged.imports) if (!applied.has(one)) lost.push(`import ${one}`);
  const { items: cycles } = await school.get('/cycles');
  if (cycles.length !== applied.size + 1) lost.push(`${cycles.length} cycles for ${applied.size} confirmed imports`);
  for (const [importId, ofImport] of applied) {
    const imported = await school.get(`/cycles/${ofImport}/plan`);
    for (const [table, rows] of Object.entries(WHOLE)) {
      if (imported[table].length !== rows)
        lost.push(`import ${importId}: ${imported[table].length} of ${rows} rows in ${table}`);
    }
  }
  return lost;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outcome = await killNine(Number(process.argv[2] ?? 30));
  console.log(
    `${outcome.rounds} rounds of kill -9: ${outcome.acknowledgedWrites} writes and ${outcome.acknowledgedImports} imports acknowledged, ${outcome.lost.length} lost, slowest start ${outcome.slowestStartSeconds.toFixed(2)} s`,
  );
  for (const what of outcome.lost) console.error(`  lost: ${what}`);
  if (outcome.lost.length > 0 || outcome.acknowledgedWrites === 0 || outcome.acknowledgedImports === 0)
    process.exitCode = 1;
}

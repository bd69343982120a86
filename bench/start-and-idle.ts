import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { makeDataFolder, removeDataFolder, startBuiltServer } from '../e2e/support/server.ts';
import { type Bench, median } from './measure.ts';

const LATER_STARTS = 5;

export const startAndIdle: Bench = {
  name: 'start',
  async run() {
    const dataFolder = await makeDataFolder();
    try {
      const first = await startBuiltServer(dataFolder);
      await first.stop();
      const later: number[] = [];
      for (let round = 0; round < LATER_STARTS; round += 1) {
        const server = await startBuiltServer(dataFolder);
        later.push(server.secondsToFirstAnswer);
        await server.stop();
      }
      const server = await startBuiltServer(dataFolder);
      await pause(5000);
      const application = await residentMegabytes([server.processId]);
      const database = await residentMegabytes(await databaseProcesses(dataFolder));
      await server.stop();
      return [
        { name: 'first start (new database) to first answer', value: first.secondsToFirstAnswer, unit: 's' },
        { name: 'later start to first answer, median', value: median(later), unit: 's', goal: { atMost: 3 } },
        { name: 'idle memory of the application', value: application, unit: 'MB' },
        { name: 'idle memory of the database', value: database, unit: 'MB' },
      ];
    } finally {
      await removeDataFolder(dataFolder);
    }
  },
};

/** Proportional share: memory that processes have in common counts once. */
async function residentMegabytes(processIds: readonly number[]): Promise<number> {
  const sizes = await Promise.all(
    processIds.map(async (id) => {
      const text = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
      return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0);
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

async function databaseProcesses(dataFolder: string): Promise<number[]> {
  const postmaster = (await readFile(`${dataFolder}/postgres/cluster/postmaster.pid`, 'utf8')).split('\n')[0] ?? '';
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const parents = await Promise.all(
    ids.map(async (id) => {
      const text = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
      return { id, parent: /^PPid:\s+(\d+)/m.exec(text)?.[1] };
    }),
  );
  return [Number(postmaster), ...parents.filter(({ parent }) => parent === postmaster).map(({ id }) => Number(id))];
}

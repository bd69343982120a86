import { type BrowserContext, chromium } from '@playwright/test';
import { people, school } from '../e2e/support/people.ts';
import { schoolClient } from '../e2e/support/school-client.ts';
import { makeDataFolder, removeDataFolder, startBuiltServer } from '../e2e/support/server.ts';
import { type Bench, median } from './measure.ts';

const ROUNDS = 5;
/** A school's shared line: 1.6 Mbit/s with 150 ms to the server, on a computer four times slower than this one. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 } as const;
const SLOWER = 4;

interface Visit {
  readonly paint: number;
  readonly script: number;
  readonly style: number;
  readonly requests: number;
}

/** The overview opened with an empty cache, over a slow line and on a slow computer. */
export const firstLoad: Bench = {
  name: 'first-load',
  async run() {
    const dataFolder = await makeDataFolder();
    const server = await startBuiltServer(dataFolder);
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
    });
    try {
      const client = await schoolClient(server.address, { administrator: people.administrator, school });
      const address = `${server.address}/s/${client.schoolId}/c/${await client.createCycle()}`;
      const visits: Visit[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
        const { username, password } = people.administrator;
        await context.request.post(`${server.address}/api/session`, { data: { login: username, password } });
        visits.push(await visit(context, address));
        await context.close();
      }
      const of = (pick: (visit: Visit) => number) => median(visits.map(pick));
      return [
        {
          name: 'overview opened cold, 1.6 Mbit/s and CPU/4: largest paint',
          value: of(({ paint }) => paint) / 1000,
          unit: 's',
          goal: { atMost: 2.5 },
        },
        {
          name: 'overview opened cold: script on the line',
          value: of(({ script }) => script) / 1000,
          unit: 'kB',
          goal: { atMost: 130 },
        },
        {
          name: 'overview opened cold: style on the line',
          value: of(({ style }) => style) / 1000,
          unit: 'kB',
          goal: { atMost: 20 },
        },
        { name: 'overview opened cold: requests', value: of(({ requests }) => requests), unit: '' },
      ];
    } finally {
      await browser.close();
      await server.stop();
      await removeDataFolder(dataFolder);
    }
  },
};

async function visit(context: BrowserContext, address: string): Promise<Visit> {
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', LINE);
  await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const kinds = new Map<string, string>();
  const sizes = new Map<string, number>();
  line.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength));
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
  const paint = await page.evaluate<number>(LARGEST_PAINT);
  const sum = (kind: string) =>
    [...sizes].reduce((total, [id, size]) => total + (kinds.get(id) === kind ? size : 0), 0);
  return { paint, script: sum('Script'), style: sum('Stylesheet'), requests: sizes.size };
}

/** Runs in the page. As text, because the browser knows this kind of entry and the types do not. */
const LARGEST_PAINT = `new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({
    type: 'largest-contentful-paint',
    buffered: true,
  });
})`;

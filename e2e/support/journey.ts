import { test as base, expect, type Page } from '@playwright/test';
import { copyOfEmptyData } from './empty-data.ts';
import { type Person, people, school } from './people.ts';
import { type SchoolClient, schoolClient } from './school-client.ts';
import { removeDataFolder, startBuiltServer } from './server.ts';

/** A server of this width's own, which a journey may stop and start again on the same data and address. */
export interface RunningSchool {
  readonly address: string;
  /** The first run without a browser, once; the address of the school's pages. */
  setUp(): Promise<string>;
  /** Takes a paper in and confirms it without a browser, once; the address of the cycle's pages. */
  importPaper(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string>;
  restart(): Promise<void>;
}

interface WorkerFixtures {
  /** Journeys that name another server get one of their own, on empty data. */
  readonly serverName: string;
  readonly running: RunningSchool;
}

interface TestFixtures {
  /** Fails the journey when the page complains: an exception, a refused script or style, a lost resource. */
  readonly complaints: string[];
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  serverName: ['shared', { scope: 'worker', option: true }],
  running: [
    async ({ serverName }, use) => {
      const dataFolder = await copyOfEmptyData(serverName);
      let server = await startBuiltServer(dataFolder);
      let client: Promise<SchoolClient> | undefined;
      let cycleAddress: Promise<string> | undefined;
      const firstRun = () => {
        client ??= schoolClient(server.address, { administrator: people.administrator, school });
        return client;
      };
      await use({
        address: server.address,
        setUp: async () => `/s/${(await firstRun()).schoolId}`,
        importPaper(name, bytes) {
          cycleAddress ??= firstRun().then((one) => importedCycle(one, name, bytes));
          return cycleAddress;
        },
        async restart() {
          await server.stop();
          server = await startBuiltServer(dataFolder, { port: new URL(server.address).port });
        },
      });
      await server.stop();
      await removeDataFolder(dataFolder);
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ running }, use) => use(running.address),
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
      page.on('console', (message) => {
        // What the server refuses is part of a journey; the browser prints it all the same.
        if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
          complaints.push(message.text());
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

async function importedCycle(client: SchoolClient, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const importId = await client.importPaper(name, bytes);
  const { cycleId } = await client.get(`/imports/${importId}`);
  return `/s/${client.schoolId}/c/${cycleId}`;
}

/** Signed in without the form, which journeys of their own walk; no page is opened yet. */
export async function enter(page: Page, person: Person = people.administrator): Promise<void> {
  const data = { login: person.username, password: person.password };
  const answer = await page.request.post('/api/session', { data });
  expect(answer.status(), await answer.text()).toBe(200);
}

export async function signIn(page: Page, person: Person = people.administrator): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Tên đăng nhập').fill(person.username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

export { expect };

/** One round of load, started by pages.ts with its order as JSON; prints a LoadResult. */
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import pg from 'pg';
import type { RecordedStatement } from './recorded-statements.ts';

export type LoadOrder =
  | { readonly kind: 'http'; readonly url: string; readonly cookie: string; readonly count: number }
  | {
      readonly kind: 'pg';
      readonly url: string;
      readonly schoolId: string;
      readonly statements: readonly RecordedStatement[];
      readonly count: number;
    };

export interface LoadResult {
  readonly cpuMilliseconds: number;
  readonly perSecond: number;
}

const IN_FLIGHT = 20;
const CLOCK_TICK_MILLISECONDS = 10;

if (import.meta.main) {
  const order: LoadOrder & { serverId?: number } = JSON.parse(process.argv[2] ?? '');
  const result = order.kind === 'http' ? await overHttp(order, order.serverId ?? 0) : await throughPg(order);
  process.stdout.write(JSON.stringify(result));
}

async function overHttp(order: LoadOrder & { kind: 'http' }, serverId: number): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: IN_FLIGHT });
  const request = () =>
    new Promise<void>((resolve, reject) => {
      get(order.url, { agent, headers: { cookie: order.cookie } }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`HTTP ${response.statusCode}`));
        response.resume().on('end', resolve).on('error', reject);
      }).on('error', reject);
    });
  const cpu = () => processorTime(serverId);
  const result = await measure(order.count, request, cpu);
  agent.destroy();
  return result;
}

async function throughPg(order: LoadOrder & { kind: 'pg' }): Promise<LoadResult> {
  const pool = new pg.Pool({ connectionString: order.url, max: IN_FLIGHT });
  // The floor pays for the school once per connection, not per page.
  pool.on('connect', (client) => void client.query(`set app.school_id = '${order.schoolId}'`));
  const request = async () => {
    const client = await pool.connect();
    try {
      for (const { text, values } of order.statements) await client.query(text, [...values]);
    } finally {
      client.release();
    }
  };
  const cpu = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  const result = await measure(order.count, request, cpu);
  await pool.end();
  return result;
}

async function measure(count: number, request: () => Promise<void>, cpu: () => number): Promise<LoadResult> {
  await Promise.all(Array.from({ length: IN_FLIGHT }, request));
  const [cpuBefore, started] = [cpu(), performance.now()];
  let left = count;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await request();
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  const seconds = (performance.now() - started) / 1000;
  return { cpuMilliseconds: (cpu() - cpuBefore) / count, perSecond: count / seconds };
}

/** User and system time of a process in milliseconds. */
function processorTime(processId: number): number {
  const text = readFileSync(`/proc/${processId}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * CLOCK_TICK_MILLISECONDS;
}

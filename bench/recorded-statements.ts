import { join } from 'node:path';
import pg from 'pg';
import { createContext } from '../apps/server/src/context.ts';
import { createApp } from '../apps/server/src/http/app.ts';
import { localFileStore } from '../apps/server/src/platform/files/index.ts';
import { createLogger } from '../apps/server/src/platform/kit/logger.ts';
import { root } from '../tools/run/root.ts';

export interface RecordedStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * What the application asks the database for one page: read from the application itself, so that the floor stays the
 * same query when the code changes. Who is calling and the frame of the transaction are left out.
 */
export async function recordStatements(options: {
  appUrl: string;
  secret: string;
  path: string;
  cookie: string;
}): Promise<RecordedStatement[]> {
  const recorded: RecordedStatement[] = [];
  const query = pg.Client.prototype.query;
  // The one place where every statement passes, whatever builds it.
  pg.Client.prototype.query = function record(this: pg.Client, ...words: Parameters<typeof query>) {
    const [text, values] = words as unknown as [string | { text: string; values?: unknown[] }, unknown[] | undefined];
    recorded.push(
      typeof text === 'string' ? { text, values: values ?? [] } : { text: text.text, values: text.values ?? [] },
    );
    return query.apply(this, words);
  } as typeof query;
  const context = createContext({
    databaseUrl: options.appUrl,
    logger: createLogger({ level: 'silent' }),
    authSecret: options.secret,
    publicUrl: null,
    webDirectory: join(root, 'none'),
    files: localFileStore(join(root, 'none')),
    paperTemplate: join(root, 'packages/docgen/src/render/typst/administrative-paper.typ'),
    productVersion: '0.0.0',
    limits: { jsonBytes: 1, fileBytes: 1 },
  });
  try {
    const app = await createApp(context);
    recorded.length = 0;
    const response = await app.request(`http://localhost${options.path}`, { headers: { cookie: options.cookie } });
    if (response.status !== 200) throw new Error(`${options.path} answered ${response.status}`);
  } finally {
    pg.Client.prototype.query = query;
    await context.close();
  }
  return recorded.filter(
    ({ text }) => /^\s*(select|with)\b/i.test(text) && !/actor_of_session|account_session/.test(text),
  );
}

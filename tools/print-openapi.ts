/**
 * Prints docs/api/openapi.json from the application itself, and checks that every endpoint of the contract is served.
 * Usage: node tools/print-openapi.ts [--check]
 */
import { join } from 'node:path';
import { allEndpoints } from '@minhchung/contract';
import { z } from 'zod';
import { createContext } from '../apps/server/src/context.ts';
import { createApp } from '../apps/server/src/http/app.ts';
import { localFileStore } from '../apps/server/src/platform/files/index.ts';
import { createLogger } from '../apps/server/src/platform/kit/logger.ts';
import { printFile } from './run/print-file.ts';
import { root } from './run/root.ts';

const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ summary: z.string() }))),
});

async function main(): Promise<void> {
  const document = documentSchema.parse(await askApplication());
  const served = new Set(
    Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    ),
  );
  const wanted = new Set<string>(allEndpoints.map((endpoint) => endpoint.path));
  const missing = [...wanted].filter((path) => !served.has(path));
  for (const path of missing) console.error(`in the contract but not served: ${path}`);
  const isCurrent = await printFile('docs/api/openapi.json', `${JSON.stringify(document, null, 2)}\n`);
  console.log(`openapi: ${served.size} operations, ${missing.length} of ${wanted.size} endpoints missing`);
  if (!isCurrent || missing.length > 0 || served.size === 0) process.exitCode = 1;
}

/** The application answers this without a database: its connections are opened when first needed. */
async function askApplication(): Promise<unknown> {
  const context = createContext({
    databaseUrl: 'postgres://nobody@localhost/none',
    logger: createLogger({ level: 'silent' }),
    authSecret: 'only-for-printing-the-document-of-the-api',
    publicUrl: null,
    paperTemplate: join(root, 'none.typ'),
    webDirectory: join(root, 'apps/web/dist'),
    files: localFileStore(join(root, '.data')),
    productVersion: '0.1.0',
    limits: { jsonBytes: 1, fileBytes: 1 },
  });
  try {
    const app = await createApp(context);
    const response = await app.request('/api/openapi.json');
    if (!response.ok) throw new Error(`/api/openapi.json answered ${response.status}`);
    return await response.json();
  } finally {
    await context.close();
  }
}

await main();

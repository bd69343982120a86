import type { TestProject } from 'vitest/node';
import { createMigratedDatabase, onServer } from './migrated-database.ts';
import { startPostgresForTests } from './postgres-for-tests.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { ownerUrl: string; appUrl: string; template: string };
  }
}

/** One server and one migrated template database for the whole run; every test file clones the template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgresForTests();
  const template = `mc_template_${process.pid}`;
  await createMigratedDatabase(server.ownerUrl, template);
  project.provide('postgres', { ownerUrl: server.ownerUrl, appUrl: server.appUrl, template });
  return async () => {
    await onServer(server.ownerUrl, `drop database if exists ${template}`);
    await server.stop();
  };
}

import { configDefaults, defineConfig } from 'vitest/config';

/** A second run on another PostgreSQL need not repeat what speaks to no database, or only to the embedded one. */
const withoutDatabase = process.env.TEST_DATABASE_URL
  ? ['config', 'embedded-postgres', 'instance', 'typst'].map((folder) => `apps/server/src/platform/${folder}/**`)
  : [];

export default defineConfig({
  test: {
    // Vitest would leave one core of two idle, and most server tests wait for the database.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          // Nothing in here keeps anything between two files.
          isolate: false,
          include: [
            'packages/*/src/**/*.test.ts',
            'packages/*/test/**/*.test.ts',
            'tools/**/*.test.ts',
            'apps/web/src/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'server',
          // On the second database files share a process, a third faster; those that end processes run on the first only.
          isolate: withoutDatabase.length === 0,
          include: ['apps/server/src/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...withoutDatabase],
          globalSetup: ['apps/server/src/testing/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { root } from '../tools/run/root.ts';

/** Debian's Chromium, told not to look for anything outside. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'journeys',
  globalSetup: './support/empty-data.ts',
  outputDir: join(root, 'test-results', 'journeys'),
  // The machine has two cores, and each width has a server of its own.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  // Ends with a report before the step that runs it is broken off.
  globalTimeout: 840_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: QUIET },
  },
  // Journeys stand at both widths, but for the few that a tag keeps to the width they are about.
  projects: [
    { name: 'desktop', grepInvert: /@phone/, use: { viewport: { width: 1280, height: 800 } } },
    { name: 'phone', grepInvert: /@desktop/, use: { viewport: { width: 360, height: 740 }, hasTouch: true } },
  ],
});

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import type { Surroundings } from './setting.ts';

/** What this process finds around itself. */
export function readSurroundings(): Surroundings {
  const home = homedir();
  return {
    isRoot: process.getuid?.() === 0,
    platform: process.platform,
    homeFolder: home !== '' && existsSync(home) ? home : undefined,
    workingFolder: process.cwd(),
    environment: process.env,
  };
}

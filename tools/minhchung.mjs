// `npm run --silent minhchung -- …`: the built program when it is up to date, otherwise its source.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isBuilt } from './source-stamp.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(`Node.js 24 is needed (found ${process.versions.node}); run npm start once, or npm ci.\n`);
  process.exit(2);
}
// npm moves to the project folder; files that a person names lie where the person stands.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
const program = isBuilt(root) ? ['dist', 'server', 'minhchung.mjs'] : ['apps', 'server', 'src', 'cli', 'minhchung.ts'];
await import(pathToFileURL(join(root, ...program)).href);

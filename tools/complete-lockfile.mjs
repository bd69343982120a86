// A registry mirror may hold only the packages of its own platform; npm then leaves the others out of the lockfile, and
// `npm ci` refuses the file everywhere. Adds the missing optional packages by name, version and platform, from what the
// packages that want them declare. Run after every change of dependencies: node tools/complete-lockfile.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const path = join(dirname(dirname(fileURLToPath(import.meta.url))), 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const missing = findMissing(lock.packages);
if (!process.argv.includes('--check') && missing.length > 0) {
  for (const [place, entry] of missing) lock.packages[place] = entry;
  const sorted = Object.entries(lock.packages).sort(([left], [right]) => (left < right ? -1 : 1));
  writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
}
const looked = Object.keys(lock.packages).length;
process.stdout.write(`package-lock.json: ${looked} packages, ${missing.length} optional ones missing\n`);
if (process.argv.includes('--check') && (missing.length > 0 || looked === 0)) process.exitCode = 1;

function findMissing(packages) {
  const found = new Map();
  for (const [place, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const version = range.replace(/^[^\d]*/, '');
      const isExact = version === range;
      const seen = lockedVersion(packages, place, name);
      if (seen !== undefined && (!isExact || seen === version)) continue;
      // Beside everything else when the name is free, else inside the package that wants this version.
      const target = `${seen === undefined ? '' : `${place}/`}node_modules/${name}`;
      found.set(target, { version, ...platformOf(name), ...(dev ? { dev: true } : {}), optional: true });
    }
  }
  return [...found];
}

/** Looks where Node would look: inside the package, then in every folder above it. */
function lockedVersion(packages, place, name) {
  const steps = place.split('/');
  for (let length = steps.length; length >= 0; length -= 1) {
    if (steps[length - 1] === 'node_modules') continue;
    const entry = packages[[...steps.slice(0, length), 'node_modules', name].join('/').replace(/^\//, '')];
    if (entry) return entry.version;
  }
  return undefined;
}

function platformOf(name) {
  const words = name.split(/[/-]/);
  const systems = { windows: 'win32', win32: 'win32', win: 'win32' };
  const os = words.find((word) =>
    /^(android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|aix|win32|windows|win)$/.test(word),
  );
  const cpu = words.find((word) => /^(arm|arm64|x64|ia32|ppc64|riscv64|s390x|loong64|mips64el|wasm32)$/.test(word));
  const libc = words.some((word) => /^musl/.test(word))
    ? 'musl'
    : words.includes('gnu') && os === 'linux'
      ? 'glibc'
      : undefined;
  return {
    ...(os ? { os: [systems[os] ?? os] } : {}),
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(libc ? { libc: [libc] } : {}),
  };
}

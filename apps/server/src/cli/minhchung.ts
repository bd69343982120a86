import { commands } from './commands.ts';
import { runCli } from './run-cli.ts';

// The reader of a pipe may leave early (`… | head`); that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// An older Node starts well and fails at the first thing that it does not know.
if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    `Cần Node.js 24 trở lên (đang chạy ${process.versions.node}); dùng npm start. · Node.js 24 or later is needed; use npm start.\n`,
  );
  process.exit(2);
}

process.exitCode = await runCli(commands, {
  words: process.argv.slice(2),
  environment: process.env,
  print: (line) => process.stdout.write(`${line}\n`),
  printError: (line) => process.stderr.write(`${line}\n`),
});

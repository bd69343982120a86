import { backupCommand } from './backup.command.ts';
import type { Command } from './command.ts';
import { concludeCommand } from './conclude.command.ts';
import { demoCommand } from './demo.command.ts';
import { frameworkCheckCommand } from './framework-check.command.ts';
import { frameworkListCommand } from './framework-list.command.ts';
import { frameworkShowCommand } from './framework-show.command.ts';
import { planParseCommand } from './plan-parse.command.ts';
import { renderCommand } from './render.command.ts';
import { restoreCommand } from './restore.command.ts';
import { serveCommand } from './serve.command.ts';
import { userAddCommand } from './user-add.command.ts';
import { userResetCommand } from './user-reset.command.ts';
import { verifyCommand } from './verify.command.ts';

export const commands: readonly Command[] = [
  serveCommand,
  demoCommand,
  backupCommand,
  restoreCommand,
  verifyCommand,
  userAddCommand,
  userResetCommand,
  renderCommand,
  planParseCommand,
  concludeCommand,
  frameworkListCommand,
  frameworkShowCommand,
  frameworkCheckCommand,
];

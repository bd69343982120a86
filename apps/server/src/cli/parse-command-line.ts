import { parseArgs } from 'node:util';
import type { LocalText } from '../platform/config/index.ts';
import type { Command } from './command.ts';
import {
  extraArgument,
  missingArgument,
  optionNeedsValue,
  optionTakesNoValue,
  unknownOption,
} from './frame-messages.ts';
import { frameOptions } from './help.ts';
import { nearest } from './nearest.ts';

export interface CommandLine {
  readonly options: Readonly<Record<string, string | true | undefined>>;
  readonly arguments: readonly string[];
}

/** Reads what follows the verb; everything that is wrong with it is returned, in the order in which it was written. */
export function parseCommandLine(
  command: Command,
  words: readonly string[],
): { line: CommandLine } | { problems: readonly LocalText[] } {
  const declared = { ...frameOptions(command), ...command.options };
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      Object.entries(declared).map(([name, { placeholder }]) => [
        name,
        { type: placeholder ? ('string' as const) : ('boolean' as const) },
      ]),
    ),
  });
  const problems: LocalText[] = [];
  const options: Record<string, string | true> = {};
  const given: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') given.push(token.value);
    if (token.kind !== 'option') continue;
    const option = declared[token.name];
    if (!option) problems.push(unknownOption(token.name, nearest(token.name, Object.keys(declared))));
    else if (!option.placeholder && token.value !== undefined) problems.push(optionTakesNoValue(token.name));
    else if (option.placeholder && token.value === undefined) problems.push(optionNeedsValue(token.name));
    else options[token.name] = token.value ?? true;
  }
  for (const { name } of command.arguments.slice(given.length)) problems.push(missingArgument(name));
  for (const extra of given.slice(command.arguments.length)) problems.push(extraArgument(extra));
  if (options.help === true) return { line: { options, arguments: given } };
  return problems.length > 0 ? { problems } : { line: { options, arguments: given } };
}

import type { Language, LocalText } from '../platform/config/index.ts';
import type { Command, CommandOption } from './command.ts';
import { frameMessages } from './frame-messages.ts';

export function overviewHelp(commands: readonly Command[], language: Language): string {
  const say = (text: LocalText): string => text[language];
  const rows = commands.map((command) => [usageWords(command), say(command.summary)] as const);
  return [
    say(frameMessages.intro),
    '',
    `${say(frameMessages.usage)}: minhchung ${say(frameMessages.verb)} [${say(frameMessages.options)}]`,
    '',
    say(frameMessages.verbsHeading),
    ...twoColumns(rows),
    '',
    say(frameMessages.moreHelp),
    say(frameMessages.exitCodes),
  ].join('\n');
}

export function commandHelp(command: Command, language: Language): string {
  const say = (text: LocalText): string => text[language];
  const options = Object.entries(frameOptions(command)).filter(([name]) => !(name in command.options));
  const own = command.explainOptions ? [] : Object.entries(command.options);
  return [
    say(command.summary),
    '',
    `${say(frameMessages.usage)}: minhchung ${usageWords(command)} [${say(frameMessages.options)}]`,
    ...section(
      say(frameMessages.argumentsHeading),
      command.arguments.map(({ name, help }) => [name, say(help)]),
    ),
    ...section(
      say(frameMessages.optionsHeading),
      [...own, ...options].map(([name, { placeholder, help }]) => [
        `--${name}${placeholder ? ` ${placeholder}` : ''}`,
        say(help),
      ]),
    ),
    ...(command.explainOptions ? ['', command.explainOptions(language)] : []),
    ...(command.helpFooter ? ['', say(command.helpFooter)] : []),
    '',
    say(frameMessages.exitCodes),
  ].join('\n');
}

/** The options that every verb understands. */
export function frameOptions(command: Command): Readonly<Record<string, CommandOption>> {
  return {
    ...(command.printsData ? { json: { help: frameMessages.jsonOption } } : {}),
    lang: { help: frameMessages.languageOption, placeholder: 'vi|en' },
    help: { help: frameMessages.helpOption },
  };
}

const usageWords = (command: Command): string =>
  [command.name, ...command.arguments.map((argument) => argument.name)].join(' ');

function section(heading: string, rows: readonly (readonly [string, string])[]): string[] {
  return rows.length === 0 ? [] : ['', heading, ...twoColumns(rows)];
}

function twoColumns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

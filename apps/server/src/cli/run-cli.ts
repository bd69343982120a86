import type { Language, LocalText } from '../platform/config/index.ts';
import type { Command, ExitCode } from './command.ts';
import { unknownLanguage, unknownVerb } from './frame-messages.ts';
import { commandHelp, overviewHelp } from './help.ts';
import { nearest } from './nearest.ts';
import { parseCommandLine } from './parse-command-line.ts';

/** Where a command line comes from and where its answer goes. */
export interface Terminal {
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  print(line: string): void;
  printError(line: string): void;
}

/** Finds the verb, reads its options and runs it. */
export async function runCli(commands: readonly Command[], terminal: Terminal): Promise<ExitCode> {
  const { words, printError } = terminal;
  const language = requestedLanguage(terminal);
  if (language === undefined) {
    printError(unknownLanguage(languageWord(words) ?? '').vi);
    return 2;
  }
  const say = (text: LocalText): string => text[language];
  const verb = words.filter((word, index) => !word.startsWith('-') && words[index - 1] !== '--lang');
  const command = findCommand(commands, verb);
  if (!command) return withoutCommand(commands, terminal, verb, language);
  const parsed = parseCommandLine(command, withoutVerb(words, command));
  if ('problems' in parsed) {
    for (const problem of parsed.problems) printError(say(problem));
    printError(say({ vi: `Xem: minhchung ${command.name} --help`, en: `See: minhchung ${command.name} --help` }));
    return 2;
  }
  if (parsed.line.options.help === true) {
    terminal.print(commandHelp(command, language));
    return 0;
  }
  return command.run({
    ...parsed.line,
    language,
    say,
    isJson: parsed.line.options.json === true,
    environment: terminal.environment,
    print: terminal.print,
    printError,
    printJson: (value) => terminal.print(JSON.stringify(value, null, 2)),
  });
}

function withoutCommand(
  commands: readonly Command[],
  { words, print, printError }: Terminal,
  verb: readonly string[],
  language: Language,
): ExitCode {
  const [first] = verb;
  const group = commands.filter(({ name }) => name.split(' ')[0] === first && name.includes(' '));
  if (first === undefined || (group.length > 0 && verb.length === 1)) {
    const overview = overviewHelp(group.length > 0 ? group : commands, language);
    if (words.includes('--help') || words.length === 0) {
      print(overview);
      return 0;
    }
    printError(overview);
    return 2;
  }
  const names = commands.map(({ name }) => name);
  const written = verb.slice(0, 2).join(' ');
  printError(
    unknownVerb(group.length > 0 ? written : first, nearest(written, names) ?? nearest(first, names))[language],
  );
  return 2;
}

function findCommand(commands: readonly Command[], verb: readonly string[]): Command | undefined {
  return (
    commands.find(({ name }) => name === verb.slice(0, 2).join(' ')) ?? commands.find(({ name }) => name === verb[0])
  );
}

/** The verb's words may stand between options; each is taken away once. */
function withoutVerb(words: readonly string[], command: Command): string[] {
  const rest = [...words];
  for (const word of command.name.split(' ')) rest.splice(rest.indexOf(word), 1);
  return rest;
}

function requestedLanguage({ words, environment }: Terminal): Language | undefined {
  const requested = languageWord(words) ?? environment.MINHCHUNG_LANG;
  if (requested === undefined || requested === '' || requested === 'vi') return 'vi';
  return requested === 'en' ? 'en' : undefined;
}

function languageWord(words: readonly string[]): string | undefined {
  const position = words.indexOf('--lang');
  if (position >= 0) return words[position + 1];
  return words.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
}

import type { Language, LocalText } from '../platform/config/index.ts';

/** 0 done · 1 findings, or the input was refused · 2 the command was not written correctly. */
export type ExitCode = 0 | 1 | 2;

export interface CommandOption {
  readonly help: LocalText;
  /** Absent for a flag that takes no value. */
  readonly placeholder?: string;
}

export interface CommandArgument {
  readonly name: string;
  readonly help: LocalText;
}

export interface CommandContext {
  readonly language: Language;
  readonly isJson: boolean;
  /** Values of the options that were given; a flag without value reads `true`. */
  readonly options: Readonly<Record<string, string | true | undefined>>;
  /** As many as the command declares. */
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Picks the text of the language in use. */
  say(text: LocalText): string;
  print(line: string): void;
  printError(line: string): void;
  printJson(value: unknown): void;
}

/** One verb of the command line. What it needs is imported inside `run`, so that help stays quick. */
export interface Command {
  /** One or two words: `serve`, `framework list`. */
  readonly name: string;
  readonly summary: LocalText;
  readonly arguments: readonly CommandArgument[];
  /** By name without dashes; `help`, `lang` and, when data are printed, `json` come from the frame. */
  readonly options: Readonly<Record<string, CommandOption>>;
  readonly printsData: boolean;
  /** In place of the list of its own options, where they need more room: the settings of the server. */
  readonly explainOptions?: (language: Language) => string;
  /** Added to the help below the options. */
  readonly helpFooter?: LocalText;
  run(context: CommandContext): Promise<ExitCode>;
}

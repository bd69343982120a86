import type { LocalText } from './local-text.ts';

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly expected: LocalText };

/** What a default may depend on. */
export interface Surroundings {
  readonly isRoot: boolean;
  readonly platform: NodeJS.Platform;
  /** `undefined` when the account has no home folder (nobody, system accounts). */
  readonly homeFolder: string | undefined;
  readonly workingFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** One setting, declared once: where it is read from, what it means, what it is when nobody says. */
export interface Setting<Value> {
  readonly environmentVariable: string;
  /** Without the dashes. Settings that hold secrets have none: a command line is readable by every user of the machine. */
  readonly flag?: string;
  readonly placeholder: string;
  readonly help: LocalText;
  /** How the default reads in the help; absent when there is none. */
  readonly defaultHelp?: LocalText | string;
  readonly parse: (text: string) => Parsed<Value>;
  readonly fallback: (surroundings: Surroundings) => Value;
}

/** Keeps the value's type of each setting while checking its shape. */
export function setting<Value>(declaration: Setting<Value>): Setting<Value> {
  return declaration;
}

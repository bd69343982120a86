import type { ConfigProblem } from './config-problem.ts';
import type { Setting, Surroundings } from './setting.ts';
import { settings } from './settings.ts';

type SettingName = keyof typeof settings;

type ValueOf<Declared> = Declared extends Setting<infer Value> ? Value : never;

/** The settings of one server process, parsed; `undefined` where a setting may be left out and was. */
export type Config = { readonly [Name in SettingName]: ValueOf<(typeof settings)[Name]> };

export type ConfigOutcome =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** These are useless without each other. */
const belongTogether: readonly (readonly [SettingName, SettingName])[] = [
  ['tlsCertificateFile', 'tlsKeyFile'],
  ['tlsKeyFile', 'tlsCertificateFile'],
  ['databaseOwnerUrl', 'databaseUrl'],
  ['s3Url', 's3Bucket'],
  ['s3Url', 's3AccessKeyId'],
  ['s3Url', 's3SecretAccessKey'],
  ['s3Bucket', 's3Url'],
];

/** Flags win over the environment, both over the default. All problems are told at once. */
export function loadConfig(
  flags: Readonly<Record<string, string | undefined>>,
  surroundings: Surroundings,
): ConfigOutcome {
  const problems: ConfigProblem[] = [];
  const values: Partial<Record<SettingName, unknown>> = {};
  for (const name of settingNames()) {
    const declared: Setting<unknown> = settings[name];
    const given = givenText(declared, flags, surroundings);
    if (given === undefined) {
      values[name] = declared.fallback(surroundings);
      continue;
    }
    const parsed = declared.parse(given.text);
    if (parsed.ok) values[name] = parsed.value;
    else problems.push({ code: 'config.invalid', source: given.source, expected: parsed.expected });
  }
  for (const [name, missing] of belongTogether) {
    if (values[name] === undefined || values[missing] !== undefined) continue;
    if (problems.some((problem) => problem.source === displayName(missing))) continue;
    problems.push({ code: 'config.needs', source: displayName(name), missing: displayName(missing) });
  }
  if (problems.length > 0) return { ok: false, problems };
  // Every name of the declaration was given a value of its own type just above.
  return { ok: true, config: values as Config };
}

export function settingNames(): SettingName[] {
  return Object.keys(settings) as SettingName[];
}

function givenText(
  declared: Setting<unknown>,
  flags: Readonly<Record<string, string | undefined>>,
  { environment }: Surroundings,
): { text: string; source: string } | undefined {
  const fromFlag = declared.flag === undefined ? undefined : flags[declared.flag];
  if (fromFlag !== undefined) return { text: fromFlag, source: `--${declared.flag}` };
  const fromEnvironment = environment[declared.environmentVariable];
  // An empty variable is how compose files and unit files say "not set".
  if (fromEnvironment) return { text: fromEnvironment, source: declared.environmentVariable };
  return undefined;
}

function displayName(name: SettingName): string {
  const declared: Setting<unknown> = settings[name];
  return declared.flag === undefined ? declared.environmentVariable : `--${declared.flag}`;
}

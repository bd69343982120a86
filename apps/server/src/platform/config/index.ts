export { type ConfigProblem, describeProblem } from './config-problem.ts';
export { type Config, type ConfigOutcome, loadConfig } from './load-config.ts';
export type { Language, LocalText } from './local-text.ts';
export { projectFolder } from './project-folder.ts';
export { loadSecrets, type Secrets } from './secrets.ts';
export type { Surroundings } from './setting.ts';
export { type FlagSetting, flagSettings, settingsHelp } from './settings-help.ts';
export { readSurroundings } from './surroundings.ts';

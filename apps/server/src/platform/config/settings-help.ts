import { settingNames } from './load-config.ts';
import type { Language, LocalText } from './local-text.ts';
import type { Setting } from './setting.ts';
import { settings } from './settings.ts';

export interface FlagSetting {
  readonly flag: string;
  readonly placeholder: string;
  readonly help: LocalText;
}

/** The settings that can be given on the command line. */
export function flagSettings(): FlagSetting[] {
  return declaredSettings().flatMap(({ flag, placeholder, help }) => (flag ? [{ flag, placeholder, help }] : []));
}

/** One paragraph per setting: flag, variable, meaning, default. */
export function settingsHelp(language: Language): string {
  return declaredSettings()
    .map((declared) => {
      const names = [
        ...(declared.flag ? [`--${declared.flag} ${declared.placeholder}`] : []),
        declared.flag ? declared.environmentVariable : `${declared.environmentVariable}=${declared.placeholder}`,
      ];
      return `  ${names.join(', ')}\n      ${declared.help[language]}${defaultNote(declared, language)}`;
    })
    .join('\n');
}

function defaultNote({ defaultHelp }: Setting<unknown>, language: Language): string {
  if (defaultHelp === undefined) return '.';
  const text = typeof defaultHelp === 'string' ? defaultHelp : defaultHelp[language];
  return language === 'vi' ? `. Mặc định: ${text}.` : `. Default: ${text}.`;
}

const declaredSettings = (): Setting<unknown>[] => settingNames().map((name) => settings[name]);

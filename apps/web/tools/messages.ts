/** How the messages are compiled: by the build, and alone for the type check. */
export const messages = {
  project: `${import.meta.dirname}/../project.inlang`,
  outdir: `${import.meta.dirname}/../src/paraglide`,
  strategy: ['localStorage', 'baseLocale'] as ['localStorage', 'baseLocale'],
  localStorageKey: 'minhchung.language',
  emitReadme: false,
  emitPrettierIgnore: false,
  disableAsyncLocalStorage: true,
};

import { getLocale, setLocale } from '../../paraglide/runtime.js';

export type Language = 'vi' | 'en';

export function language(): Language {
  return getLocale() === 'en' ? 'en' : 'vi';
}

/** The page is drawn again by its owner, so that nothing typed is lost by a reload. */
export function chooseLanguage(next: Language): void {
  void setLocale(next, { reload: false });
  document.documentElement.lang = next;
}

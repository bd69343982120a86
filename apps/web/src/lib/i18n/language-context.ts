import { createContext, useContext } from 'react';
import type { Language } from './language.ts';

interface LanguageChoice {
  readonly language: Language;
  readonly change: (next: Language) => void;
}

export const LanguageContext = createContext<LanguageChoice>({ language: 'vi', change: () => undefined });

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

import { useLanguage } from '../lib/i18n/language-context.ts';
import { m } from '../lib/i18n/m.ts';
import styles from './language-switch.module.css';

/** Each language is named in itself. */
export function LanguageSwitch() {
  const { language, change } = useLanguage();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <button
      type="button"
      className={styles.switch}
      lang={other}
      aria-label={m.languageSwitch()}
      onClick={() => change(other)}
    >
      {other === 'en' ? 'English' : 'Tiếng Việt'}
    </button>
  );
}

import type { ReactNode } from 'react';
import { GuideLink } from '../lib/ui/guide-link.tsx';
import { PageHead } from '../lib/ui/page-head.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import styles from './quiet-page.module.css';

interface QuietPageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** A page outside of any school: sign-in, first run. */
export function QuietPage({ title, lead, children }: QuietPageProps) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <span className={styles.brand}>
          <img src="/icon.svg" alt="" width="28" height="28" /> Minh Chứng
        </span>
        <GuideLink />
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <PageHead title={title} lead={lead} />
        {children}
      </main>
    </div>
  );
}

import { useLocation } from '@tanstack/react-router';
import { m } from '../lib/i18n/m.ts';
import styles from './guide-link.module.css';

/** Leads to the chapter about the page that is open, in a tab of its own: what is being written stays. */
export function GuideLink({ isMark = false }: { readonly isMark?: boolean }) {
  const path = useLocation({ select: ({ pathname }) => pathname });
  return (
    <a
      href={`/guide/for${path}`}
      target="_blank"
      rel="noreferrer"
      className={isMark ? styles.mark : styles.link}
      title={isMark ? m.guideOpen() : undefined}
      aria-label={isMark ? m.guideOpen() : undefined}
    >
      {isMark ? '?' : m.guideOpen()}
    </a>
  );
}

import { useLocation } from '@tanstack/react-router';
import { m } from '../i18n/m.ts';
import styles from './guide-link.module.css';

/** `mark` is a question mark at the head of the page, `sample` the words of an empty page. */
interface GuideLinkProps {
  readonly as?: 'mark' | 'sample';
}

/** Leads to the chapter about the page that is open, in a tab of its own: what is being written stays. */
export function GuideLink({ as }: GuideLinkProps) {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const isMark = as === 'mark';
  return (
    <a
      href={`/guide/for${path}`}
      target="_blank"
      rel="noreferrer"
      hrefLang="vi"
      className={isMark ? styles.mark : styles.link}
      title={isMark ? m.guideOpen() : undefined}
      aria-label={isMark ? m.guideOpen() : undefined}
    >
      {isMark ? '?' : as === 'sample' ? m.guideSample() : m.guideOpen()}
    </a>
  );
}

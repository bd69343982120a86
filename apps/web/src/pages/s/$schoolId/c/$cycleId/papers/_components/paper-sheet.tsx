import { useEffect, useRef } from 'react';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { paperNodes } from '../_lib/paper-nodes.ts';
import styles from './papers.module.css';

interface PaperSheetProps {
  readonly html: string;
  readonly stylesheet: string;
}

/** The paper in a shadow root of its own: its styles do not reach the page, nor the page's styles the paper. */
export function PaperSheet({ html, stylesheet }: PaperSheetProps) {
  const host = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(stylesheet);
    root.adoptedStyleSheets = [sheet];
    root.replaceChildren(...paperNodes(html));
  }, [html, stylesheet]);
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide paper is scrolled by keyboard too.
  return <section ref={host} className={styles.paper} aria-label={m.paperPreviewLabel()} tabIndex={0} />;
}

import { useEffect, useRef } from 'react';
import { language } from '../../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { layOutPages } from '../_lib/lay-out-pages.ts';
import { paperNodes } from '../_lib/paper-nodes.ts';
import { paperScale } from '../_lib/paper-scale.ts';
import styles from './papers.module.css';

interface PaperSheetProps {
  readonly html: string;
  readonly stylesheet: string;
}

/** Lines break where they break on paper: the sheet keeps its width and is made smaller as a whole. */
const scaledSheet = [
  '.paper-sheet{position:relative;max-width:none;zoom:var(--paper-scale,1)}',
  '.paper-sheet[data-page]::before{content:attr(data-page);position:absolute;top:10mm;left:0;right:0;text-align:center}',
  '@media print{.paper-sheet{max-width:100%;zoom:1}.paper-sheet[data-page]::before{content:none}}',
].join('');

/** The paper in a shadow root of its own: its styles do not reach the page, nor the page's styles the paper. */
export function PaperSheet({ html, stylesheet }: PaperSheetProps) {
  const host = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!host.current) return;
    const pane = host.current;
    const root = pane.shadowRoot ?? pane.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [printedStyle(stylesheet)];
    // Size and direction of the printed page are the document's: inside a shadow root such rules are not heard.
    const pages = pageRules(stylesheet);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, pages];
    root.replaceChildren(...paperNodes(html));
    layOutPages(root);
    for (const part of root.children) part.setAttribute('lang', 'vi');
    const fit = () => {
      for (const sheet of root.querySelectorAll<HTMLElement>('.paper-sheet')) {
        const scale = paperScale(pane.clientWidth, sheet.classList.contains('paper-landscape'));
        sheet.style.setProperty('--paper-scale', String(scale));
        // A pane that must scroll (a phone) starts where the text starts, not at the margin.
        const margin = Number.parseFloat(getComputedStyle(sheet).paddingLeft) * scale;
        if (pane.scrollLeft === 0 && pane.scrollWidth > pane.clientWidth) pane.scrollLeft = margin - 8;
      }
    };
    const watcher = new ResizeObserver(fit);
    watcher.observe(pane);
    return () => {
      watcher.disconnect();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== pages);
    };
  }, [html, stylesheet]);
  return (
    <>
      {language() !== 'vi' && <p className="muted no-print">{m.paperIsVietnamese()}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide paper is scrolled by keyboard too. */}
      <section ref={host} className={styles.paper} aria-label={m.paperPreviewLabel()} tabIndex={0} />
    </>
  );
}

/** Only the rules for pages: upright and lying sheets come out of the printer as they are. */
function pageRules(stylesheet: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(stylesheet.match(/@page[^{]*\{[^}]*\}/g)?.join('\n') ?? '');
  return sheet;
}

/** The stylesheet without its rules for narrow screens: they would set the lines anew. */
function printedStyle(stylesheet: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${stylesheet}\n${scaledSheet}`);
  for (let index = sheet.cssRules.length - 1; index >= 0; index -= 1) {
    const rule = sheet.cssRules.item(index);
    if (rule instanceof CSSMediaRule && rule.conditionText.includes('max-width')) sheet.deleteRule(index);
  }
  return sheet;
}

import type { ImportSource } from '@minhchung/contract';
import { memo, useEffect, useMemo, useRef } from 'react';
import { m } from '../../../../../lib/i18n/m.ts';
import { type Mark, marksByLine, spansOf } from '../_lib/source-index.ts';
import { SourceLine } from './source-line.tsx';
import styles from './source-view.module.css';

interface SourceViewProps {
  readonly source: ImportSource;
  readonly name: string;
  /** JSON pointer of the value that the person is at, as the paper numbers its rows. */
  readonly focus: { readonly pointer: string; readonly at: number } | null;
  readonly onChoose: (pointer: string) => void;
}

/** The paper as it was read: what supports a value is marked, noise is faint, what was not understood has a bar. */
export function SourceView({ source, name, focus, onChoose }: SourceViewProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const region = box.current;
    const choose = (event: MouseEvent) => {
      const mark = event.target instanceof Element ? event.target.closest('[data-pointer]') : null;
      const pointer = mark?.getAttribute('data-pointer');
      if (pointer) onChoose(pointer);
    };
    region?.addEventListener('click', choose);
    return () => region?.removeEventListener('click', choose);
  }, [onChoose]);
  useEffect(() => {
    const region = box.current;
    if (!region || !focus) return;
    const found = placesOf(region, source, focus.pointer);
    for (const place of found) place.setAttribute('data-focused', '');
    const first = found[0];
    if (first && region.offsetParent) scrollWithin(region, first);
    return () => {
      for (const place of found) place.removeAttribute('data-focused');
    };
  }, [focus, source]);
  return (
    // The paper scrolls by itself beside the draft, so it must be reachable by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section ref={box} className={styles.source} aria-label={m.impSourceLabel({ name })} tabIndex={0}>
      <p className={styles.hint}>{m.impSourceHint()}</p>
      <div lang="vi">
        <SourceBlocks source={source} />
      </div>
    </section>
  );
}

/** Drawn once: a long paper has thousands of words, and none of them changes. */
const SourceBlocks = memo(function SourceBlocks({ source }: { readonly source: ImportSource }) {
  const marks = useMemo(() => marksByLine(source.provenance), [source]);
  return keyed(source.source).map(({ key, item: block }) => {
    if (block.kind === 'table')
      return <SourceTable key={key} number={key + 1} rows={block.rows} source={source} marks={marks} />;
    return (
      <div key={key} className={block.kind === 'heading' ? styles.heading : styles.paragraph}>
        <Lines ids={block.lines} source={source} marks={marks} />
      </div>
    );
  });
});

interface PartProps {
  readonly source: ImportSource;
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
}

type Rows = Extract<ImportSource['source'][number], { kind: 'table' }>['rows'];

function SourceTable({ number, rows, source, marks }: PartProps & { readonly number: number; readonly rows: Rows }) {
  return (
    // A wide table scrolls by itself, by the keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={styles.tableBox} aria-label={m.impSourceTable({ number })} tabIndex={0}>
      <table>
        <tbody>
          {keyed(rows).map(({ key, item: row }) => (
            <tr key={key}>
              {keyed(row).map(({ key: place, item: cell }) => (
                <td key={place} data-head={cell.isHeader || undefined}>
                  <Lines ids={cell.lines} source={source} marks={marks} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Lines({ ids, source, marks }: PartProps & { readonly ids: readonly number[] }) {
  return ids.map((id) => {
    const line = source.lines[id];
    return line && line.state !== 'empty' ? <SourceLine key={id} line={line} marks={marks.get(id) ?? []} /> : null;
  });
}

/** The source never changes, so the place of a part names it. */
function keyed<Item>(items: readonly Item[]): { key: number; item: Item }[] {
  return items.map((item, key) => ({ key, item }));
}

function placesOf(region: HTMLElement, source: ImportSource, pointer: string): Element[] {
  const line = /^\/lines\/(\d+)$/.exec(pointer);
  if (line) return [...region.querySelectorAll(`[data-line="${line[1]}"]`)];
  const wanted = (own: string | null) => own === pointer || own?.startsWith(`${pointer}/`);
  const marks = [...region.querySelectorAll('[data-pointer]')].filter((mark) =>
    wanted(mark.getAttribute('data-pointer')),
  );
  if (marks.length > 0) return marks;
  const lines = new Set(spansOf(source.provenance, pointer).map((span) => span.line));
  return [...lines].flatMap((id) => [...region.querySelectorAll(`[data-line="${id}"]`)]);
}

function scrollWithin(region: HTMLElement, place: Element): void {
  const distance = place.getBoundingClientRect().top - region.getBoundingClientRect().top;
  if (region.scrollHeight > region.clientHeight + 4) region.scrollTo({ top: region.scrollTop + distance - 80 });
  else place.scrollIntoView({ block: 'center' });
}

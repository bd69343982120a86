import type { ImportSource } from '@minhchung/contract';
import type { ReactNode } from 'react';
import { m } from '../../../../../lib/i18n/m.ts';
import type { Mark } from '../_lib/source-index.ts';
import styles from './source-view.module.css';

interface SourceLineProps {
  readonly line: ImportSource['lines'][number];
  readonly marks: readonly Mark[];
}

export function SourceLine({ line, marks }: SourceLineProps) {
  // What the portal prints around the article is no part of the plan, although it was recognised.
  const isPortal = marks.length > 0 && marks.every((mark) => mark.pointer.startsWith('/portal/'));
  if (isPortal) {
    return (
      <div className={styles.line} data-line={line.id} data-state="noise">
        {line.text}
      </div>
    );
  }
  return (
    <div className={styles.line} data-line={line.id} data-state={line.state}>
      {line.state === 'notUnderstood' && <span className={styles.flag}>{m.impNotUnderstoodMark()}: </span>}
      {marked(line.text, marks)}
    </div>
  );
}

function marked(text: string, marks: readonly Mark[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.from > at) parts.push(text.slice(at, mark.from));
    parts.push(
      <mark key={mark.from} data-pointer={mark.pointer} data-doubt={mark.isDoubtful || undefined}>
        {text.slice(mark.from, mark.to)}
      </mark>,
    );
    at = mark.to;
  }
  return [...parts, text.slice(at)];
}

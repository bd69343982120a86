import type { AmendmentView, Row } from '@minhchung/contract';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';
import { groupChangeText, seatChangeText } from '../_lib/change-text.ts';
import { findingText } from '../_lib/finding-text.ts';
import styles from './amendment.module.css';

/** What the draft changes and what the framework says of it, said again with every change. */
export function AmendmentChanges({ view }: { readonly view: AmendmentView }) {
  const { seats, groups, findings, losing } = view;
  const lines = [...seats.map(seatChangeText), ...groups.map(groupChangeText)];
  return (
    <section className="sheet" aria-labelledby="amend-changes">
      <h2 id="amend-changes">{m.amChangesTitle()}</h2>
      <div className="stack" aria-live="polite">
        {lines.length === 0 ? (
          <p className="muted">{m.amNoChanges()}</p>
        ) : (
          <ul className={styles.changes}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {losing.assignments + losing.evidenceNeeds > 0 && (
          <Notice tone="doubt">
            <p>{m.amLosing({ assignments: losing.assignments, needs: losing.evidenceNeeds })}</p>
          </Notice>
        )}
        {findings.length === 0 ? (
          <Notice tone="done">
            <p>{m.rulesKept()}</p>
          </Notice>
        ) : (
          findings.map((finding) => (
            <Notice
              key={`${finding.code} ${JSON.stringify(finding.params)}`}
              tone={finding.severity === 'error' ? 'stop' : 'doubt'}
            >
              <p>{findingText(finding, membersOf(view))}</p>
            </Notice>
          ))
        )}
      </div>
    </section>
  );
}

/** The drafted seats as rows, so that a finding can name its person. */
export function membersOf({ amendment }: AmendmentView): Row<'councilMembers'>[] {
  return amendment.content.members.map(({ key, originId: _, ...seat }, at) => ({
    rowId: key,
    parentId: null,
    position: at,
    version: 1,
    ...seat,
  }));
}

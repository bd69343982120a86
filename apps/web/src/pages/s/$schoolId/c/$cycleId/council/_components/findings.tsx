import type { CouncilView } from '@minhchung/contract';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';
import { findingText } from '../_lib/finding-text.ts';
import styles from './council.module.css';

interface FindingsProps {
  readonly findings: CouncilView['findings'];
  readonly members: CouncilView['councilMembers'];
  /** The list came from an issued paper and stays as it is: the points are told, they block nothing. */
  readonly isForInformation: boolean;
}

/** The rules of the pinned framework, said again with every change of the list. */
export function Findings({ findings, members, isForInformation }: FindingsProps) {
  if (members.length === 0) return null;
  return (
    <div className={styles.findings} aria-live="polite">
      {findings.length === 0 ? (
        <Notice tone="done">
          <p>{m.rulesKept()}</p>
        </Notice>
      ) : (
        findings.map((finding) => (
          <Notice
            key={`${finding.code} ${JSON.stringify(finding.params)}`}
            tone={isForInformation ? 'info' : toneOf(finding.severity)}
          >
            <p>{findingText(finding, members)}</p>
          </Notice>
        ))
      )}
    </div>
  );
}

function toneOf(severity: CouncilView['findings'][number]['severity']): 'stop' | 'doubt' | 'info' {
  if (severity === 'error') return 'stop';
  return severity === 'warning' ? 'doubt' : 'info';
}

import type { LegalFinding } from '@minhchung/contract';
import { formatDate } from '../format/dates.ts';
import { m } from '../i18n/m.ts';
import { Notice } from '../ui/notice.tsx';
import { legalFlagText } from './legal-flag-text.ts';

interface GroundFlagsProps {
  readonly grounds: { readonly onDate: string; readonly items: readonly LegalFinding[] } | undefined;
}

/** Legal texts that a paper rests on and that do not hold on its day (C2); nothing while all do. */
export function GroundFlags({ grounds }: GroundFlagsProps) {
  if (!grounds || grounds.items.length === 0) return null;
  return (
    <div className="no-print">
      <Notice tone="doubt" title={m.rgGroundsTitle()}>
        <ul>
          {grounds.items.map((finding) => (
            <li key={finding.rowId}>{legalFlagText(finding, formatDate(grounds.onDate))}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

import type { StaffImport } from '@minhchung/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { call } from '../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../../lib/api/problem.ts';
import { formatMoment } from '../../../../../../lib/format/dates.ts';
import { language } from '../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../../lib/ui/notice.tsx';
import styles from './staff-import.module.css';

/** What was taken over before; each can be taken back as a whole. */
export function EarlierLists({ schoolId, onUndone }: { readonly schoolId: string; readonly onUndone: () => void }) {
  const list = useQuery({
    queryKey: ['staff-imports', schoolId],
    queryFn: ({ signal }) => call(endpoints.listStaffImports, { params: { schoolId }, query: { limit: 20 }, signal }),
  });
  const undo = useMutation({
    mutationFn: ({ staffImportId, version }: StaffImport) =>
      call(endpoints.undoStaff, { params: { schoolId, staffImportId }, body: { version } }),
    onSuccess: onUndone,
  });
  const items = list.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="earlier-lists">
      <h2 id="earlier-lists">{m.stfEarlier()}</h2>
      {undo.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(undo.error, language())}</p>
        </Notice>
      )}
      <ul className={styles.plainList}>
        {items.map((one) => (
          <li key={one.staffImportId} className={styles.line}>
            <span>
              <strong>{one.sourceName}</strong>
              <small className="muted">
                {' '}
                {formatMoment(one.appliedAt)} · {one.appliedBy} ·{' '}
                {m.stfCounts({ added: one.added, changed: one.changed, gone: one.gone })}
              </small>
            </span>
            {one.status === 'undone' ? (
              <span className="muted">{m.stfUndone()}</span>
            ) : (
              <Button
                variant="outline"
                loading={undo.isPending && undo.variables.staffImportId === one.staffImportId}
                onClick={() => undo.mutate(one)}
              >
                {m.stfUndo()}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

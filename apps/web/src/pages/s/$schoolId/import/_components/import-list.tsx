import type { ImportSummary } from '@minhchung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { formatMoment } from '../../../../../lib/format/dates.ts';
import { useLanguage } from '../../../../../lib/i18n/language-context.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { importsQuery } from '../_lib/import-queries.ts';
import styles from './import-list.module.css';

const states = {
  parsed: m.impStatusParsed,
  applied: m.impStatusApplied,
  undone: m.impStatusUndone,
  discarded: m.impStatusDiscarded,
} as const;

/** Papers taken in so far, newest first. */
export function ImportList({ schoolId }: { readonly schoolId: string }) {
  const client = useQueryClient();
  const { language } = useLanguage();
  const { data } = useQuery(importsQuery(schoolId));
  const discard = useMutation({
    mutationFn: ({ importSessionId, version }: ImportSummary) =>
      call(endpoints.discardImport, { params: { schoolId, importSessionId }, query: { version } }),
    onSettled: () => client.invalidateQueries({ queryKey: importsQuery(schoolId).queryKey }),
  });
  const items = data?.items ?? [];
  return (
    <section aria-labelledby="imports-title">
      <h2 id="imports-title">{m.impListTitle()}</h2>
      {discard.error && <Notice tone="stop">{problemText(discard.error, language)}</Notice>}
      {data && items.length === 0 && <p className="muted">{m.impListEmpty()}</p>}
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.importSessionId}>
            <div>
              <strong>{item.sourceName}</strong>
              <div className="muted">
                {states[item.status]()} · {formatMoment(item.createdAt)}
              </div>
            </div>
            <div className="row">
              {item.cycleId && (
                <Link to="/s/$schoolId/c/$cycleId" params={{ schoolId, cycleId: item.cycleId }}>
                  {m.impListCycle()}
                </Link>
              )}
              <Link
                to="/s/$schoolId/import/$importSessionId"
                params={{ schoolId, importSessionId: item.importSessionId }}
                aria-label={`${actionOf(item)}: ${item.sourceName}`}
              >
                {actionOf(item)}
              </Link>
              {item.status !== 'applied' && (
                <Button
                  variant="quiet"
                  aria-label={`${m.impDiscard()}: ${item.sourceName}`}
                  onClick={() => discard.mutate(item)}
                >
                  {m.impDiscard()}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function actionOf(item: ImportSummary): string {
  return item.status === 'applied' ? m.impListSeen() : m.impListOpen();
}

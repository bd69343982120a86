import type { ImportSummary } from '@minhchung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatMoment } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { importsQuery } from '../_lib/import-queries.ts';
import { DiscardImport } from './discard-import.tsx';
import styles from './import-list.module.css';

const states = {
  parsed: m.impStatusParsed,
  applied: m.impStatusApplied,
  undone: m.impStatusUndone,
  discarded: m.impStatusDiscarded,
} as const;

/** Papers taken in so far, newest first. */
export function ImportList({ schoolId }: { readonly schoolId: string }) {
  const { data } = useQuery(importsQuery(schoolId));
  const items = data?.items ?? [];
  return (
    <section aria-labelledby="imports-title">
      <h2 id="imports-title">{m.impListTitle()}</h2>
      {data && items.length === 0 && <p className="muted">{m.impListEmpty()}</p>}
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.importSessionId}>
            <div>
              <strong>{item.sourceName}</strong>
              <div className="muted">
                {item.isCorrection ? m.impListCorrection() : states[item.status]()} · {formatMoment(item.createdAt)}
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
                <DiscardImport
                  address={{ schoolId, importSessionId: item.importSessionId }}
                  version={item.version}
                  name={item.sourceName}
                />
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

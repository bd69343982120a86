import type { Overview } from '@minhchung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { m } from '../../../../../../lib/i18n/m.ts';
import type { CycleAddress } from '../../../../../../lib/school/queries.ts';
import { useMay } from '../../../../../../lib/session/session.ts';
import { buttonClass } from '../../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../../lib/ui/notice.tsx';
import { importsQuery } from '../../../import/_lib/import-queries.ts';

/** Said in the first days of a cycle, or of few: not part of the first load. */
const UndoImport = lazy(async () => ({
  default: (await import('../../../import/_components/undo-import.tsx')).UndoImport,
}));
const UndoImportNotice = lazy(async () => ({
  default: (await import('../../../import/_components/undo-import-notice.tsx')).UndoImportNotice,
}));
const WeekOneForm = lazy(async () => ({ default: (await import('./week-one-form.tsx')).WeekOneForm }));

interface OverviewNoticesProps {
  readonly overview: Overview;
  readonly place: CycleAddress;
}

/** What must be said before the week. A historic cycle is only read: one notice, and nothing is asked for. */
export function OverviewNotices({ overview: { cycle }, place }: OverviewNoticesProps) {
  const may = useMay(place.schoolId, place.cycleId);
  if (cycle.isHistoric) return <HistoricNotice place={place} />;
  return (
    <Suspense>
      {cycle.importSessionId !== null && <UndoImportNotice schoolId={place.schoolId} cycleId={place.cycleId} />}
      {cycle.weekOne === null && may('plan.edit') && <WeekOneForm cycle={cycle} schoolId={place.schoolId} />}
    </Suspense>
  );
}

function HistoricNotice({ place }: { readonly place: CycleAddress }) {
  const may = useMay(place.schoolId, place.cycleId);
  const { data } = useQuery({ ...importsQuery(place.schoolId), enabled: may('import.run') });
  const undoable = data?.items.find((item) => item.cycleId === place.cycleId && item.canBeUndone);
  const begin = may('cycle.edit') && (
    <Link
      to="/s/$schoolId/new-cycle"
      params={{ schoolId: place.schoolId }}
      search={{ c: place.cycleId }}
      className={buttonClass()}
    >
      {m.historicAction()}
    </Link>
  );
  return (
    <Notice
      tone="doubt"
      title={m.historicTitle()}
      action={
        <div className="row">
          {begin}
          {undoable && (
            <Suspense>
              <UndoImport
                address={{ schoolId: place.schoolId, importSessionId: undoable.importSessionId }}
                version={undoable.version}
                isCorrection={undoable.isCorrection}
              />
            </Suspense>
          )}
        </div>
      }
    >
      <p>{m.historicText()}</p>
      {undoable && <p>{m.impUndoText({ name: undoable.sourceName })}</p>}
    </Notice>
  );
}

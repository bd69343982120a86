import type { ImportView } from '@minhchung/contract';
import { Link } from '@tanstack/react-router';
import { m } from '../../../../../lib/i18n/m.ts';
import { buttonClass } from '../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import type { ImportAddress } from '../_lib/import-queries.ts';
import { RemarkList } from './remark-list.tsx';
import { UndoImport } from './undo-import.tsx';

/** What became of an import that is no longer in review. */
export function ImportState({ address, view }: { readonly address: ImportAddress; readonly view: ImportView }) {
  if (view.status !== 'applied') return null;
  return (
    <Notice
      tone="done"
      title={m.impReadOnlyApplied()}
      action={
        <div className="row">
          {view.cycleId && (
            <Link
              to="/s/$schoolId/c/$cycleId"
              params={{ schoolId: address.schoolId, cycleId: view.cycleId }}
              className={buttonClass('outline')}
            >
              {m.impListCycle()}
            </Link>
          )}
          {view.canBeUndone && <UndoImport address={address} version={view.version} isCorrection={view.isCorrection} />}
        </div>
      }
    >
      {view.warnings.length > 0 && (
        <>
          <p>{m.impWarningsTitle()}:</p>
          <RemarkList remarks={view.warnings} />
        </>
      )}
    </Notice>
  );
}

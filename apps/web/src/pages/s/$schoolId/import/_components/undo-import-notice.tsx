import { useQuery } from '@tanstack/react-query';
import { m } from '../../../../../lib/i18n/m.ts';
import { useMay } from '../../../../../lib/session/session.ts';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { importsQuery } from '../_lib/import-queries.ts';
import { UndoImport } from './undo-import.tsx';

interface UndoImportNoticeProps {
  readonly schoolId: string;
  readonly cycleId: string;
}

/** On the overview of a cycle that was just imported: the whole import can still be taken back. */
export function UndoImportNotice({ schoolId, cycleId }: UndoImportNoticeProps) {
  const may = useMay(schoolId, cycleId)('import.run');
  const { data } = useQuery({ ...importsQuery(schoolId), enabled: may });
  const found = data?.items.find((item) => item.cycleId === cycleId && item.canBeUndone);
  if (!found) return null;
  return (
    <Notice
      tone="done"
      title={m.impUndoTitle()}
      action={
        <UndoImport
          address={{ schoolId, importSessionId: found.importSessionId }}
          version={found.version}
          isCorrection={found.isCorrection}
        />
      }
    >
      <p>
        {found.isCorrection
          ? m.impUndoTextCorrection({ name: found.sourceName })
          : m.impUndoText({ name: found.sourceName })}
      </p>
    </Notice>
  );
}

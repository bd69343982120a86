import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { useLanguage } from '../../../../../lib/i18n/language-context.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { useSaverRegistry } from '../../../../../lib/saving/use-saver.tsx';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Dialog } from '../../../../../lib/ui/dialog.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { forgetImport } from '../_lib/forget-import.ts';
import type { ImportAddress } from '../_lib/import-queries.ts';

interface UndoImportProps {
  readonly address: ImportAddress;
  readonly version: number;
  /** Taken over into a cycle that stays. */
  readonly isCorrection: boolean;
}

/** Takes back the whole import, after one page that says what goes. */
export function UndoImport({ address, version, isCorrection }: UndoImportProps) {
  const client = useQueryClient();
  const registry = useSaverRegistry();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const undo = useMutation({
    mutationFn: () => call(endpoints.undoImport, { params: { ...address }, body: { version } }),
    onSuccess: async () => {
      await navigate({ to: '/s/$schoolId/import', params: { schoolId: address.schoolId } });
      await forgetImport(client, registry, address);
    },
  });
  return (
    <>
      <Button variant="outline" onClick={() => setAsking(true)}>
        {m.impUndoAction()}
      </Button>
      <Dialog title={m.impUndoAction()} isOpen={isAsking} onClose={() => setAsking(false)}>
        <div className="stack">
          <p>{isCorrection ? m.impUndoAskCorrection() : m.impUndoAsk()}</p>
          {undo.error && <Notice tone="stop">{problemText(undo.error, language)}</Notice>}
          <div className="row">
            <Button loading={undo.isPending} onClick={() => undo.mutate()}>
              {m.impUndoAction()}
            </Button>
            <Button variant="quiet" onClick={() => setAsking(false)}>
              {m.impCancel()}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { call } from '../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../../../lib/api/problem.ts';
import { language } from '../../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { buttonClass } from '../../../../../../../lib/ui/button.tsx';
import { Icon } from '../../../../../../../lib/ui/icon.tsx';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';
import { useOfferUndo } from '../../../../../../../lib/undo/undo.tsx';

interface DecisionScanProps {
  readonly place: CycleAddress;
  readonly councilId: string;
  readonly number: string;
}

/** Keeps the signed paper of a decision that is not the one in force; that one is kept on the page of papers. */
export function DecisionScan({ place, councilId, number }: DecisionScanProps) {
  const id = useId();
  const queryClient = useQueryClient();
  const offerUndo = useOfferUndo();
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['council-versions', place.cycleId] });
  const add = useMutation({
    mutationFn: (file: File) =>
      call(endpoints.addScan, {
        params: { ...place, paper: 'councilDecision' },
        query: { name: file.name, council: councilId },
        file,
      }),
    onSuccess: async ({ paperScanId, name }) => {
      await refresh();
      offerUndo({
        text: m.amScanAdded({ name }),
        undo: () => call(endpoints.removeScan, { params: { ...place, paperScanId } }).then(refresh),
      });
    },
  });
  return (
    <>
      {' '}
      <input
        id={id}
        type="file"
        accept=".pdf,.jpg,.jpeg,.png"
        className="visually-hidden"
        aria-label={m.amScanAdd({ number })}
        disabled={add.isPending}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) add.mutate(file);
          event.currentTarget.value = '';
        }}
      />
      <label htmlFor={id} className={`${buttonClass('quiet')} no-print`}>
        <Icon name="upload" size={16} /> {add.isPending ? m.scanUploading() : m.scanAdd()}
      </label>
      {add.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(add.error, language())}</p>
        </Notice>
      )}
    </>
  );
}

import type { Paper, PaperKind } from '@minhchung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { call, fileUrl } from '../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../../../lib/api/problem.ts';
import { formatMoment } from '../../../../../../../lib/format/dates.ts';
import { formatSize } from '../../../../../../../lib/format/sizes.ts';
import { language } from '../../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { useMay } from '../../../../../../../lib/session/session.ts';
import { Button, buttonClass } from '../../../../../../../lib/ui/button.tsx';
import { Icon } from '../../../../../../../lib/ui/icon.tsx';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';
import { useOfferUndo } from '../../../../../../../lib/undo/undo.tsx';
import styles from './papers.module.css';

interface ScansProps {
  readonly scans: Paper['scans'];
  readonly place: CycleAddress;
  readonly kind: PaperKind;
}

/** The signed and sealed paper, kept beside its source. */
export function Scans({ scans, place, kind }: ScansProps) {
  const id = useId();
  const may = useMay(place.schoolId, place.cycleId);
  const queryClient = useQueryClient();
  const offerUndo = useOfferUndo();
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['papers', place.cycleId] });
  const add = useMutation({
    mutationFn: (file: File) =>
      call(endpoints.addScan, { params: { ...place, paper: kind }, query: { name: file.name }, file }),
    onSuccess: refresh,
  });
  const remove = useMutation({
    mutationFn: (paperScanId: string) => call(endpoints.removeScan, { params: { ...place, paperScanId } }),
    onSuccess: async (_, paperScanId) => {
      await refresh();
      offerUndo({
        text: m.scanRemoved(),
        undo: () => call(endpoints.restoreScan, { params: { ...place, paperScanId }, body: {} }).then(refresh),
      });
    },
  });
  const error = add.error ?? remove.error;
  return (
    <section className="sheet" aria-labelledby="scans">
      <h2 id="scans">{m.scansTitle()}</h2>
      {scans.length === 0 && <p className="muted">{m.scansEmpty()}</p>}
      <ul className={styles.scans}>
        {scans.map((scan) => (
          <li key={scan.paperScanId} data-row={scan.paperScanId} className={styles.scan}>
            <span>
              <a href={fileUrl(endpoints.downloadScan, { params: { ...place, paperScanId: scan.paperScanId } })}>
                {scan.name}
              </a>
              <small>
                {formatSize(scan.size)} · {scan.createdBy} · {formatMoment(scan.createdAt)}
              </small>
            </span>
            {may('paper.issue') && (
              <Button
                variant="quiet"
                aria-label={m.scanRemove({ name: scan.name })}
                onClick={() => remove.mutate(scan.paperScanId)}
              >
                <Icon name="remove" size={16} />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(error, language())}</p>
        </Notice>
      )}
      {may('paper.issue') && (
        <p>
          <input
            id={id}
            type="file"
            accept=".pdf,.jpg,.jpeg,.png"
            className="visually-hidden"
            disabled={add.isPending}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) add.mutate(file);
              event.currentTarget.value = '';
            }}
          />
          <label htmlFor={id} className={buttonClass('outline')}>
            <Icon name="upload" /> {add.isPending ? m.scanUploading() : m.scanAdd()}
          </label>
        </p>
      )}
    </section>
  );
}

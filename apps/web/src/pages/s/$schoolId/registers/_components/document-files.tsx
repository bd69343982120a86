import type { OwnDocument } from '@minhchung/contract';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { call, fileUrl } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { formatMoment } from '../../../../../lib/format/dates.ts';
import { formatSize } from '../../../../../lib/format/sizes.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { buttonClass } from '../../../../../lib/ui/button.tsx';
import { Icon } from '../../../../../lib/ui/icon.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import styles from './registers.module.css';

interface DocumentFilesProps {
  readonly document: OwnDocument;
  readonly schoolId: string;
  readonly isReadOnly: boolean;
  readonly onChanged: () => Promise<unknown>;
}

/** Every edition of the source and every signed scan, newest first; each stays as it was. */
export function DocumentFiles({ document, schoolId, isReadOnly, onChanged }: DocumentFilesProps) {
  const params = { schoolId, documentId: document.documentId };
  const isSigned = !['draft', 'forSignature', 'numbered'].includes(document.status);
  return (
    <section aria-labelledby="document-files">
      <h3 id="document-files">{m.rgFilesTitle()}</h3>
      {document.files.length === 0 && <p className="muted">{m.rgFilesEmpty()}</p>}
      <ul className={styles.files}>
        {document.files.map((file) => (
          <li key={file.documentFileId}>
            <a
              href={fileUrl(endpoints.downloadDocumentFile, {
                params: { ...params, documentFileId: file.documentFileId },
              })}
            >
              {file.name}
            </a>
            <small>
              {file.kind === 'scan'
                ? m.rgScanEdition({ edition: file.edition })
                : m.rgEdition({ edition: file.edition })}
              {' · '}
              {formatSize(file.size)} · {file.createdBy} · {formatMoment(file.createdAt)}
            </small>
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <div className="row">
          {(!isSigned || document.isFromOutside) && (
            <Upload params={params} kind="source" label={m.rgAddSource()} onChanged={onChanged} />
          )}
          <Upload params={params} kind="scan" label={m.rgAddScan()} onChanged={onChanged} />
        </div>
      )}
    </section>
  );
}

interface UploadProps {
  readonly params: { readonly schoolId: string; readonly documentId: string };
  readonly kind: 'source' | 'scan';
  readonly label: string;
  readonly onChanged: () => Promise<unknown>;
}

function Upload({ params, kind, label, onChanged }: UploadProps) {
  const id = useId();
  const add = useMutation({
    mutationFn: (file: File) =>
      call(endpoints.addDocumentFile, { params, query: { name: file.name, kind, note: '' }, file }),
    onSuccess: onChanged,
  });
  return (
    <div>
      <input
        id={id}
        type="file"
        accept={kind === 'scan' ? '.pdf,.jpg,.jpeg,.png' : '.docx,.doc,.pdf'}
        className="visually-hidden"
        disabled={add.isPending}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) add.mutate(file);
          event.currentTarget.value = '';
        }}
      />
      <label htmlFor={id} className={buttonClass('outline')}>
        <Icon name="upload" /> {add.isPending ? m.scanUploading() : label}
      </label>
      {add.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(add.error, language())}</p>
        </Notice>
      )}
    </div>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { problemText } from '../../../../../lib/api/problem.ts';
import { formatDate } from '../../../../../lib/format/dates.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { useMay } from '../../../../../lib/session/session.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { EmptyState } from '../../../../../lib/ui/empty-state.tsx';
import { TextField } from '../../../../../lib/ui/fields.tsx';
import { Icon } from '../../../../../lib/ui/icon.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { documentsQuery } from '../_lib/register-queries.ts';
import { documentStateName, typeName } from '../_lib/register-words.ts';
import { DocumentDialog } from './document-dialog.tsx';
import { NewDocument } from './new-document.tsx';
import styles from './registers.module.css';

/** The school's own Word and PDF papers, from draft to issued, with every edition. */
export function DocumentsBook({ schoolId }: { readonly schoolId: string }) {
  const may = useMay(schoolId);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const search = useDeferredValue(typed.trim());
  const list = useInfiniteQuery(documentsQuery(schoolId, search));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = items.find(({ documentId }) => documentId === open);
  const add = may('paper.issue') && (
    <Button onClick={() => setOpen('new')}>
      <Icon name="add" /> {m.rgDocumentAdd()}
    </Button>
  );
  return (
    <div className="stack">
      <div className={`no-print ${styles.filter}`}>
        <TextField
          label={m.rgSearch()}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      {items.length > 0 && <div className="row no-print">{add}</div>}
      {list.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(list.error, language())}</p>
        </Notice>
      )}
      {list.isSuccess && items.length === 0 && (
        <EmptyState
          title={search ? m.rgNothingFound() : m.rgDocumentsEmptyTitle()}
          action={!search && add}
          hasSample={!search}
        >
          <p>{search ? m.rgNothingFoundText() : m.rgDocumentsEmptyText()}</p>
        </EmptyState>
      )}
      {items.length > 0 && (
        <div className="sheet scroll-x">
          <table className={`plain-table ${styles.book}`}>
            <caption className="visually-hidden">{m.rgDocuments()}</caption>
            <thead>
              <tr>
                <th scope="col">{m.rgColTitle()}</th>
                <th scope="col">{m.rgColNumber()}</th>
                <th scope="col">{m.colDate()}</th>
                <th scope="col">{m.rgColFiles()}</th>
                <th scope="col">{m.colState()}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((document) => (
                <tr
                  key={document.documentId}
                  data-row={document.documentId}
                  data-ended={document.status === 'replaced' || document.status === 'revoked' || undefined}
                >
                  <th scope="row">
                    <button type="button" className={styles.name} onClick={() => setOpen(document.documentId)}>
                      {document.title}
                    </button>
                    <span className={styles.sub}>
                      {[typeName(document.typeCode), document.signer].filter((part) => part !== '').join(' · ')}
                    </span>
                  </th>
                  <td className={styles.number}>{document.number}</td>
                  <td>{formatDate(document.issuedOn)}</td>
                  <td>{m.rgFilesCount({ count: document.files.length })}</td>
                  <td>
                    {documentStateName(document.status)}
                    {document.isFromOutside && <span className={styles.sub}>{m.rgFromOutside()}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.hasNextPage && (
        <p>
          <Button variant="outline" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {m.showMore()}
          </Button>
        </p>
      )}
      {open === 'new' && <NewDocument schoolId={schoolId} onClose={() => setOpen(null)} onAdded={setOpen} />}
      {shown && <DocumentDialog document={shown} schoolId={schoolId} onClose={() => setOpen(null)} />}
    </div>
  );
}

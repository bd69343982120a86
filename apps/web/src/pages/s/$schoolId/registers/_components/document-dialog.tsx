import type { DocumentState, OwnDocument } from '@minhchung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { formatDate, readDate } from '../../../../../lib/format/dates.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { useMay } from '../../../../../lib/session/session.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Dialog } from '../../../../../lib/ui/dialog.tsx';
import { TextField } from '../../../../../lib/ui/fields.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { useOfferUndo } from '../../../../../lib/undo/undo.tsx';
import { documentStateName, typeName } from '../_lib/register-words.ts';
import { DocumentFiles } from './document-files.tsx';
import styles from './registers.module.css';

interface DocumentDialogProps {
  readonly document: OwnDocument;
  readonly schoolId: string;
  readonly onClose: () => void;
}

const steps: Readonly<Record<DocumentState, readonly DocumentState[]>> = {
  draft: ['forSignature'],
  forSignature: ['numbered', 'draft'],
  numbered: ['signed'],
  signed: ['issued'],
  issued: ['replaced', 'revoked'],
  replaced: [],
  revoked: [],
};

const stepNames: Readonly<Record<DocumentState, () => string>> = {
  draft: m.rgStepDraft,
  forSignature: m.rgStepForSignature,
  numbered: m.rgStepNumbered,
  signed: m.rgStepSigned,
  issued: m.rgStepIssued,
  replaced: m.rgStepReplaced,
  revoked: m.rgStepRevoked,
};

/** One document: its editions, its scans, and its next step. */
export function DocumentDialog({ document, schoolId, onClose }: DocumentDialogProps) {
  const may = useMay(schoolId);
  const queryClient = useQueryClient();
  const offerUndo = useOfferUndo();
  const [reason, setReason] = useState('');
  const [day, setDay] = useState(formatDate(document.issuedOn));
  const params = { schoolId, documentId: document.documentId };
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['registers', schoolId] });
  const isDraft = document.status === 'draft' || document.status === 'forSignature';
  const move = useMutation({
    mutationFn: async (status: DocumentState) => {
      const issuedOn = readDate(day);
      let { version } = document;
      if (isDraft && issuedOn && issuedOn !== document.issuedOn) {
        version = (await call(endpoints.changeDocument, { params, body: { version, issuedOn } })).version;
      }
      return call(endpoints.moveDocument, { params, body: { version, status, reason } });
    },
    onSettled: refresh,
    onSuccess: () => setReason(''),
  });
  const remove = useMutation({
    mutationFn: () => call(endpoints.removeDocument, { params, query: { version: document.version } }),
    onSuccess: async () => {
      await refresh();
      onClose();
      offerUndo({
        text: m.rgDocumentRemoved({ title: document.title }),
        undo: () => call(endpoints.restoreDocument, { params, body: {} }).then(refresh),
      });
    },
  });
  const error = move.error ?? remove.error;
  const next = may('paper.issue') ? steps[document.status] : [];
  const needsReason = document.status === 'issued';
  return (
    <Dialog title={document.title} isOpen onClose={onClose} isWide>
      <div className="stack">
        <p>
          {[
            typeName(document.typeCode),
            document.number,
            formatDate(document.issuedOn),
            document.signer,
            documentStateName(document.status),
            document.statusReason,
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
        <DocumentFiles document={document} schoolId={schoolId} isReadOnly={!may('paper.issue')} onChanged={refresh} />
        {next.length > 0 && isDraft && (
          <div className={styles.pair}>
            <TextField
              label={m.rgIssuedOn()}
              hint={m.rgNumberAtSigning()}
              value={day}
              inputMode="numeric"
              placeholder={m.exampleDate()}
              error={day === '' || readDate(day) ? undefined : m.refusalDate()}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
          </div>
        )}
        {next.length > 0 && needsReason && (
          <TextField
            label={m.rgReason()}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {error && (
          <Notice tone="stop" role="alert">
            <p>{problemText(error, language())}</p>
          </Notice>
        )}
        <div className="row">
          {next.map((status, index) => (
            <Button
              key={status}
              variant={index === 0 && !needsReason ? 'filled' : 'outline'}
              loading={move.isPending}
              disabled={needsReason && reason.trim() === ''}
              onClick={() => move.mutate(status)}
            >
              {stepNames[status]()}
            </Button>
          ))}
          {may('paper.issue') && (document.isFromOutside || document.number === '') && (
            <Button variant="quiet" loading={remove.isPending} onClick={() => remove.mutate()}>
              {m.rgRemove()}
            </Button>
          )}
          <Button variant="quiet" onClick={onClose}>
            {m.close()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

import type { LegalDocument } from '@minhchung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { formatDate, readDate } from '../../../../../lib/format/dates.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Dialog } from '../../../../../lib/ui/dialog.tsx';
import { AreaField, TextField } from '../../../../../lib/ui/fields.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { useOfferUndo } from '../../../../../lib/undo/undo.tsx';
import styles from './registers.module.css';

interface LegalDialogProps {
  /** Null for a new one. */
  readonly document: LegalDocument | null;
  readonly schoolId: string;
  readonly onClose: () => void;
}

/** A legal text of the school: what it is, how long it holds, what came after it. */
export function LegalDialog({ document, schoolId, onClose }: LegalDialogProps) {
  const queryClient = useQueryClient();
  const offerUndo = useOfferUndo();
  const [values, setValues] = useState({
    type: document?.type ?? '',
    number: document?.number ?? '',
    date: formatDate(document?.date),
    issuer: document?.issuer ?? '',
    subject: document?.subject ?? '',
    validFrom: formatDate(document?.validFrom),
    validTo: formatDate(document?.validTo),
    replacedBy: document?.replacedBy ?? '',
    note: document?.note ?? '',
  });
  const [isTried, setTried] = useState(false);
  const set = (field: keyof typeof values) => (event: { currentTarget: { value: string } }) =>
    setValues({ ...values, [field]: event.currentTarget.value });
  const isDay = (text: string) => text.trim() === '' || readDate(text) !== null;
  const dayError = (text: string) => (isDay(text) ? undefined : m.refusalDate());
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['registers', schoolId] });
  const place =
    document?.legalDocumentId && document.version !== null
      ? { params: { schoolId, legalDocumentId: document.legalDocumentId }, version: document.version }
      : null;
  const save = useMutation({
    mutationFn: () => {
      const body = {
        ...values,
        date: readDate(values.date),
        validFrom: readDate(values.validFrom),
        validTo: readDate(values.validTo),
      };
      return place
        ? call(endpoints.changeLegalDocument, { params: place.params, body: { version: place.version, ...body } })
        : call(endpoints.addLegalDocument, { params: { schoolId }, body });
    },
    onSuccess: async () => {
      await refresh();
      onClose();
    },
  });
  const remove = useMutation({
    mutationFn: async () => {
      if (place) await call(endpoints.removeLegalDocument, { params: place.params, query: { version: place.version } });
    },
    onSuccess: async () => {
      await refresh();
      onClose();
      if (place) {
        offerUndo({
          text: m.rgLegalRemoved({ number: values.number }),
          undo: () => call(endpoints.restoreLegalDocument, { params: place.params, body: {} }).then(refresh),
        });
      }
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const areDays = [values.date, values.validFrom, values.validTo].every(isDay);
    if (values.type.trim() !== '' && values.number.trim() !== '' && areDays) save.mutate();
  };
  const error = save.error ?? remove.error;
  return (
    <Dialog title={document ? `${document.type} ${document.number}` : m.rgLegalAdd()} isOpen onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <div className={styles.pair}>
          <TextField
            label={m.colLegalType()}
            value={values.type}
            maxLength={60}
            error={isTried && values.type.trim() === '' ? m.rgTypeMissing() : undefined}
            onChange={set('type')}
          />
          <TextField
            label={m.colLegalNumber()}
            value={values.number}
            maxLength={80}
            error={isTried && values.number.trim() === '' ? m.rgNumberMissing() : undefined}
            onChange={set('number')}
          />
          <TextField
            label={m.colLegalDate()}
            value={values.date}
            inputMode="numeric"
            placeholder={m.exampleDate()}
            error={dayError(values.date)}
            onChange={set('date')}
          />
          <TextField label={m.colLegalIssuer()} value={values.issuer} maxLength={200} onChange={set('issuer')} />
        </div>
        <AreaField label={m.colLegalSubject()} value={values.subject} maxLength={1000} onChange={set('subject')} />
        <div className={styles.pair}>
          <TextField
            label={m.rgValidFrom()}
            value={values.validFrom}
            inputMode="numeric"
            placeholder={m.exampleDate()}
            error={dayError(values.validFrom)}
            onChange={set('validFrom')}
          />
          <TextField
            label={m.rgValidTo()}
            value={values.validTo}
            inputMode="numeric"
            placeholder={m.exampleDate()}
            error={dayError(values.validTo)}
            onChange={set('validTo')}
          />
        </div>
        <TextField
          label={m.rgSuccessor()}
          hint={m.rgSuccessorHint()}
          value={values.replacedBy}
          maxLength={80}
          onChange={set('replacedBy')}
        />
        <TextField label={m.colNote()} value={values.note} maxLength={1000} onChange={set('note')} />
        {error && (
          <Notice tone="stop" role="alert">
            <p>{problemText(error, language())}</p>
          </Notice>
        )}
        <div className="row">
          <Button type="submit" loading={save.isPending}>
            {m.save()}
          </Button>
          {document && (
            <Button variant="quiet" loading={remove.isPending} onClick={() => remove.mutate()}>
              {m.rgRemove()}
            </Button>
          )}
          <Button variant="quiet" onClick={onClose}>
            {m.close()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

import type { CalendarPreview, StoredSchoolCalendar } from '@minhchung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { isProblem, problemText } from '../../../../../lib/api/problem.ts';
import { readDate } from '../../../../../lib/format/dates.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { FieldGroup, TextField } from '../../../../../lib/ui/fields.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { useOfferUndo } from '../../../../../lib/undo/undo.tsx';
import { type CalendarContent, type CalendarForm, readCalendar, typedCalendar } from '../_lib/calendar-form.ts';
import { faultText } from '../_lib/fault-text.ts';
import { BreakRows } from './break-rows.tsx';
import styles from './calendar.module.css';
import { PreviewList } from './preview-list.tsx';

interface CalendarEditorProps {
  readonly schoolId: string;
  readonly schoolYear: string;
  readonly stored: StoredSchoolCalendar | undefined;
  readonly start: CalendarContent;
  readonly isReadOnly: boolean;
}

const termFields = [
  ['termOneFrom', m.ttTermOneFrom],
  ['termOneTo', m.ttTermOneTo],
  ['termTwoFrom', m.ttTermTwoFrom],
  ['termTwoTo', m.ttTermTwoTo],
] as const satisfies readonly (readonly [keyof CalendarForm, () => string])[];

/** Terms and breaks as typed; what a change moves is seen before it is applied. */
export function CalendarEditor({ schoolId, schoolYear, stored, start, isReadOnly }: CalendarEditorProps) {
  const [form, setForm] = useState(() => typedCalendar(start));
  const [isTried, setTried] = useState(false);
  const [preview, setPreview] = useState<CalendarPreview | null>(null);
  const queryClient = useQueryClient();
  const offerUndo = useOfferUndo();
  const params = { schoolId, schoolYear };
  const content = readCalendar(form);
  const edit = (changed: Partial<CalendarForm>) => {
    setForm({ ...form, ...changed });
    setPreview(null);
  };

  const save = async (version: number | null, body: CalendarContent) => {
    const breaks = [...body.breaks];
    const saved = await call(endpoints.saveSchoolCalendar, { params, body: { ...body, breaks, version } });
    await queryClient.invalidateQueries();
    return saved;
  };
  const look = useMutation({
    mutationFn: (body: CalendarContent) =>
      call(endpoints.previewSchoolCalendar, { params, body: { ...body, breaks: [...body.breaks] } }),
    onSuccess: setPreview,
  });
  const apply = useMutation({
    mutationFn: (body: CalendarContent) => save(stored?.version ?? null, body),
    onSuccess: (saved) => {
      setPreview(null);
      const { termOne, termTwo, breaks } = start;
      offerUndo({ text: m.ttCalendarSaved(), undo: () => save(saved.version, { termOne, termTwo, breaks }) });
    },
  });
  const error = apply.error ?? look.error;
  const faults = isProblem(error, 'request.invalid') ? error.problems : [];

  return (
    <form
      className={`sheet ${styles.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (content) look.mutate(content);
      }}
    >
      <FieldGroup label={m.ttTerms()} hint={m.ttTermsHint()}>
        <div className={styles.terms}>
          {termFields.map(([field, label]) => (
            <TextField
              key={field}
              label={label()}
              value={form[field]}
              readOnly={isReadOnly}
              inputMode="numeric"
              placeholder={m.exampleDate()}
              error={isTried && readDate(form[field]) === null ? m.refusalDate() : undefined}
              onChange={(event) => edit({ [field]: event.currentTarget.value })}
            />
          ))}
        </div>
      </FieldGroup>
      <BreakRows rows={form.breaks} isTried={isTried} isReadOnly={isReadOnly} onChange={(breaks) => edit({ breaks })} />
      {error && (
        <Notice tone="stop" role="alert">
          {faults.length === 0 ? (
            <p>{problemText(error, language())}</p>
          ) : (
            <ul className={styles.faults}>
              {faults.map((fault) => (
                <li key={`${fault.place}.${fault.code}`}>{faultText(fault, form)}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      {preview && <PreviewList preview={preview} />}
      {!isReadOnly && (
        <div className="row">
          {preview && content ? (
            <Button loading={apply.isPending} onClick={() => apply.mutate(content)}>
              {m.ttCalendarApply()}
            </Button>
          ) : (
            <Button type="submit" loading={look.isPending}>
              {m.ttCalendarLook()}
            </Button>
          )}
          {preview && (
            <Button variant="quiet" onClick={() => setPreview(null)}>
              {m.ttCalendarEditOn()}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}

import type { PaperWording } from '@minhchung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../../../../lib/api/problem.ts';
import { formatDate, readDate } from '../../../../../../../../lib/format/dates.ts';
import { language } from '../../../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../../../../lib/ui/button.tsx';
import { AreaField, TextField } from '../../../../../../../../lib/ui/fields.tsx';
import { Notice } from '../../../../../../../../lib/ui/notice.tsx';
import { useOfferUndo } from '../../../../../../../../lib/undo/undo.tsx';
import { placeHint, placeName } from './worded-papers.ts';
import styles from './wording.module.css';

interface WordingFormProps {
  readonly schoolId: string;
  readonly wording: PaperWording;
  readonly today: string;
  readonly onSaved: (validFrom: string) => void;
}

/** One place of a paper: the standard wording, the school's own, and from which day it holds. */
export function WordingForm({ schoolId, wording, today, onSaved }: WordingFormProps) {
  const { paper, place, standard, versions } = wording;
  const held = versions.find((one) => one.validFrom <= today);
  const [text, setText] = useState(held?.text ?? standard);
  const [day, setDay] = useState(formatDate(today));
  const validFrom = readDate(day) ?? '';
  const queryClient = useQueryClient();
  const offerUndo = useOfferUndo();
  const params = { schoolId, paper, place };
  const refresh = async (day: string) => {
    await queryClient.invalidateQueries({ queryKey: ['paperWordings', schoolId] });
    // A preview that is still on its way for the first time was made before, and would be taken for new.
    await queryClient.cancelQueries({ queryKey: ['preview'] });
    await queryClient.invalidateQueries({ queryKey: ['preview'] });
    await queryClient.invalidateQueries({ queryKey: ['papers'] });
    onSaved(day);
  };
  const save = useMutation({
    mutationFn: async (wanted: string | null) => {
      const before = versions.find((one) => one.validFrom === validFrom);
      const after = await call(endpoints.setPaperWording, {
        params,
        body: { validFrom, text: wanted, version: before?.version ?? null },
      });
      return { before, after, wanted };
    },
    onSuccess: async ({ before, after, wanted }) => {
      await refresh(validFrom);
      const version = after.versions.find((one) => one.validFrom === validFrom)?.version ?? 1;
      offerUndo({
        text: wanted === null ? m.papersWordingResetDone() : m.papersWordingSaved(),
        undo: async () => {
          if (before) {
            await call(endpoints.setPaperWording, { params, body: { validFrom, text: before.text, version } });
          } else {
            await call(endpoints.removePaperWording, { params, query: { validFrom, version } });
          }
          setText(before?.text ?? held?.text ?? standard);
          await refresh(today);
        },
      });
    },
  });
  const isOwn = held?.text !== null && held?.text !== undefined;
  const upcoming = versions.filter((one) => one.validFrom > today);
  return (
    <form
      className={`${styles.form} sheet`}
      onSubmit={(event) => {
        event.preventDefault();
        if (validFrom !== '') save.mutate(text.trim() === '' || text.trim() === standard.trim() ? null : text);
      }}
    >
      <AreaField
        label={placeName(place)}
        hint={placeHint(place)}
        value={text}
        rows={place === 'closing' ? 3 : 4}
        maxLength={5000}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className="muted">
        {isOwn ? m.papersWordingHeld({ date: formatDate(held?.validFrom) }) : m.papersWordingUsing()}
      </p>
      {isOwn && (
        <p className={styles.standard}>
          {m.papersWordingStandard()}: {standard === '' ? m.papersWordingNothing() : standard}
        </p>
      )}
      {upcoming.map((one) => (
        <p key={one.validFrom} className="muted">
          {m.papersWordingUpcoming({ date: formatDate(one.validFrom), text: one.text ?? m.papersWordingStandard() })}
        </p>
      ))}
      <div className={styles.row}>
        <TextField
          label={m.papersWordingFrom()}
          value={day}
          placeholder={m.exampleDate()}
          error={validFrom === '' ? m.refusalDate() : undefined}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button type="submit" loading={save.isPending}>
          {m.papersWordingSave()}
        </Button>
        {isOwn && (
          <Button
            variant="outline"
            loading={save.isPending}
            disabled={validFrom === ''}
            onClick={() => {
              setText(standard);
              save.mutate(null);
            }}
          >
            {m.papersWordingReset()}
          </Button>
        )}
      </div>
      {save.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(save.error, language())}</p>
        </Notice>
      )}
    </form>
  );
}

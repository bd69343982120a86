import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, useId, useRef, useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { useLanguage } from '../../../../../lib/i18n/language-context.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { AreaField, SelectField } from '../../../../../lib/ui/fields.tsx';
import { Icon } from '../../../../../lib/ui/icon.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { importQuery, importsQuery } from '../_lib/import-queries.ts';
import { useImportedCycles } from '../_lib/imported-cycles.ts';
import styles from './start-import.module.css';

const ACCEPTED = '.docx,.doc,.html,.htm,.pdf,.txt';

/** Drop a file, choose one, or paste: then the review opens. */
export function StartImport({ schoolId }: { readonly schoolId: string }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const chooserId = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController | null>(null);
  const [isOver, setOver] = useState(false);
  const [text, setText] = useState('');
  const cycles = useImportedCycles(schoolId);
  /** The cycle that the paper corrects; none for a new one. */
  const [into, setInto] = useState('');

  const read = useMutation({
    mutationFn: (given: File | string) => {
      stop.current = new AbortController();
      const { signal } = stop.current;
      if (typeof given === 'string')
        return call(endpoints.startImportFromText, { params: { schoolId }, body: { text: given }, signal });
      const file = new Blob([given], { type: 'application/octet-stream' });
      return call(endpoints.startImport, { params: { schoolId }, query: { name: given.name }, file, signal });
    },
    onSuccess: async (view) => {
      const address = { schoolId, importSessionId: view.importSessionId };
      client.setQueryData(importQuery(address).queryKey, view);
      await client.invalidateQueries({ queryKey: importsQuery(schoolId).queryKey });
      if (into === '') await navigate({ to: '/s/$schoolId/import/$importSessionId', params: address });
      else
        await navigate({
          to: '/s/$schoolId/import/$importSessionId/into/$cycleId',
          params: { ...address, cycleId: into },
        });
    },
  });
  const take = (file: File | undefined) => {
    if (file && !read.isPending) read.mutate(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const isStopped = stop.current?.signal.aborted ?? false;

  if (read.isPending) {
    return (
      <div className={styles.drop} role="status" aria-live="polite">
        <p className={styles.title}>
          {m.impReading({ name: typeof read.variables === 'string' ? m.impPasteLabel() : read.variables.name })}
        </p>
        <progress className={styles.progress} aria-label={m.impReadingHint()} />
        <p className={styles.hint}>{m.impReadingHint()}</p>
        <Button variant="outline" onClick={() => stop.current?.abort()}>
          {m.impCancel()}
        </Button>
      </div>
    );
  }
  return (
    <div className="stack">
      {read.error && !isStopped && (
        <Notice tone="stop" title={m.impRefusedTitle()} role="alert">
          <p>{problemText(read.error, language)}</p>
        </Notice>
      )}
      {cycles.length > 0 && (
        <SelectField
          label={m.impDiffInto()}
          hint={m.impDiffIntoHint()}
          value={into}
          choices={[
            { value: '', label: m.impDiffIntoNew() },
            ...cycles.map(({ cycleId, name }) => ({ value: cycleId, label: m.impDiffIntoCycle({ name }) })),
          ]}
          onChange={(event) => setInto(event.currentTarget.value)}
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping has its keyboard way in the button inside. */}
      <div
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="upload" size={32} />
        <p className={styles.title}>{m.impDropTitle()}</p>
        <p className={styles.hint} id={`${chooserId}-hint`}>
          {m.impDropHint()}
        </p>
        <input
          ref={chooser}
          id={chooserId}
          type="file"
          accept={ACCEPTED}
          className="visually-hidden"
          tabIndex={-1}
          aria-label={m.impChooseFile()}
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <Button aria-describedby={`${chooserId}-hint`} onClick={() => chooser.current?.click()}>
          {m.impChooseFile()}
        </Button>
      </div>
      <form
        className={styles.paste}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') read.mutate(text);
        }}
      >
        <AreaField
          label={m.impPasteLabel()}
          hint={m.impPasteHint()}
          rows={6}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className="row">
          <Button
            type="submit"
            variant="outline"
            disabled={text.trim() === ''}
            aria-describedby={text.trim() === '' ? `${chooserId}-empty` : undefined}
          >
            {m.impPasteAction()}
          </Button>
          {text.trim() === '' && (
            <span id={`${chooserId}-empty`} className={styles.hint}>
              {m.impPasteEmpty()}
            </span>
          )}
        </div>
      </form>
    </div>
  );
}

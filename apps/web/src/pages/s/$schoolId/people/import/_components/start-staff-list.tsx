import { useId, useRef, useState } from 'react';
import { fileUrl } from '../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../lib/api/endpoints.ts';
import { m } from '../../../../../../lib/i18n/m.ts';
import { Button, buttonClass } from '../../../../../../lib/ui/button.tsx';
import { AreaField } from '../../../../../../lib/ui/fields.tsx';
import { Icon } from '../../../../../../lib/ui/icon.tsx';
import styles from './staff-import.module.css';

interface StartStaffListProps {
  readonly schoolId: string;
  readonly isReading: boolean;
  readonly onGiven: (given: File | string) => void;
}

/** A file, cells pasted from a spreadsheet, or our template first. */
export function StartStaffList({ schoolId, isReading, onGiven }: StartStaffListProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isOver, setOver] = useState(false);
  const hintId = useId();
  return (
    <div className="stack">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping has its keyboard way in the button inside. */}
      <div
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer.files[0];
          if (file) onGiven(file);
        }}
      >
        <Icon name="upload" size={32} />
        <p className={styles.title}>{m.stfDropTitle()}</p>
        <p className="muted" id={hintId}>
          {m.stfDropHint()}
        </p>
        <input
          ref={chooser}
          type="file"
          accept=".xlsx,.csv,.tsv,.txt"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={m.stfChooseFile()}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) onGiven(file);
            event.currentTarget.value = '';
          }}
        />
        <div className="row">
          <Button aria-describedby={hintId} loading={isReading} onClick={() => chooser.current?.click()}>
            {m.stfChooseFile()}
          </Button>
          <a
            className={buttonClass('outline')}
            href={fileUrl(endpoints.downloadStaffTemplate, { params: { schoolId } })}
            download
          >
            <Icon name="download" /> {m.stfTemplate()}
          </a>
        </div>
      </div>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onGiven(text);
        }}
      >
        <AreaField
          label={m.stfPasteLabel()}
          hint={m.stfPasteHint()}
          rows={5}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" variant="outline" disabled={text.trim() === ''}>
            {m.stfPasteAction()}
          </Button>
        </div>
      </form>
    </div>
  );
}

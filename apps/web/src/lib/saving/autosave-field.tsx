import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { m } from '../i18n/m.ts';
import styles from './autosave-field.module.css';
import type { ObjectSaver } from './object-saver.ts';
import { useSaverField } from './use-saver.tsx';

/** The names of the fields that hold this kind of value. */
type FieldsOf<Values, Kind> = { [K in keyof Values]-?: Values[K] extends Kind ? K : never }[keyof Values] & string;

interface FrameProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly isReadOnly?: boolean;
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
  /** So that a list of blanks can lead here. */
  readonly anchor?: string;
}

interface AutosaveTextProps<Values extends object> extends FrameProps {
  readonly saver: ObjectSaver<Values>;
  readonly field: FieldsOf<Values, string | null>;
  /** Several lines, as a paragraph of the paper. */
  readonly isProse?: boolean;
  /** Text that is kept as null when it is empty (a number not yet given). */
  readonly isNullable?: boolean;
}

/** A text that saves itself: no button, nothing lost. */
export function AutosaveText<Values extends object>(props: AutosaveTextProps<Values>) {
  const { saver, field, isProse, isNullable, isReadOnly, placeholder } = props;
  const { value, hasConflict } = useSaverField(saver, field);
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const text = typeof value === 'string' ? value : '';
  useLayoutEffect(() => {
    if (area.current) grow(area.current, text);
  }, [text]);
  const change = (typed: string) => saver.edit(single(field, isNullable && typed === '' ? null : typed));
  const common = {
    id,
    value: text,
    placeholder: isReadOnly ? '—' : placeholder,
    readOnly: isReadOnly,
    className: isProse ? styles.prose : styles.line,
    onBlur: () => void saver.flush(),
  };
  return (
    <FieldFrame {...props} hint={hintOf(props, text)} id={id} hasConflict={hasConflict}>
      {isProse ? (
        <textarea {...common} ref={area} rows={2} onChange={(event) => change(event.currentTarget.value)} />
      ) : (
        <input {...common} onChange={(event) => change(event.currentTarget.value)} />
      )}
    </FieldFrame>
  );
}

interface AutosaveParsedProps<Values extends object, Value> extends FrameProps {
  readonly saver: ObjectSaver<Values>;
  readonly field: FieldsOf<Values, Value | null>;
  readonly format: (value: Value) => string;
  /** Undefined when the text is not understood; an empty text is null. */
  readonly read: (text: string) => Value | null;
  readonly isKind: (value: unknown) => value is Value;
  readonly refusal: string;
}

/** A date or a number that saves itself once it is understood; until then it says what it expects. */
export function AutosaveParsed<Values extends object, Value>(props: AutosaveParsedProps<Values, Value>) {
  const { saver, field, format, read, isKind, refusal, isReadOnly, placeholder } = props;
  const { value, hasConflict } = useSaverField(saver, field);
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const shown = typed ?? (isKind(value) ? format(value) : '');
  const isRefused = typed !== null && typed.trim() !== '' && read(typed) === null;
  return (
    <FieldFrame
      {...props}
      hint={hintOf(props, shown)}
      id={id}
      hasConflict={hasConflict}
      error={isRefused ? refusal : undefined}
    >
      <input
        id={id}
        inputMode="numeric"
        className={styles.line}
        value={shown}
        placeholder={isReadOnly ? '—' : placeholder}
        readOnly={isReadOnly}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? `${id}-error` : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => {
          if (typed === null || isRefused) return;
          saver.edit(single(field, typed.trim() === '' ? null : read(typed)));
          setTyped(null);
          void saver.flush();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
    </FieldFrame>
  );
}

/** How to write is for who writes; to a reader a hint says what an empty field means. */
function hintOf({ hint, isReadOnly }: FrameProps, shown: string): ReactNode {
  return isReadOnly && shown !== '' ? undefined : hint;
}

interface FieldFrameProps extends FrameProps {
  readonly id: string;
  readonly hasConflict: boolean;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

function FieldFrame({ id, label, hint, isLabelHidden, anchor, hasConflict, error, children }: FieldFrameProps) {
  return (
    <div className={styles.field} data-conflict={hasConflict || undefined} data-anchor={anchor}>
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {children}
      {hint && <div className={styles.hint}>{hint}</div>}
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
      {hasConflict && <p className={styles.error}>{m.fieldConflict()}</p>}
    </div>
  );
}

/** One field as a change of the object. */
function single<Values extends object>(field: keyof Values & string, value: unknown): Partial<Values> {
  const values: Partial<Values> = {};
  Reflect.set(values, field, value);
  return values;
}

/** Grows with the text; the stored height survives while the text does not change. */
function grow(area: HTMLTextAreaElement, _text: string): void {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}

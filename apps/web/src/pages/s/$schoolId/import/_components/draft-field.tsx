import { useEffect, useRef, useState } from 'react';
import { formatDate, readDate } from '../../../../../lib/format/dates.ts';
import { formatNumber, readNumber } from '../../../../../lib/format/numbers.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { AreaField, TextField } from '../../../../../lib/ui/fields.tsx';
import { itemsOf, linesOf, readNumbers } from '../_lib/draft-columns.ts';
import type { DraftField } from '../_lib/section-parts.ts';

interface DraftFieldViewProps {
  readonly field: DraftField;
  readonly value: unknown;
  readonly isReadOnly: boolean;
  readonly onPut: (pointer: string, value: unknown) => void;
  readonly onFocus: (pointer: string) => void;
}

const PAUSE = 600;

/** One value of the draft; it is kept when typing pauses or the field is left. */
export function DraftFieldView({ field, value, isReadOnly, onPut, onFocus }: DraftFieldViewProps) {
  const kept = shown(field.kind, value);
  const [text, setText] = useState(kept);
  const [refusal, setRefusal] = useState<string | undefined>();
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => {
    setText(kept);
    setRefusal(undefined);
  }, [kept]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const keep = (typed: string) => {
    window.clearTimeout(timer.current);
    if (typed === kept) return;
    const read = readTyped(field.kind, typed);
    setRefusal('refusal' in read ? read.refusal : undefined);
    if (!('refusal' in read)) onPut(field.pointer, read.value);
  };
  const common = {
    label: field.label,
    value: text,
    readOnly: isReadOnly,
    error: refusal,
    'data-field': field.pointer,
    onFocus: () => onFocus(field.pointer),
    onBlur: () => keep(text),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const typed = event.currentTarget.value;
      setText(typed);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => keep(typed), PAUSE);
    },
  };
  if (field.kind === 'area') return <AreaField {...common} rows={rowsFor(text)} />;
  if (field.kind === 'list') return <AreaField {...common} rows={rowsFor(text)} hint={m.impListFieldHint()} />;
  return <TextField {...common} inputMode={field.kind === 'number' ? 'numeric' : undefined} />;
}

function shown(kind: DraftField['kind'], value: unknown): string {
  if (kind === 'date') return typeof value === 'string' ? formatDate(value) : '';
  if (kind === 'number') return typeof value === 'number' ? formatNumber(value) : '';
  if (kind === 'list') return linesOf(value);
  if (kind === 'numbers') return Array.isArray(value) ? value.join(', ') : '';
  return typeof value === 'string' ? value : '';
}

function readTyped(kind: DraftField['kind'], text: string): { value: unknown } | { refusal: string } {
  if (kind === 'list') return { value: itemsOf(text) };
  if (kind === 'numbers') {
    const numbers = readNumbers(text);
    return numbers ? { value: numbers } : { refusal: m.refusalNumber() };
  }
  if (text.trim() === '') return { value: null };
  if (kind === 'date') return orRefuse(readDate(text), m.refusalDate());
  if (kind === 'number') return orRefuse(readNumber(text), m.refusalNumber());
  return { value: text };
}

function orRefuse(value: unknown, refusal: string): { value: unknown } | { refusal: string } {
  return value === null ? { refusal } : { value };
}

function rowsFor(text: string): number {
  return Math.min(12, Math.max(2, Math.ceil(text.length / 70) + text.split('\n').length - 1));
}

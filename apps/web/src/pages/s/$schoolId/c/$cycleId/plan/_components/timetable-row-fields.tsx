import type { Row } from '@minhchung/contract';
import { useState } from 'react';
import { formatDate, readDate } from '../../../../../../../lib/format/dates.ts';
import { readNumber } from '../../../../../../../lib/format/numbers.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { TextField } from '../../../../../../../lib/ui/fields.tsx';

interface TimetableRowFieldsProps {
  readonly row: Row<'timetable'>;
  readonly onChange: (values: Partial<Row<'timetable'>>) => void;
}

export function TimetableRowFields({ row, onChange }: TimetableRowFieldsProps) {
  return (
    <div className="stack">
      <ReadField
        label={m.fieldWeekFrom()}
        shown={row.weekFrom === null ? '' : String(row.weekFrom)}
        read={readWeek}
        refusal={m.refusalWeek()}
        onRead={(weekFrom) => onChange({ weekFrom })}
      />
      <ReadField
        label={m.fieldWeekTo()}
        shown={row.weekTo === null ? '' : String(row.weekTo)}
        read={readWeek}
        refusal={m.refusalWeek()}
        onRead={(weekTo) => onChange({ weekTo })}
      />
      <ReadField
        label={m.fieldDateFrom()}
        shown={formatDate(row.dateFrom)}
        read={readDate}
        refusal={m.refusalDate()}
        onRead={(dateFrom) => onChange({ dateFrom })}
      />
      <ReadField
        label={m.fieldDateTo()}
        shown={formatDate(row.dateTo)}
        read={readDate}
        refusal={m.refusalDate()}
        onRead={(dateTo) => onChange({ dateTo })}
      />
      <TextField
        label={m.fieldOwner()}
        value={row.ownerText}
        onChange={(event) => onChange({ ownerText: event.currentTarget.value })}
      />
      <TextField
        label={m.fieldProduct()}
        value={row.product}
        onChange={(event) => onChange({ product: event.currentTarget.value })}
      />
    </div>
  );
}

interface ReadFieldProps<Value> {
  readonly label: string;
  readonly shown: string;
  readonly read: (text: string) => Value | null;
  readonly refusal: string;
  readonly onRead: (value: Value | null) => void;
}

function ReadField<Value>({ label, shown, read, refusal, onRead }: ReadFieldProps<Value>) {
  const [typed, setTyped] = useState<string | null>(null);
  const isRefused = typed !== null && typed.trim() !== '' && read(typed) === null;
  return (
    <TextField
      label={label}
      value={typed ?? shown}
      error={isRefused ? refusal : undefined}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed === null || isRefused) return;
        onRead(typed.trim() === '' ? null : read(typed));
        setTyped(null);
      }}
    />
  );
}

function readWeek(text: string): number | null {
  const week = readNumber(text);
  return week !== null && week >= 1 && week <= 60 ? week : null;
}

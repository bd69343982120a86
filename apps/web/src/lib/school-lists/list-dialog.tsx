import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem, problemText } from '../api/problem.ts';
import { language } from '../i18n/language.ts';
import { m } from '../i18n/m.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { AreaField, CheckField, FieldGroup, SelectField, TextField } from '../ui/fields.tsx';
import { Notice } from '../ui/notice.tsx';
import { type ListField, readTexts, type Texts, textsOf } from './list-field.ts';

interface ListDialogProps {
  readonly title: string;
  readonly fields: readonly ListField[];
  /** What the form begins with: a stored row, or the values of a new one. */
  readonly start: object;
  readonly save: (values: Record<string, unknown>) => Promise<unknown>;
  readonly remove?: (() => Promise<unknown>) | undefined;
  readonly onClose: () => void;
}

/** A form over one row of a list of the school: faults at their fields, the server's too. */
export function ListDialog({ title, fields, start, save, remove, onClose }: ListDialogProps) {
  const [texts, setTexts] = useState<Texts>(() => textsOf(fields, start));
  const [isTried, setTried] = useState(false);
  const shown = fields.filter((field) => field.isFor?.(texts) ?? true);
  const { values, faults } = readTexts(shown, texts);
  const saving = useMutation({ mutationFn: () => save(values), onSuccess: onClose });
  const removing = useMutation({ mutationFn: async () => remove?.(), onSuccess: onClose });
  const error = saving.error ?? removing.error;
  const refused = refusedFields(error);
  const faultOf = (id: string) => (isTried ? faults[id] : undefined) ?? (refused.has(id) ? m.orgRefused() : undefined);
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (Object.keys(faults).length === 0) saving.mutate();
        }}
      >
        {shown.map((field) => (
          <Field
            key={field.id}
            field={field}
            text={texts[field.id] ?? ''}
            fault={faultOf(field.id)}
            onChange={(text) => setTexts({ ...texts, [field.id]: text })}
          />
        ))}
        {error && (
          <Notice tone="stop" role="alert">
            <p>{problemText(error, language())}</p>
          </Notice>
        )}
        <div className="row">
          <Button type="submit" loading={saving.isPending}>
            {m.save()}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {m.back()}
          </Button>
          {remove && (
            <Button variant="quiet" loading={removing.isPending} onClick={() => removing.mutate()}>
              {m.orgRemove()}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

interface FieldProps {
  readonly field: ListField;
  readonly text: string;
  readonly fault: string | undefined;
  readonly onChange: (text: string) => void;
}

function Field({ field, text, fault, onChange }: FieldProps) {
  const common = { label: field.label, hint: field.hint, error: fault };
  const choices = field.choices ?? [];
  switch (field.kind) {
    case 'prose':
      return <AreaField {...common} value={text} onChange={(event) => onChange(event.currentTarget.value)} />;
    case 'choice':
      return (
        <SelectField
          {...common}
          choices={choices}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'many': {
      const chosen = text.split(',').filter((one) => one !== '');
      return (
        <FieldGroup {...common}>
          {choices.map(({ value, label }) => (
            <CheckField
              key={value}
              label={label}
              checked={chosen.includes(value)}
              onChange={(event) => {
                const isChosen = event.currentTarget.checked;
                const next = choices
                  .map((choice) => choice.value)
                  .filter((one) => (one === value ? isChosen : chosen.includes(one)));
                onChange(next.join(','));
              }}
            />
          ))}
        </FieldGroup>
      );
    }
    default:
      return (
        <TextField
          {...common}
          value={text}
          required={field.isRequired}
          placeholder={
            field.kind === 'date' ? m.exampleDate() : field.kind === 'month' ? m.orgExampleMonth() : undefined
          }
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}

/** The last part of the places that the server named: `/values/level` is the field `level`. */
function refusedFields(error: unknown): ReadonlySet<string> {
  return new Set(error instanceof Problem ? error.problems.map(({ place }) => place.split('/').at(-1) ?? '') : []);
}

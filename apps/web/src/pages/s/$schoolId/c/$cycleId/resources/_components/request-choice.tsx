import type { Row } from '@minhchung/contract';
import { investmentStateChoices } from '../../../../../../../lib/cycle/choices.ts';
import { formatNumber } from '../../../../../../../lib/format/numbers.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { CheckField, FieldGroup } from '../../../../../../../lib/ui/fields.tsx';

interface RequestChoiceProps {
  readonly requests: readonly Row<'investments'>[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly error?: string | undefined;
  readonly isReadOnly?: boolean;
}

/** The requests of a letter, in the order of the table. */
export function RequestChoice({ requests, chosen, onChange, error, isReadOnly }: RequestChoiceProps) {
  const states = investmentStateChoices();
  return (
    <FieldGroup label={m.resLetterRequests()} error={error}>
      {requests.map((row) => (
        <CheckField
          key={row.rowId}
          disabled={isReadOnly}
          label={
            <>
              {[row.action, row.item].filter((part) => part !== '').join(' ')}{' '}
              <span className="muted">
                {[
                  row.schoolYear,
                  row.costVnd === null ? null : m.resDong({ amount: formatNumber(row.costVnd) }),
                  states.find(({ value }) => value === row.status)?.label,
                ]
                  .filter((part) => part)
                  .join(' · ')}
              </span>
            </>
          }
          checked={chosen.includes(row.rowId)}
          onChange={(event) => {
            const isChosen = event.currentTarget.checked;
            onChange(
              requests.map(({ rowId }) => rowId).filter((id) => (id === row.rowId ? isChosen : chosen.includes(id))),
            );
          }}
        />
      ))}
    </FieldGroup>
  );
}

import type { StaffPreview } from '@minhchung/contract';
import { useState } from 'react';
import { m } from '../../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../../lib/ui/button.tsx';
import { TextField } from '../../../../../../lib/ui/fields.tsx';
import type { StaffChoices } from '../_lib/staff-list.ts';
import { faultPlace, faultText } from '../_lib/staff-words.ts';
import styles from './staff-import.module.css';

type Fault = StaffPreview['faults'][number];

interface StaffFaultsProps {
  readonly faults: readonly Fault[];
  readonly choices: StaffChoices;
  readonly onChoose: (choices: StaffChoices) => void;
}

/** Cells that are wrong, each with its place and a field to mend it; then the ones that are only told. */
export function StaffFaults({ faults, choices, onChoose }: StaffFaultsProps) {
  const skipped = new Set(choices.skippedRows);
  const shown = faults.filter(({ row }) => !skipped.has(row));
  const stops = shown.filter(({ isStop }) => isStop);
  const told = shown.filter(({ isStop, code }) => !isStop && code !== 'name.twice');
  return (
    <>
      {stops.length > 0 && (
        <section className="stack" aria-labelledby="wrong-cells">
          <h2 id="wrong-cells">{m.stfFaultsTitle({ count: stops.length })}</h2>
          <ul className={styles.plainList}>
            {stops.map((fault) => (
              <li key={`${fault.row}${fault.letter}${fault.code}${fault.value}`} className={styles.fault}>
                <FaultLine fault={fault} choices={choices} onChoose={onChoose} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {told.length > 0 && (
        <details>
          <summary>{m.stfToldTitle({ count: told.length })}</summary>
          <ul className={styles.plainList}>
            {told.map((fault) => (
              <li key={`${fault.row}${fault.letter}${fault.code}${fault.value}`}>
                {faultPlace(fault)}: “{fault.value}”. {faultText(fault)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function FaultLine({ fault, choices, onChoose }: { readonly fault: Fault } & Omit<StaffFaultsProps, 'faults'>) {
  const [value, setValue] = useState(fault.value);
  const { row, letter } = fault;
  const mend = (mended: string) =>
    onChoose({
      ...choices,
      fixes: [
        ...choices.fixes.filter((one) => one.row !== row || one.letter !== letter),
        { row, letter, value: mended },
      ],
    });
  return (
    <form
      className={styles.mend}
      onSubmit={(event) => {
        event.preventDefault();
        mend(value);
      }}
    >
      <TextField
        label={faultPlace(fault)}
        hint={faultText(fault)}
        value={value}
        maxLength={300}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" variant="outline" disabled={value === fault.value || value.trim() === ''}>
          {m.stfMend()}
        </Button>
        {!fault.code.startsWith('name.') && (
          <Button variant="outline" onClick={() => mend('')}>
            {m.stfLeaveBlank()}
          </Button>
        )}
        <Button variant="outline" onClick={() => onChoose({ ...choices, skippedRows: [...choices.skippedRows, row] })}>
          {m.stfSkipRow()}
        </Button>
      </div>
    </form>
  );
}

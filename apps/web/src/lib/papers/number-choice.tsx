import type { Numbering, PaperNumber } from '@minhchung/contract';
import { useId } from 'react';
import { m } from '../i18n/m.ts';
import { FieldGroup } from '../ui/fields.tsx';
import styles from './paper-number.module.css';

interface NumberChoiceProps {
  readonly number: PaperNumber;
  readonly value: Numbering;
  readonly onChange: (numbering: Numbering) => void;
}

/** What is proposed: a written number stays, unless another paper has it. */
export function proposedNumbering(number: PaperNumber | undefined): Numbering {
  return number?.written && !number.isWrittenTaken ? 'written' : 'next';
}

/** Keep the number that is written in the paper, or let the register give a new one: nothing is replaced unasked. */
export function NumberChoice({ number, value, onChange }: NumberChoiceProps) {
  const name = useId();
  const { line, written, next, isWrittenTaken } = number;
  if (line) return <p>{m.rgNumberIn({ notation: line.notation })}</p>;
  const noNotation = <p>{m.rgNumberNoNotation()}</p>;
  if (!written) return next ? <p>{m.rgNumberNext({ next })}</p> : noNotation;
  return (
    <FieldGroup label={m.rgNumberChoice()}>
      <label className={styles.choice}>
        <input
          type="radio"
          name={name}
          disabled={isWrittenTaken}
          checked={value === 'written'}
          onChange={() => onChange('written')}
        />
        <span>
          {m.rgNumberKeep({ written })}
          {isWrittenTaken && <small>{m.rgNumberTaken()}</small>}
        </span>
      </label>
      {next ? (
        <label className={styles.choice}>
          <input type="radio" name={name} checked={value === 'next'} onChange={() => onChange('next')} />
          <span>
            {m.rgNumberReplace({ next })}
            <small>{m.rgNumberReplaceMeans({ written })}</small>
          </span>
        </label>
      ) : (
        noNotation
      )}
    </FieldGroup>
  );
}

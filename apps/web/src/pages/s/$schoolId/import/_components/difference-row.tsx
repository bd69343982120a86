import type { DifferenceItem, ImportDifference } from '@minhchung/contract';
import { useId } from 'react';
import { m } from '../../../../../lib/i18n/m.ts';
import { differenceField, differenceValue, itemLabel, rowLabel } from '../_lib/difference-words.ts';
import styles from './difference-screen.module.css';

interface DifferenceRowProps {
  readonly item: DifferenceItem;
  readonly names: ImportDifference['names'];
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

const kinds = {
  added: { word: m.impDiffAdded, sign: '+' },
  changed: { word: m.impDiffChanged, sign: '≠' },
  removed: { word: m.impDiffRemoved, sign: '−' },
  kept: { word: m.impDiffKept, sign: '✎' },
} as const;
const would = { add: m.impDiffWouldAdd, change: m.impDiffWouldChange, remove: m.impDiffWouldRemove } as const;

/** One difference: what stands in the cycle, what the corrected plan says, and whether it is taken over. */
export function DifferenceRow({ item, names, isChosen, onChoose }: DifferenceRowProps) {
  const id = useId();
  const label = itemLabel(item);
  const { word, sign } = kinds[item.kind];
  const under = item.under && rowLabel(item.under.section, item.under.values);
  return (
    <li className={styles.item} data-kind={item.kind} data-chosen={isChosen || undefined}>
      <input
        id={id}
        type="checkbox"
        data-choice
        checked={isChosen}
        aria-label={m.impDiffChoose({ label: `${word()}: ${label}` })}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <div>
        <label htmlFor={id} className={styles.label}>
          <span className={styles.kind}>
            <span aria-hidden="true">{sign}</span> {word()}
          </span>{' '}
          <span className={item.kind === 'removed' ? styles.gone : undefined}>{label}</span>
        </label>
        {under && !item.isMoved && <p className={styles.small}>{m.impDiffUnder({ place: under })}</p>}
        {under && item.isMoved && <p className={styles.small}>{m.impDiffMoved({ place: under })}</p>}
        {item.children > 0 && <p className={styles.small}>{m.impDiffWithChildren({ count: item.children })}</p>}
        {item.fields.length > 0 && (
          <table className={styles.fields}>
            <thead>
              <tr>
                <td />
                <th scope="col">{m.impDiffHere()}</th>
                <th scope="col">{m.impDiffInPaper()}</th>
              </tr>
            </thead>
            <tbody>
              {item.fields.map(({ field, mine, paper }) => (
                <tr key={field}>
                  <th scope="row">{differenceField(item.section, field)}</th>
                  <td data-mine data-name={m.impDiffHere()}>
                    {differenceValue(item.section, field, mine, names)}
                  </td>
                  <td data-paper data-name={m.impDiffInPaper()}>
                    {differenceValue(item.section, field, paper, names)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {item.kind === 'kept' && (
          <p className={styles.small}>
            {m.impDiffKeptHint()} {would[item.would]()}
          </p>
        )}
      </div>
    </li>
  );
}

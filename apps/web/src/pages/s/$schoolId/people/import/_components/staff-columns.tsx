import type { StaffPreview } from '@minhchung/contract';
import { m } from '../../../../../../lib/i18n/m.ts';
import { SelectField } from '../../../../../../lib/ui/fields.tsx';
import type { StaffChoices } from '../_lib/staff-list.ts';
import { isMeaning, meaningChoices } from '../_lib/staff-words.ts';
import styles from './staff-import.module.css';

interface StaffColumnsProps {
  readonly preview: StaffPreview;
  readonly choices: StaffChoices;
  readonly onChoose: (choices: StaffChoices) => void;
}

/** What each column is taken for; open by itself where the headers did not say. */
export function StaffColumns({ preview, choices, onChoose }: StaffColumnsProps) {
  const columns = preview.columns.filter(({ header, examples }) => header !== '' || examples.length > 0);
  const unsure = columns.filter(({ isSure }) => !isSure).length;
  const hasName = columns.some(({ meaning }) => meaning === 'fullName' || meaning === 'givenName');
  return (
    <details open={!hasName || preview.headerRow === 0 || undefined}>
      <summary>{unsure > 0 ? m.stfColumnsUnsure({ count: unsure }) : m.stfColumns()}</summary>
      <div className={styles.columns}>
        {columns.map(({ letter, header, meaning, isSure, examples }) => (
          <SelectField
            key={letter}
            label={`${letter} · ${header === '' ? m.stfColumnPlain() : header}`}
            hint={isSure ? undefined : m.stfColumnExamples({ examples: examples.join(' · ') })}
            value={meaning}
            choices={meaningChoices()}
            onChange={({ currentTarget: { value } }) => {
              if (isMeaning(value)) onChoose({ ...choices, columns: { ...choices.columns, [letter]: value } });
            }}
          />
        ))}
      </div>
    </details>
  );
}

import type { DifferenceItem, ImportDifference } from '@minhchung/contract';
import { useState } from 'react';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { CheckField } from '../../../../../lib/ui/fields.tsx';
import { differenceSection } from '../_lib/difference-words.ts';
import type { Chosen } from '../_lib/use-chosen.ts';
import { DifferenceRow } from './difference-row.tsx';
import styles from './difference-screen.module.css';

interface DifferenceSectionProps {
  readonly section: string;
  readonly items: readonly DifferenceItem[];
  readonly ownRows: number;
  readonly names: ImportDifference['names'];
  readonly chosen: Chosen;
}

const PAGE = 50;

export function DifferenceSection({ section, items, ownRows, names, chosen }: DifferenceSectionProps) {
  const [shown, setShown] = useState(PAGE);
  const count = items.filter(chosen.has).length;
  const title = differenceSection(section);
  return (
    <section className={`sheet ${styles.section}`} aria-labelledby={`difference-${section}`}>
      <div className={styles.head}>
        <h2 id={`difference-${section}`}>{m.impDiffGroupTitle({ section: title, count: items.length })}</h2>
        <CheckField
          label={m.impDiffChooseSection()}
          aria-label={`${m.impDiffChooseSection()}: ${title}`}
          data-choice
          checked={count === items.length}
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && count < items.length;
          }}
          onChange={(event) => chosen.set(items, event.currentTarget.checked)}
        />
      </div>
      <ul className={styles.list}>
        {items.slice(0, shown).map((item) => (
          <DifferenceRow
            key={item.id}
            item={item}
            names={names}
            isChosen={chosen.has(item)}
            onChoose={(isChosen) => chosen.set([item], isChosen)}
          />
        ))}
      </ul>
      {items.length > shown && (
        <Button variant="outline" onClick={() => setShown(shown + PAGE)}>
          {m.showMore()}
        </Button>
      )}
      {ownRows > 0 && <p className={styles.small}>{m.impDiffOwnRows({ count: ownRows })}</p>}
    </section>
  );
}

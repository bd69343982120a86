import type { OfficialPassage } from '@minhchung/contract';
import type { Framework } from '@minhchung/domain';
import { useLanguage } from '../../../../../lib/i18n/language-context.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { SelectField } from '../../../../../lib/ui/fields.tsx';
import { doubtsOf, isDoubtful, type Place, passagePlace, placeKey, placeName } from '../_lib/place-words.ts';
import styles from './standards.module.css';

interface PassageRowProps {
  readonly passage: OfficialPassage;
  readonly framework: Framework;
  readonly places: readonly Place[];
  readonly onTie: (address: Place | null) => void;
}

/** A passage of the file, the place that it stands beside, and our words there. */
export function PassageRow({ passage, framework, places, onTie }: PassageRowProps) {
  const { language } = useLanguage();
  const { address, text, confidence } = passage;
  const isDoubt = isDoubtful(passage);
  return (
    <li className={styles.passage} data-doubt={isDoubt || undefined}>
      <div>
        <p className={styles.small}>{passagePlace(passage)}</p>
        <p className={styles.wording}>{text}</p>
      </div>
      <div>
        <SelectField
          label={m.stdReviewBeside()}
          value={address ? placeKey(address) : ''}
          choices={[
            { value: '', label: m.stdReviewNowhere() },
            ...places.map((place) => ({ value: placeKey(place), label: placeName(place) })),
          ]}
          onChange={(event) => onTie(places.find((place) => placeKey(place) === event.currentTarget.value) ?? null)}
        />
        {address && <p className={styles.small}>{oursAt(framework, address, language)}</p>}
        {address && (
          <p className={styles.small}>
            {isDoubt && <strong className={styles.doubt}>{m.stdReviewDoubt()}</strong>}{' '}
            {m.stdReviewSure({ percent: Math.round(confidence * 100) })} {doubtsOf(passage).join(' ')}
          </p>
        )}
      </div>
    </li>
  );
}

function oursAt({ standards }: Framework, { criterion, level, indicator }: Place, language: 'vi' | 'en'): string {
  const found = standards
    .flatMap(({ criteria }) => criteria)
    .find(({ code }) => code === criterion)
    ?.levels.find((one) => one.level === level);
  return (found?.requirements ?? [])
    .filter((requirement) => indicator === null || requirement.indicator === indicator)
    .map(({ text }) => text[language])
    .join(' ');
}

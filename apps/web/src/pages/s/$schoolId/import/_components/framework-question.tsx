import type { ImportReview } from '@minhchung/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../../../../lib/i18n/language-context.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { allLevels, levelName } from '../../../../../lib/school/labels.ts';
import { frameworksQuery } from '../../../../../lib/school/queries.ts';
import { CheckField, FieldGroup, SelectField, TextField } from '../../../../../lib/ui/fields.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { partName } from '../_lib/part-names.ts';
import type { Review } from '../_lib/use-review.ts';
import styles from './questions.module.css';

interface FrameworkQuestionProps {
  readonly review: Review;
  readonly hints: ImportReview['frameworkHints'];
  readonly onFocus: (pointer: string) => void;
}

const forms = { F05: m.impFormF05, F05S: m.impFormF05S, F05B: m.impFormF05B } as const;

/** Which set of standards the cycle is pinned to, with what each part of the paper seems to follow. */
export function FrameworkQuestion({ review, hints, onFocus }: FrameworkQuestionProps) {
  const { values, answer } = review;
  const { language } = useLanguage();
  const { data } = useQuery(frameworksQuery);
  const frameworks = data?.items ?? [];
  const titleOf = (id: string | null) => frameworks.find((one) => one.frameworkId === id)?.title[language];
  const followed = new Set(hints.map((hint) => hint.frameworkId));
  const chosen = values.frameworkId ? `${values.frameworkId}/${values.frameworkVersion}` : '';
  return (
    <section className={styles.question} data-review-item tabIndex={-1} aria-labelledby="ask-framework">
      <h3 id="ask-framework">{m.impFrameworkTitle()}</h3>
      <SelectField
        label={m.impFrameworkLabel()}
        value={chosen}
        onChange={(event) => answer(readFramework(event.currentTarget.value))}
        choices={[
          { value: '', label: m.impFrameworkNone() },
          ...frameworks.map((one) => ({ value: `${one.frameworkId}/${one.version}`, label: one.title[language] })),
        ]}
      />
      {hints.length > 0 && (
        <div>
          <p className={styles.small}>{m.impHintsLabel()}</p>
          <ul className={styles.hints}>
            {hints.map((hint) => (
              <li key={`${hint.part} ${hint.frameworkId ?? ''}`}>
                <button type="button" className={styles.link} onClick={() => onFocus(hint.part)}>
                  {partName(hint.part)}
                </button>
                {': '}
                {titleOf(hint.frameworkId) ?? m.impHintNone()} <q className={styles.quote}>{shortened(hint.text)}</q>
              </li>
            ))}
          </ul>
          {followed.size > 1 && <Notice tone="doubt">{m.impHintDiffer()}</Notice>}
        </div>
      )}
      <FieldGroup label={m.impLevelsLabel()}>
        <div className={styles.choices}>
          {allLevels.map((level) => (
            <CheckField
              key={level}
              label={levelName(level)}
              checked={values.levels.includes(level)}
              onChange={() =>
                answer({ levels: allLevels.filter((one) => values.levels.includes(one) !== (one === level)) })
              }
            />
          ))}
        </div>
      </FieldGroup>
      <div className={styles.pair}>
        <SchoolYears years={values.schoolYears} onChange={(schoolYears) => answer({ schoolYears })} />
        <TextField
          label={m.impCycleName()}
          value={values.cycleName}
          maxLength={200}
          onChange={(event) => answer({ cycleName: event.currentTarget.value })}
        />
      </div>
      <SelectField
        label={m.impFormLabel()}
        value={values.planForm}
        onChange={(event) => answer({ planForm: readForm(event.currentTarget.value) })}
        choices={Object.entries(forms).map(([value, label]) => ({ value, label: label() }))}
      />
      <FieldGroup label={m.impIssuedLabel()}>
        {[true, false].map((isIssued) => (
          <label key={String(isIssued)} className={styles.radio}>
            <input
              type="radio"
              name="issued"
              checked={values.isIssued === isIssued}
              onChange={() => answer({ isIssued })}
            />{' '}
            <span>{isIssued ? m.impIssuedYes() : m.impIssuedNo()}</span>
          </label>
        ))}
      </FieldGroup>
    </section>
  );
}

function SchoolYears({
  years,
  onChange,
}: {
  readonly years: readonly string[];
  readonly onChange: (years: string[]) => void;
}) {
  const kept = years.join(', ');
  const [text, setText] = useState(kept);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => setText(kept), [kept]);
  const keep = () => {
    if (text === kept) return;
    const read = text.split(/[,;]\s*/).filter((year) => year !== '');
    const isRight = read.length <= 6 && read.every(isSchoolYear);
    setWrong(!isRight);
    if (isRight) onChange(read);
  };
  return (
    <TextField
      label={m.impYearsLabel()}
      hint={m.impYearsHint()}
      value={text}
      error={isWrong ? m.impYearsWrong() : undefined}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={keep}
    />
  );
}

/** The words that say so, as far as they are needed to recognise the place. */
function shortened(text: string): string {
  return text.length > 90 ? `${text.slice(0, text.lastIndexOf(' ', 88))}…` : text;
}

function isSchoolYear(text: string): boolean {
  const match = /^(\d{4})-(\d{4})$/.exec(text);
  return match !== null && Number(match[2]) === Number(match[1]) + 1;
}

function readFramework(value: string) {
  const [id, version] = value.split('/');
  return id && version
    ? { frameworkId: id, frameworkVersion: Number(version) }
    : { frameworkId: null, frameworkVersion: null };
}

function readForm(value: string): keyof typeof forms {
  return value === 'F05S' || value === 'F05B' ? value : 'F05';
}

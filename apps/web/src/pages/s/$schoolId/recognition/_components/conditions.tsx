import type { RecognitionCondition, RecognitionView } from '@minhchung/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemText } from '../../../../../lib/api/problem.ts';
import { formatDate } from '../../../../../lib/format/dates.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { ListDialog } from '../../../../../lib/school-lists/list-dialog.tsx';
import type { ListField } from '../../../../../lib/school-lists/list-field.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { CheckField } from '../../../../../lib/ui/fields.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { resultChoices, resultName } from '../_lib/recognition-words.ts';
import { useBoardActions } from '../_lib/use-board-actions.ts';
import styles from './recognition.module.css';

interface ConditionsProps {
  readonly schoolId: string;
  readonly view: RecognitionView;
  readonly canEdit: boolean;
}

/** "Đã đủ điều kiện công nhận chưa?" All conditions at once; what was not looked at is never a failure (C51). */
export function Conditions({ schoolId, view, canEdit }: ConditionsProps) {
  const { conditions, conclusion, evaluatedYears, settings } = view;
  const actions = useBoardActions(schoolId);
  const [stated, setStated] = useState<RecognitionCondition | null>(null);
  const counting = useMutation({
    mutationFn: (isCounted: boolean) => actions.countLegacyYears(settings.version, isCounted),
  });
  const conclusions = { met: m.recCondMet, notMet: m.recCondNotMet, unfinished: m.recCondUnfinished };
  return (
    <section className="sheet" aria-labelledby="conditions">
      <h2 id="conditions">{m.recCondTitle({ result: conclusions[conclusion]() })}</h2>
      <p>{m.recCondLead({ count: conditions.length })}</p>
      <ol className={styles.conditions}>
        {conditions.map((one) => (
          <li key={one.condition} data-row={one.condition}>
            <div>
              <span>{one.text[language()]}</span>
              <span className={styles.sub}>{one.article}</span>
            </div>
            <div>
              <strong className={styles.result} data-result={one.result}>
                {resultName(one.result)}
              </strong>
              <span className={styles.sub}>{groundText(one)}</span>
            </div>
            {canEdit && one.ground !== 'noData' && (
              <Button variant="quiet" onClick={() => setStated(one)}>
                {m.recCondState()}
                <span className="visually-hidden"> {one.text[language()]}</span>
              </Button>
            )}
          </li>
        ))}
      </ol>
      {view.rules?.regime === 'appraisal' && (
        <>
          <p>
            {evaluatedYears.length === 0 ? m.recCondNoYears() : m.recCondYears({ years: evaluatedYears.join(', ') })}
          </p>
          <CheckField
            label={m.recLegacyCount()}
            checked={counting.isPending ? counting.variables : settings.legacyYearsCount}
            disabled={!canEdit || counting.isPending}
            onChange={(event) => counting.mutate(event.currentTarget.checked)}
          />
          <p className="muted">{m.recLegacyHint()}</p>
        </>
      )}
      {counting.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(counting.error, language())}</p>
        </Notice>
      )}
      {stated && (
        <ListDialog
          title={m.recCondState()}
          fields={fields(stated)}
          start={stated}
          save={(values) => {
            const { condition, version, result, statedOn, note } = stated;
            const before = { result, statedOn, note };
            return actions.state(condition, version, before, { ...before, ...values });
          }}
          onClose={() => setStated(null)}
        />
      )}
    </section>
  );
}

function groundText({ ground, statedOn, note }: RecognitionCondition): string {
  if (ground === 'noData') return m.recCondNoData();
  return ground === 'needsStatement' ? m.recCondNeeds() : m.recCondStated({ date: formatDate(statedOn), note });
}

function fields({ text }: RecognitionCondition): readonly ListField[] {
  const isLookedAt: NonNullable<ListField['isFor']> = ({ result }) => result !== 'notAssessed';
  return [
    { id: 'result', label: m.recCondResult(), hint: text[language()], kind: 'choice', choices: resultChoices() },
    { id: 'statedOn', label: m.recCondStatedOn(), kind: 'date', isRequired: true, isFor: isLookedAt },
    {
      id: 'note',
      label: m.recCondNote(),
      hint: m.recCondNoteHint(),
      kind: 'prose',
      isRequired: true,
      isFor: isLookedAt,
    },
  ];
}

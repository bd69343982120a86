import type { Row } from '@minhchung/contract';
import { useMemo, useState } from 'react';
import type { Need } from '../../../../../../../lib/evidence-needs/need-facts.ts';
import { readPeriod } from '../../../../../../../lib/evidence-needs/need-period.ts';
import {
  missingSuggestions,
  readSuggestions,
  type Suggestion,
} from '../../../../../../../lib/evidence-needs/suggestions.ts';
import { readMonthOrDate } from '../../../../../../../lib/format/dates.ts';
import type { StandardOutline } from '../../../../../../../lib/framework/read-outline.ts';
import { language } from '../../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { useRows } from '../../../../../../../lib/rows/use-rows.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { Button } from '../../../../../../../lib/ui/button.tsx';
import { Dialog } from '../../../../../../../lib/ui/dialog.tsx';
import { CheckField, FieldGroup, TextField } from '../../../../../../../lib/ui/fields.tsx';
import styles from './needs.module.css';

interface ProposeDialogProps {
  readonly place: CycleAddress;
  readonly framework: unknown;
  readonly outline: readonly StandardOutline[];
  readonly needs: readonly Need[];
  readonly groups: readonly (Row<'groups'> & { readonly name: string })[];
  readonly reach: 'all' | readonly string[];
  readonly onClose: () => void;
}

/** What the framework suggests and the school does not ask for yet; criteria without any need are chosen to begin with. */
export function ProposeDialog(props: ProposeDialogProps) {
  const { place, framework, outline, needs, groups, reach, onClose } = props;
  const { onMany } = useRows('evidenceNeeds', needs, place);
  const missing = useMemo(
    () =>
      missingSuggestions(readSuggestions(framework), needs).filter(
        ({ standardCode }) => reach === 'all' || reach.includes(standardCode),
      ),
    [framework, needs, reach],
  );
  const [chosen, setChosen] = useState<ReadonlySet<Suggestion>>(
    () => new Set(missing.filter((one) => isGap(one, needs))),
  );
  const [due, setDue] = useState('');
  const [error, setError] = useState<string | undefined>();
  const toggle = (suggestions: readonly Suggestion[]) => {
    const next = new Set(chosen);
    const isAll = suggestions.every((one) => next.has(one));
    for (const one of suggestions) {
      if (isAll) next.delete(one);
      else next.add(one);
    }
    setChosen(next);
  };
  const add = () => {
    if (due.trim() !== '' && readMonthOrDate(due) === null) {
      setError(m.refusalMonth());
      return;
    }
    const additions = missing
      .filter((one) => chosen.has(one))
      .map((one) => ({
        ...one,
        ...(due.trim() === '' ? {} : readPeriod(due, [])),
        groupId:
          groups.find(({ kind, standards }) => kind === 'working' && standards.includes(one.standardCode))?.rowId ??
          null,
        status: 'planned' as const,
      }));
    onMany?.({ what: 'add', changes: [], additions, removals: [] });
    onClose();
  };
  return (
    <Dialog title={m.needsPropose()} isOpen isWide onClose={onClose}>
      {missing.length === 0 ? (
        <p>{m.needsNothingToPropose()}</p>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <p>{m.needsProposeLead({ count: missing.length })}</p>
          <TextField
            label={m.needsProposeDue()}
            placeholder={m.needsPeriodExampleDay()}
            value={due}
            error={error}
            onChange={(event) => {
              setError(undefined);
              setDue(event.currentTarget.value);
            }}
          />
          <div className={styles.proposals}>
            {outline.flatMap(({ criteria }) =>
              criteria.map(({ code, title }) => {
                const own = missing.filter(({ criterionCode }) => criterionCode === code);
                if (own.length === 0) return null;
                return (
                  <FieldGroup
                    key={code}
                    label={`${code} ${title[language()]}`}
                    {...(own.some((one) => isGap(one, needs)) ? { hint: m.needsGapHint() } : {})}
                  >
                    {own.length > 1 && (
                      <CheckField
                        label={<em>{m.needsWholeCriterion()}</em>}
                        checked={own.every((one) => chosen.has(one))}
                        onChange={() => toggle(own)}
                      />
                    )}
                    {own.map((one) => (
                      <CheckField
                        key={one.description}
                        label={one.description}
                        checked={chosen.has(one)}
                        onChange={() => toggle([one])}
                      />
                    ))}
                  </FieldGroup>
                );
              }),
            )}
          </div>
          <div className="row">
            <Button type="submit" disabled={chosen.size === 0}>
              {m.needsProposeAdd({ count: chosen.size })}
            </Button>
            <Button variant="outline" onClick={onClose}>
              {m.close()}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

function isGap({ criterionCode }: Suggestion, needs: readonly Need[]): boolean {
  return !needs.some((need) => need.criterionCode === criterionCode);
}

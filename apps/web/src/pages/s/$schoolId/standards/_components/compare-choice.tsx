import type { FrameworkSummary } from '@minhchung/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { formatDate } from '../../../../../lib/format/dates.ts';
import { useLanguage } from '../../../../../lib/i18n/language-context.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { SelectField } from '../../../../../lib/ui/fields.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { crosswalkQuery, crosswalksQuery, frameworkQuery } from '../_lib/standards-queries.ts';
import { Compared } from './compare-page.tsx';
import styles from './standards.module.css';

export interface Comparison {
  /** `id/version`. */
  readonly a: string;
  readonly b: string;
  readonly by: 'crosswalk' | 'position';
}

interface CompareChoiceProps {
  readonly comparison: Comparison;
  readonly frameworks: readonly FrameworkSummary[];
  readonly onChoose: (change: Partial<Comparison>) => void;
}

export function CompareChoice({ comparison, frameworks, onChoose }: CompareChoiceProps) {
  const { language } = useLanguage();
  const { a, b, by } = comparison;
  const left = useSuspenseQuery(frameworkQuery(addressOf(a))).data;
  const right = useSuspenseQuery(frameworkQuery(addressOf(b))).data;
  const crosswalks = useSuspenseQuery(crosswalksQuery).data.items;
  const named = crosswalks.find(
    ({ from, to }) => (from === left.id && to === right.id) || (from === right.id && to === left.id),
  );
  // A narrow field shows the beginning only: there stands what sets two versions of one circular apart.
  const choices = frameworks.map(({ frameworkId, version, title, number, effectiveFrom }) => ({
    value: `${frameworkId}/${version}`,
    label: m.stdSetShort({
      number: number.replace(/\/[^/]*$/, ''),
      date: formatDate(effectiveFrom),
      title: title[language],
    }),
  }));
  return (
    <>
      <PageHead title={m.stdCompareTitle()} lead={<p>{m.stdCompareLead()}</p>} />
      <div className={`${styles.choose} no-print`}>
        <SelectField
          label={m.stdCompareOld()}
          value={a}
          choices={choices}
          onChange={(event) => onChoose({ a: event.currentTarget.value })}
        />
        <SelectField
          label={m.stdCompareNew()}
          value={b}
          choices={choices}
          onChange={(event) => onChoose({ b: event.currentTarget.value })}
        />
        {named ? (
          <SelectField
            label={m.stdCompareBy()}
            value={by}
            choices={[
              { value: 'crosswalk', label: m.stdByCrosswalk() },
              { value: 'position', label: m.stdByPosition() },
            ]}
            onChange={(event) => onChoose({ by: event.currentTarget.value === 'position' ? 'position' : 'crosswalk' })}
          />
        ) : (
          <p className="muted">{m.stdNoCrosswalk()}</p>
        )}
      </div>
      {named && by === 'crosswalk' ? (
        <ByCrosswalk id={named.crosswalkId} version={named.version} left={left} right={right} />
      ) : (
        <Compared left={left} right={right} crosswalk={null} />
      )}
    </>
  );
}

type Sides = Pick<Parameters<typeof Compared>[0], 'left' | 'right'>;

function ByCrosswalk({ id, version, left, right }: Sides & { readonly id: string; readonly version: number }) {
  const { data } = useSuspenseQuery(crosswalkQuery(id, version, [left, right]));
  return <Compared left={left} right={right} crosswalk={data} />;
}

function addressOf(name: string): { frameworkId: string; version: number } {
  const [frameworkId = '', version = '1'] = name.split('/');
  return { frameworkId, version: Number(version) };
}

import type { PlanView, Row } from '@minhchung/contract';
import { type InvestmentLateness, investmentLateness } from '@minhchung/domain';
import { useQuery } from '@tanstack/react-query';
import { investmentStateChoices } from '../../../../../../../lib/cycle/choices.ts';
import { MoneyTotal } from '../../../../../../../lib/cycle/money-total.tsx';
import { targetName } from '../../../../../../../lib/cycle/targets.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { columnsOf } from '../../../../../../../lib/rows/columns.ts';
import { SectionTable } from '../../../../../../../lib/rows/section-table.tsx';
import { type CycleAddress, overviewQuery } from '../../../../../../../lib/school/queries.ts';
import type { Column } from '../../../../../../../lib/table/column.ts';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';

type Investment = Row<'investments'>;

interface InvestmentsSectionProps {
  readonly view: PlanView;
  readonly place: CycleAddress;
}

/** What the school asks the authority for: when, how much, for which targets and criteria; what is late is said (C25). */
export function InvestmentsSection({ view, place }: InvestmentsSectionProps) {
  const column = columnsOf<Investment>();
  const { data: overview } = useQuery(overviewQuery(place));
  // Of a closed or historic cycle nothing is late any more.
  const latenessOf = (row: Investment) => (overview?.owesWork ? investmentLateness(row, overview.today) : null);
  const late = view.investments.filter((row) => latenessOf(row) === 'late');
  const soon = view.investments.filter((row) => latenessOf(row) === 'soon');
  return (
    <>
      {(late.length > 0 || soon.length > 0) && (
        <Notice tone="doubt" title={m.resLateTitle({ count: late.length + soon.length })}>
          <ul>
            {late.map((row) => (
              <li key={row.rowId}>{m.resLateItem({ item: row.item })}</li>
            ))}
            {soon.map((row) => (
              <li key={row.rowId}>{m.resSoonItem({ item: row.item })}</li>
            ))}
          </ul>
        </Notice>
      )}
      <SectionTable
        name="investments"
        rows={view.investments}
        place={place}
        label={m.planInvestments()}
        rowName={(row) => row.item}
        start={{ status: 'proposed' }}
        empty={<p>{m.resInvestmentsEmpty()}</p>}
        footer={(rows) => <MoneyTotal amounts={rows.map(({ costVnd }) => costVnd)} />}
        columns={[
          column.text('action', m.colInvestmentAction(), { width: 7 }),
          column.text('item', m.colInvestmentItem(), { isLong: true, width: 14 }),
          column.number('quantity', m.colQuantity(), { width: 5 }),
          column.number('costVnd', m.resCost(), { width: 9 }),
          column.code('schoolYear', m.colSchoolYear(), /^\d{4}-\d{4}$/, { width: 7, placeholder: '2026-2027' }),
          column.choice('status', m.colState(), investmentStateChoices(), { width: 7 }),
          latenessColumn(latenessOf),
          column.month('dueMonth', m.resDue(), { width: 6.5 }),
          targetsColumn(view.targets),
          criteriaColumn(),
          column.text('receiver', m.colReceiver(), { width: 12 }),
          column.text('note', m.colNote(), { isLong: true, width: 10 }),
        ]}
      />
    </>
  );
}

function latenessColumn(latenessOf: (row: Investment) => InvestmentLateness): Column<Investment, Partial<Investment>> {
  const words = { late: m.resLate, soon: m.resSoon, undated: m.resUndated };
  return {
    id: 'lateness',
    title: m.resWarning(),
    width: 8,
    text: (row) => {
      const lateness = latenessOf(row);
      return lateness === null ? '' : words[lateness]();
    },
  };
}

/** One target of the cycle in a cell; a request that serves several keeps them all until another is chosen. */
function targetsColumn(targets: PlanView['targets']): Column<Investment, Partial<Investment>> {
  const choices = targets.map((target) => ({ value: target.rowId, label: targetName(target.kind, target.level) }));
  return {
    id: 'targetIds',
    title: m.resServesTarget(),
    width: 13,
    text: (row) => choices.flatMap(({ value, label }) => (row.targetIds.includes(value) ? [label] : [])).join('; '),
    source: (row) => row.targetIds[0] ?? '',
    choices: () => [{ value: '', label: m.resNoTarget() }, ...choices],
    parse: (text) => {
      if (text === '') return { values: { targetIds: [] } };
      return choices.some(({ value }) => value === text)
        ? { values: { targetIds: [text] } }
        : { refusal: m.refusalChoice() };
    },
  };
}

function criteriaColumn(): Column<Investment, Partial<Investment>> {
  return {
    id: 'criterionCodes',
    title: m.resServesCriteria(),
    width: 8,
    placeholder: '3.1, 3.2',
    text: (row) => row.criterionCodes.join(', '),
    parse: (text) => {
      const codes = text.split(/[\s,;]+/).filter((code) => code !== '');
      return codes.every((code) => /^\d{1,2}\.\d{1,2}$/.test(code))
        ? { values: { criterionCodes: codes } }
        : { refusal: m.resRefusalCriteria() };
    },
  };
}

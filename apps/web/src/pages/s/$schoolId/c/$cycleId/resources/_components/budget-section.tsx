import type { PlanView, Row, StatedTotal } from '@minhchung/contract';
import { budgetTotals, checkStatedTotal } from '@minhchung/domain';
import { budgetStateChoices } from '../../../../../../../lib/cycle/choices.ts';
import { MoneyInWords } from '../../../../../../../lib/cycle/money-in-words.tsx';
import { formatNumber } from '../../../../../../../lib/format/numbers.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { columnsOf } from '../../../../../../../lib/rows/columns.ts';
import { SectionTable } from '../../../../../../../lib/rows/section-table.tsx';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';
import styles from './resources.module.css';

interface BudgetSectionProps {
  readonly view: PlanView;
  readonly place: CycleAddress;
  readonly statedTotals: readonly StatedTotal[];
}

/** Lines with the money of each state; totals in figures and words; beside them what papers and needs say (C24). */
export function BudgetSection({ view, place, statedTotals }: BudgetSectionProps) {
  const column = columnsOf<Row<'budget'>>();
  const needs = view.evidenceNeeds.reduce((sum, need) => sum + (need.costVnd ?? 0), 0);
  const lines = view.budget.reduce((sum, line) => sum + (line.amountVnd ?? 0), 0);
  return (
    <>
      <SectionTable
        name="budget"
        rows={view.budget}
        place={place}
        label={m.planBudget()}
        rowName={(row) => row.text}
        addLabel={m.budgetAdd()}
        start={{ status: 'estimated' }}
        empty={<p>{m.resBudgetEmpty()}</p>}
        footer={(rows) => <BudgetTotals rows={rows} />}
        columns={[
          column.text('text', m.colBudgetText(), { isLong: true, width: 18 }),
          column.number('amountVnd', m.resEstimated(), { width: 9 }),
          column.number('approvedVnd', m.resApproved(), { width: 9 }),
          column.number('spentVnd', m.resSpent(), { width: 9 }),
          column.text('source', m.colSource(), { width: 12 }),
          column.choice('status', m.colState(), budgetStateChoices(), { width: 9 }),
        ]}
      />
      <div className={styles.notes}>
        {statedTotals.map((stated) => (
          <StatedTotalNotice key={stated.subject} stated={stated} sum={stated.subject === 'budget' ? lines : needs} />
        ))}
        {needs > 0 && <p className="muted">{m.resNeedsRollUp({ amount: formatNumber(needs) })}</p>}
      </div>
    </>
  );
}

function BudgetTotals({ rows }: { readonly rows: readonly Row<'budget'>[] }) {
  const totals = budgetTotals(rows);
  const shown = [
    { label: m.resEstimated(), amount: totals.estimated },
    { label: m.resApproved(), amount: totals.approved },
    { label: m.resSpent(), amount: totals.spent },
  ].filter(({ amount }) => amount > 0);
  return (
    <>
      <dl className={styles.totals}>
        {shown.map(({ label, amount }) => (
          <Total key={label} label={label} amount={amount} />
        ))}
      </dl>
      {totals.missing > 0 && <p className="muted">{m.moneyMissing({ count: totals.missing })}</p>}
    </>
  );
}

function Total({ label, amount }: { readonly label: string; readonly amount: number }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className={styles.amount}>{m.resDong({ amount: formatNumber(amount) })}</dd>
      <dd className={styles.words}>
        <MoneyInWords amount={amount} />
      </dd>
    </>
  );
}

/** "Kế hoạch ghi …, cộng lại là …": what the paper states is kept, and said where it differs. */
function StatedTotalNotice({ stated, sum }: { readonly stated: StatedTotal; readonly sum: number }) {
  const { totalVnd, totalText, words, wordsVnd } = stated;
  const check = checkStatedTotal({ totalVnd, wordsVnd }, sum);
  const figures = totalVnd === null ? totalText : m.resDong({ amount: formatNumber(totalVnd) });
  const what = stated.subject === 'budget' ? m.planBudget() : m.planEvidenceNeeds();
  return (
    <Notice tone={check.differsFromSum || check.differsFromWords ? 'doubt' : 'info'} title={m.resStatedTitle({ what })}>
      <p>
        {check.differsFromSum
          ? m.resStatedDiffers({ stated: figures, sum: m.resDong({ amount: formatNumber(sum) }) })
          : m.resStatedAgrees({ stated: figures })}
      </p>
      {words !== '' && (
        <p>{check.differsFromWords ? m.resStatedWordsDiffer({ words }) : m.resStatedWords({ words })}</p>
      )}
    </Notice>
  );
}

import { formatNumber } from '../format/numbers.ts';
import { m } from '../i18n/m.ts';
import { MoneyInWords } from './money-in-words.tsx';

/** The sum in figures and in words, as the paper prints it; rows without an amount are counted, not guessed. */
export function MoneyTotal({ amounts }: { readonly amounts: readonly (number | null)[] }) {
  const known = amounts.filter((amount) => amount !== null);
  if (known.length === 0) return null;
  const total = known.reduce((sum, amount) => sum + amount, 0);
  const missing = amounts.length - known.length;
  return (
    <p>
      <strong>{m.moneyTotal({ amount: formatNumber(total) })}</strong> <MoneyInWords amount={total} />
      {missing > 0 && <span className="muted"> {m.moneyMissing({ count: missing })}</span>}
    </p>
  );
}

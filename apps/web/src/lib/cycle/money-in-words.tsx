import { amountInWords } from '@minhchung/domain';
import { m } from '../i18n/m.ts';

/** A sum as the paper writes it out: in Vietnamese, whatever the language of the interface. */
export function MoneyInWords({ amount }: { readonly amount: number }) {
  return (
    <>
      {m.moneyInWords()} <span lang="vi">{Number.isSafeInteger(amount) ? amountInWords(amount) : ''}.</span>
    </>
  );
}

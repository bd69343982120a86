import { m } from '../../../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../../../lib/ui/button.tsx';

/** The name by which the field of the date is found from the dialog. */
export const DECISION_DATE = 'decision-date';

interface SignButtonsProps {
  readonly hasDate: boolean;
  readonly isPending: boolean;
  readonly onSign: () => void;
  readonly onClose: () => void;
}

/** A decision without a date cannot be signed: the way on is then the field of the date, not a refusal. */
export function SignButtons({ hasDate, isPending, onSign, onClose }: SignButtonsProps) {
  const goToDate = () => {
    onClose();
    // The dialog gives the focus back when it is gone; only then can the field behind it take it.
    setTimeout(() => document.querySelector<HTMLElement>(`[data-anchor="${DECISION_DATE}"] input`)?.focus());
  };
  return (
    <div className="row">
      {hasDate ? (
        <Button loading={isPending} onClick={onSign}>
          {m.decisionSignConfirm()}
        </Button>
      ) : (
        <Button onClick={goToDate}>{m.amSignGiveDate()}</Button>
      )}
      <Button variant="quiet" onClick={onClose}>
        {m.notYet()}
      </Button>
    </div>
  );
}

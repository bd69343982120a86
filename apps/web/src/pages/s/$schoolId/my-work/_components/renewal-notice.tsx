import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { reachedStepText } from '../../../../../lib/cycle/renewal-steps.ts';
import { targetName } from '../../../../../lib/cycle/targets.ts';
import { formatDate } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { buttonClass } from '../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { recognitionQuery } from '../../recognition/_lib/recognition-query.ts';
import styles from './my-work.module.css';

/** Twelve, eight and five months before a recognition ends it is work of those who plan; nothing before and after. */
export function RenewalNotice({ schoolId }: { readonly schoolId: string }) {
  const { data } = useQuery(recognitionQuery(schoolId));
  const reached = (data?.recognitions ?? []).flatMap((one) => {
    const step = reachedStepText(one, data?.today ?? '');
    return step === null ? [] : [{ one, step }];
  });
  if (reached.length === 0) return null;
  return (
    <div className={`stack ${styles.renewals} no-print`}>
      {reached.map(({ one, step }) => (
        <Notice
          key={`${one.kind} ${one.decidedOn} ${one.heldBy}`}
          tone="doubt"
          title={m.recWorkTitle({ what: targetName(one.kind, one.level), date: formatDate(one.validUntil) })}
          action={
            <Link to="/s/$schoolId/recognition" params={{ schoolId }} className={buttonClass('outline')}>
              {m.recToPage()}
            </Link>
          }
        >
          <p>{step}</p>
        </Notice>
      ))}
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { m } from '../../../../../lib/i18n/m.ts';
import { cyclesQuery } from '../../../../../lib/school/queries.ts';
import { Notice } from '../../../../../lib/ui/notice.tsx';

interface SameYearNoticeProps {
  readonly schoolId: string;
  readonly schoolYear: string | undefined;
}

/** A second cycle for a school year is seldom meant: the first one is a click away. */
export function SameYearNotice({ schoolId, schoolYear }: SameYearNoticeProps) {
  const { data } = useQuery(cyclesQuery(schoolId));
  const same = data?.items.filter(
    ({ schoolYears, status }) =>
      schoolYear !== undefined && status !== 'cancelled' && schoolYears.at(-1) === schoolYear,
  );
  if (!same || same.length === 0 || schoolYear === undefined) return null;
  return (
    <Notice tone="doubt" title={m.ncSameYear({ year: schoolYear })}>
      <p>{m.ncSameYearText()}</p>
      <p className="row">
        {same.map(({ cycleId, name }) => (
          <Link key={cycleId} to="/s/$schoolId/c/$cycleId" params={{ schoolId, cycleId }}>
            {m.ncSameYearOpen({ name })}
          </Link>
        ))}
      </p>
    </Notice>
  );
}

import { useParams } from '@tanstack/react-router';
import { useAccount } from '../lib/session/session.ts';
import { PrintedHead } from './printed-head.tsx';
import { useCurrentCycle } from './use-place.ts';

/** The school's name on a printed page, and the cycle's where the page is about one cycle. */
export function SchoolPrintedHead({ schoolId }: { readonly schoolId: string }) {
  const { cycleId } = useParams({ strict: false });
  const cycle = useCurrentCycle(schoolId);
  const school = useAccount()?.schools.find((one) => one.schoolId === schoolId);
  return <PrintedHead place={[school?.schoolName, cycleId && cycle?.name].filter(Boolean).join(' · ')} />;
}

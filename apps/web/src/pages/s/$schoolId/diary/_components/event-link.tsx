import type { SchoolEvent } from '@minhchung/contract';
import { Link } from '@tanstack/react-router';
import { m } from '../../../../../lib/i18n/m.ts';
import { isSection } from '../_lib/section-names.ts';

const councilTables = new Set(['councilMembers', 'groups', 'groupMembers', 'assignments']);

/** The page on which the thing stands now, where there is one. */
export function EventLink({ schoolId, event }: { readonly schoolId: string; readonly event: SchoolEvent }) {
  const { subjectType, subjectId, cycleId, kind } = event;
  if (subjectType === 'person' && kind !== 'person.removed') {
    return (
      <Link to="/s/$schoolId/people" params={{ schoolId }}>
        {m.navPeople()}
      </Link>
    );
  }
  if (subjectType === 'school' || subjectType === 'profile') {
    return (
      <Link to="/s/$schoolId/school" params={{ schoolId }}>
        {m.navSchool()}
      </Link>
    );
  }
  if (subjectType === 'importSession' && kind !== 'import.discarded') {
    return (
      <Link to="/s/$schoolId/import/$importSessionId" params={{ schoolId, importSessionId: subjectId }}>
        {m.navImport()}
      </Link>
    );
  }
  if (!cycleId) return null;
  const place = { schoolId, cycleId };
  if (subjectType === 'paperScan') {
    return (
      <Link to="/s/$schoolId/c/$cycleId/papers" params={place}>
        {m.navPapers()}
      </Link>
    );
  }
  if (subjectType === 'council' || councilTables.has(subjectType)) {
    return (
      <Link to="/s/$schoolId/c/$cycleId/council" params={place}>
        {m.navCouncil()}
      </Link>
    );
  }
  if (subjectType === 'plan' || isSection(subjectType)) {
    return (
      <Link to="/s/$schoolId/c/$cycleId/plan" params={place}>
        {m.navPlan()}
      </Link>
    );
  }
  return (
    <Link to="/s/$schoolId/c/$cycleId" params={place}>
      {m.navOverview()}
    </Link>
  );
}

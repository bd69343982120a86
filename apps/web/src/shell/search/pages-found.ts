import { matchText } from '@minhchung/domain';
import { m } from '../../lib/i18n/m.ts';
import type { mayDo } from '../../lib/session/session.ts';
import { navigationGroups } from '../navigation-entries.ts';
import type { Place } from './found-places.ts';

interface Where {
  readonly schoolId: string;
  readonly cycleId: string | null;
  readonly may: (capability: Parameters<typeof mayDo>[1]) => boolean;
}

/** Pages whose name answers the search; all that this person may open when nothing is asked. */
export function pagesFound(asked: string, { schoolId, cycleId, may }: Where): readonly Place[] {
  return navigationGroups
    .flat()
    .filter(({ capability, isOfCycle }) => may(capability) && (!isOfCycle || cycleId !== null))
    .map(({ to, label, isOfCycle }) => {
      const path = to.replace('$schoolId', schoolId).replace('$cycleId', cycleId ?? '');
      return {
        href: isOfCycle || !cycleId ? path : `${path}?c=${cycleId}`,
        title: label(),
        detail: '',
        group: m.searchPages(),
      };
    })
    .filter(({ title }) => asked === '' || matchText(asked, title) === 'exact');
}

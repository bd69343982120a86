import type { FieldProblem } from '../../../../../lib/api/problem.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import type { CalendarForm } from './calendar-form.ts';

/** What is wrong and where, in the words of the form. */
export function faultText({ place, code }: FieldProblem, form: CalendarForm): string {
  const at = /^\/breaks\/(\d+)/.exec(place)?.[1];
  const name = at === undefined ? '' : (form.breaks[Number(at)]?.name ?? '');
  const where =
    at !== undefined
      ? m.ttPlaceBreak({ name })
      : place.startsWith('/termOne')
        ? m.ttPlaceTermOne()
        : m.ttPlaceTermTwo();
  switch (code) {
    case 'termEndsBeforeStart':
    case 'breakEndsBeforeStart':
      return m.ttFaultBackwards({ where });
    case 'termsOverlap':
      return m.ttFaultTermsOverlap();
    case 'breaksOverlap':
      return m.ttFaultBreaksOverlap({ where });
    default:
      return m.ttFaultOutside({ where });
  }
}

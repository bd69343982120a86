import { type SchoolListName, schoolLists } from '@minhchung/contract';
import { type Problem, Refusal } from '../../platform/kit/refusal.ts';

/** Refuses a row that its kind of list cannot hold: what is missing, and what contradicts itself. */
export function refuseUnsound(name: SchoolListName, row: object): void {
  const problems = [...missing(name, row), ...contradictions(row)];
  if (problems.length > 0) throw new Refusal('request.invalid', { problems });
}

function missing(name: SchoolListName, row: object): Problem[] {
  return schoolLists[name].required
    .filter((field) => Reflect.get(row, field) === undefined)
    .map((field) => ({ place: `/values/${field}`, code: 'required' }));
}

function contradictions(row: object): Problem[] {
  const value = (field: string): unknown => Reflect.get(row, field);
  const problems: Problem[] = [];
  const level = value('level');
  // The national standard has two degrees (process.md §2), an accreditation four levels.
  if (value('kind') === 'nationalStandard' && typeof level === 'number' && level > 2)
    problems.push({ place: '/values/level', code: 'too_big' });
  if (isBefore(value('validUntil'), value('decidedOn')))
    problems.push({ place: '/values/validUntil', code: 'before_start' });
  if (isBefore(value('revokedOn'), value('decidedOn')))
    problems.push({ place: '/values/revokedOn', code: 'before_start' });
  if (isBefore(value('closedOn'), value('openedOn')))
    problems.push({ place: '/values/closedOn', code: 'before_start' });
  if (value('status') === 'decided' && !value('decisionDate'))
    problems.push({ place: '/values/decisionDate', code: 'required' });
  return problems;
}

// A month is compared with the month of a day.
function isBefore(later: unknown, earlier: unknown): boolean {
  if (typeof later !== 'string' || typeof earlier !== 'string') return false;
  const length = Math.min(later.length, earlier.length);
  return later.slice(0, length) < earlier.slice(0, length);
}

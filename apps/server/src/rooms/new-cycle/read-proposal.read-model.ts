import type { Cycle, CycleProposal, PlanTemplate } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { readCouncil } from '../council/index.ts';
import { cycleReader } from '../cycles/index.ts';
import type { FrameworkShelf } from '../frameworks/index.ts';
import { peopleReader } from '../people/index.ts';
import { readPlan } from '../plans/index.ts';
import { letterheadOn, schoolReader } from '../schools/index.ts';
import { schoolCalendarReader } from '../timetable/index.ts';
import type { EarlierCycle } from './proposal/earlier-cycle.rules.ts';
import { proposedCycle } from './proposal/proposed-cycle.rules.ts';
import { frameworkOn, plannedSchoolYear, proposedBreaks } from './proposal/proposed-frame.rules.ts';

export interface ProposalWish {
  readonly levels: Cycle['levels'] | null;
  readonly date: string;
  readonly today: string;
  readonly schoolYear: string | null;
  readonly template: PlanTemplate | null;
  readonly fromCycleId: string | null;
  readonly weekOne: string | null;
  /** Holidays at Tết as a person gave them. */
  readonly tet: { readonly from: string; readonly to: string } | null;
}

/** Gathers what a proposal goes by: the framework of the day, the roster, and the earlier cycle that was chosen. */
export async function readProposal(
  tx: ReadTransaction,
  scope: SchoolScope,
  wish: ProposalWish,
  frameworks: FrameworkShelf,
): Promise<CycleProposal> {
  const { date, weekOne, template } = wish;
  const school = await schoolReader(tx, scope).get();
  if (!school) throw new Refusal('object.notFound');
  const cycles = await cycleReader(tx, scope).list();
  const earlier = wish.fromCycleId === null ? null : await readEarlier(tx, scope, wish.fromCycleId, frameworks);
  const levels = wish.levels ?? earlier?.cycle.levels ?? school.levels;
  const framework = frameworkOn(await frameworks.list(tx), date, levels);
  if (!framework) throw new Refusal('cycle.unknownFramework');
  const letterhead = letterheadOn(school.profiles, date);
  const schoolYear = wish.schoolYear ?? plannedSchoolYear(date);
  const calendar = await schoolCalendarReader(tx, scope).find(schoolYear);
  return proposedCycle({
    framework,
    levels,
    date,
    today: wish.today,
    schoolYear,
    breaks: calendar?.breaks ?? proposedBreaks(schoolYear, wish.tet),
    breaksFrom: calendar ? 'calendar' : 'proposal',
    template,
    earlier,
    weekOne,
    roster: await peopleReader(tx, scope).all(),
    school: { name: letterhead?.name ?? school.name, governingBody: letterhead?.governingBody ?? '' },
    cycles: cycles.filter(({ status }) => status !== 'cancelled'),
  });
}

async function readEarlier(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
  frameworks: FrameworkShelf,
): Promise<EarlierCycle> {
  const cycle = await cycleReader(tx, scope).find(cycleId);
  const framework = cycle && (await frameworks.find(tx, cycle.frameworkId, cycle.frameworkVersion));
  const plan = cycle && (await readPlan(tx, scope, cycleId));
  const council = framework && (await readCouncil(tx, scope, cycleId, framework));
  if (!cycle || !plan || !council) throw new Refusal('object.notFound');
  return { cycle, plan, council };
}

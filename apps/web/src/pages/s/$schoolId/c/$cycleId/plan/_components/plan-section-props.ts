import type { PlanView } from '@minhchung/contract';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import type { PlanSaver } from '../_lib/use-plan-saver.ts';

/** What every part of the plan's page is given. */
export interface PlanSectionProps {
  readonly view: PlanView;
  readonly saver: PlanSaver;
  readonly place: CycleAddress;
  readonly isReadOnly: boolean;
  readonly week: number | undefined;
}

import type { SchoolScope } from '../../platform/access/scope.ts';
import type { WriteTransaction } from '../../platform/db/database.ts';
import { eventRecorder } from '../../platform/events/event-recorder.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { grantWriter } from '../grants/index.ts';
import { peopleWriter } from '../people/index.ts';
import { schoolWriter } from '../schools/index.ts';
import type { OpenSchoolTools } from './open-school.usecase.ts';

/** What opening a school works with, inside one transaction. */
export function openingTools(
  tx: WriteTransaction,
  scope: SchoolScope,
  { clock, makeId }: { readonly clock: Clock; readonly makeId: MakeId },
): OpenSchoolTools {
  return {
    schools: schoolWriter(tx, scope, makeId),
    grants: grantWriter(tx, scope, makeId),
    people: peopleWriter(tx, scope, makeId),
    events: eventRecorder(tx, scope, clock),
  };
}

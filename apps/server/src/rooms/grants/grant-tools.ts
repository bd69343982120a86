import type { SchoolScope } from '../../platform/access/scope.ts';
import type { WriteTransaction } from '../../platform/db/database.ts';
import { eventRecorder, platformEventRecorder } from '../../platform/events/event-recorder.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { accountWriter } from '../accounts/index.ts';
import { peopleReader } from '../people/index.ts';
import type { GrantTools } from './add-account.usecase.ts';
import { grantWriter } from './grants.repository.ts';

/** What the use cases of this room work with, inside one transaction. */
export function grantTools(
  tx: WriteTransaction,
  scope: SchoolScope,
  { clock, makeId }: { readonly clock: Clock; readonly makeId: MakeId },
): GrantTools {
  return {
    accounts: accountWriter(tx, makeId),
    grants: grantWriter(tx, scope, makeId),
    people: peopleReader(tx, scope),
    events: eventRecorder(tx, scope, clock),
    platformEvents: platformEventRecorder(tx, scope.actor, clock),
  };
}

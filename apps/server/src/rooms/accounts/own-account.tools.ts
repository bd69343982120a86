import type { Actor } from '../../platform/access/actor.ts';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import type { IdentityCalls } from '../../platform/identity/index.ts';
import type { AccountWriter } from './accounts.repository.ts';

/** What someone needs who changes something of the own account. */
export interface OwnAccountTools {
  readonly actor: Actor;
  readonly accounts: AccountWriter;
  readonly identity: IdentityCalls;
  /** The chain of the system, in the actor's name. */
  readonly events: EventRecorder;
}

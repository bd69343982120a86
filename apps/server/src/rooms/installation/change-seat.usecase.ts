import type { AuthoritySeat } from '@minhchung/contract';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { requireSeen } from '../../platform/kit/require-seen.ts';
import type { AccountWriter } from '../accounts/index.ts';
import type { AuthorityReader } from './authorities.repository.ts';
import { type ChosenAccount, type ReadyChoice, takeAccount } from './choose-account.ts';
import type { SeatWriter } from './seats.repository.ts';

export interface SeatTools {
  readonly authorityId: string;
  readonly authorities: AuthorityReader;
  readonly seats: SeatWriter;
  readonly accounts: AccountWriter;
  readonly platformEvents: EventRecorder;
}

export async function addSeat(
  tools: SeatTools,
  input: { readonly officer: ReadyChoice; readonly validTo: string | null },
): Promise<ChosenAccount & { readonly seat: AuthoritySeat }> {
  if (!(await tools.authorities.find(tools.authorityId))) throw new Refusal('object.notFound');
  const chosen = await takeAccount(tools, input.officer, '/officer');
  const seat = await tools.seats.add(chosen.account.accountId, input.validTo);
  if (!seat) throw new Refusal('object.duplicate');
  await record(tools, 'authority.seatAdded', { after: seat });
  return { ...chosen, seat };
}

export async function changeSeat(
  tools: SeatTools,
  input: { readonly accountId: string; readonly version: number; readonly validTo: string | null },
): Promise<AuthoritySeat> {
  const before = requireSeen(await tools.seats.find(input.accountId), input.version);
  const after = await tools.seats.change(input.accountId, input.version, input.validTo);
  if (!after) throw new Refusal('object.changed', { current: await tools.seats.find(input.accountId) });
  await record(tools, 'authority.seatChanged', { before, after });
  return after;
}

/** Who has no right left anywhere is signed out at once. */
export async function removeSeat(
  tools: SeatTools,
  input: { readonly accountId: string; readonly version: number },
  now: Date,
): Promise<void> {
  const before = requireSeen(await tools.seats.find(input.accountId), input.version);
  if (!(await tools.seats.remove(input.accountId, input.version)))
    throw new Refusal('object.changed', { current: await tools.seats.find(input.accountId) });
  if (!(await tools.accounts.mayEnter(input.accountId, now))) await tools.accounts.endSessions(input.accountId);
  await record(tools, 'authority.seatRemoved', { before });
}

function record({ authorityId, platformEvents }: SeatTools, kind: string, detail: Record<string, unknown>) {
  return platformEvents.record({ kind, subjectType: 'authority', subjectId: authorityId, detail });
}

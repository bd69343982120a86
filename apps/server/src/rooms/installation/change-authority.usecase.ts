import type { Authority } from '@minhchung/contract';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { changedFields } from '../../platform/kit/changed-fields.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { requireSeen } from '../../platform/kit/require-seen.ts';
import type { Sent } from '../../platform/kit/sent.ts';
import type { AuthorityFields, AuthorityWriter } from './authorities.repository.ts';

export interface AuthorityTools {
  readonly authorities: AuthorityWriter;
  readonly platformEvents: EventRecorder;
}

export async function addAuthority(tools: AuthorityTools, fields: AuthorityFields): Promise<Authority> {
  await refuseUnknownParent(tools, fields.parentId);
  const added = await tools.authorities.add(fields);
  await tools.platformEvents.record({
    kind: 'authority.added',
    subjectType: 'authority',
    subjectId: added.authorityId,
    detail: { after: added },
  });
  return added;
}

interface ChangeAuthority extends Sent<AuthorityFields> {
  readonly authorityId: string;
  readonly version: number;
}

/** An authority does not stand below itself, over however many steps. */
export async function changeAuthority(tools: AuthorityTools, input: ChangeAuthority): Promise<Authority> {
  const { authorityId, version, ...fields } = input;
  await tools.authorities.lockTree();
  const before = requireSeen(await tools.authorities.find(authorityId), version);
  await refuseUnknownParent(tools, fields.parentId);
  if (fields.parentId && (await tools.authorities.chainAbove(fields.parentId)).includes(authorityId))
    throw new Refusal('authority.circle', { problems: [{ place: '/parentId', code: 'circle' }] });

  const after = await tools.authorities.change(authorityId, version, fields);
  if (!after) throw new Refusal('object.changed', { current: await tools.authorities.find(authorityId) });

  await tools.platformEvents.record({
    kind: 'authority.changed',
    subjectType: 'authority',
    subjectId: authorityId,
    detail: changedFields(before, after),
  });
  return after;
}

async function refuseUnknownParent(
  { authorities }: AuthorityTools,
  parentId: string | null | undefined,
): Promise<void> {
  if (!parentId || (await authorities.find(parentId))) return;
  throw new Refusal('request.invalid', { problems: [{ place: '/parentId', code: 'unknown' }] });
}

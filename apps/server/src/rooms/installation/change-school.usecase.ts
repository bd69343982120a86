import type { InstallationSchool } from '@minhchung/contract';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { requireSeen } from '../../platform/kit/require-seen.ts';
import type { AuthorityReader } from './authorities.repository.ts';
import type { SchoolPlacer } from './school-placer.repository.ts';

interface ChangeSchoolTools {
  readonly placer: SchoolPlacer;
  readonly authorities: AuthorityReader;
  readonly events: EventRecorder;
  readonly platformEvents: EventRecorder;
}

interface ChangeSchool {
  readonly version: number;
  readonly name?: string | undefined;
  readonly authorityId?: string | null | undefined;
  readonly isClosed?: boolean | undefined;
}

/** Rename, place below an authority, close, open again. Nothing of a closed school is lost; nobody enters it. */
export async function changeInstalledSchool(
  tools: ChangeSchoolTools,
  input: ChangeSchool,
  now: Date,
): Promise<InstallationSchool> {
  const { version, name, authorityId, isClosed } = input;
  const before = requireSeen(await tools.placer.get(), version);
  if (authorityId && !(await tools.authorities.find(authorityId)))
    throw new Refusal('request.invalid', { problems: [{ place: '/authorityId', code: 'unknown' }] });

  const closedAt = isClosed === undefined ? undefined : isClosed ? (before.closedAt ?? now.toISOString()) : null;
  const isChanged = await tools.placer.change(version, { name, authorityId, closedAt });
  const after = await tools.placer.get();
  if (!isChanged || !after) throw new Refusal('object.changed', { current: after });

  const kinds = [
    ...(before.name === after.name ? [] : ['school.changed' as const]),
    ...(before.authorityId === after.authorityId ? [] : ['school.placed' as const]),
    ...(before.closedAt === after.closedAt
      ? []
      : [after.closedAt ? ('school.closed' as const) : ('school.opened' as const)]),
  ];
  for (const kind of kinds) {
    const detail = { before: said(before), after: said(after) };
    await tools.events.record({ kind, subjectType: 'school', subjectId: after.schoolId, detail });
    await tools.platformEvents.record({ kind, subjectType: 'school', subjectId: after.schoolId, detail });
  }
  return after;
}

function said({ name, authorityName }: InstallationSchool) {
  return { name, authority: authorityName };
}

import type { School } from '@minhchung/contract';
import { changedFields } from '../../platform/kit/changed-fields.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { requireSeen } from '../../platform/kit/require-seen.ts';
import type { Sent } from '../../platform/kit/sent.ts';
import type { SchoolTools } from './create-school.usecase.ts';
import type { SchoolFields } from './schools.repository.ts';

interface ChangeSchool extends Sent<SchoolFields> {
  readonly version: number;
}

export async function changeSchool({ schools, events }: SchoolTools, input: ChangeSchool): Promise<School> {
  const { version, ...fields } = input;
  const before = requireSeen(await schools.get(), version);

  const isChanged = await schools.change(version, fields);
  const after = await schools.get();
  if (!isChanged || !after) throw new Refusal('object.changed', { current: after });

  await events.record({
    kind: 'school.changed',
    subjectType: 'school',
    subjectId: after.schoolId,
    detail: changedFields(before, after),
  });
  return after;
}

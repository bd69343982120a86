import type { RowValues, SectionName } from '@minhchung/contract';
import { evidenceNeedStep, taskStep } from '@minhchung/domain';
import { Refusal } from '../../platform/kit/refusal.ts';

/** A group leader works on the standards of her own group; the rest she reads. */
export function refuseOtherStandards(standards: readonly string[] | null, row: object): void {
  if (standards === null) return;
  const named = standardsOf(row);
  if (named.length === 0 || named.some((standard) => !standards.includes(standard))) throw new Refusal('access.denied');
}

/** What a row names: its standard, and the standard of its criterion, which may not be another one's. */
function standardsOf(row: object): readonly string[] {
  const fields = new Map<string, unknown>(Object.entries(row));
  const standard = fields.get('standardCode');
  const criterion = fields.get('criterionCode');
  return [
    ...(typeof standard === 'string' ? [standard] : []),
    ...(typeof criterion === 'string' ? [criterion.split('.')[0] ?? ''] : []),
  ];
}

/** Needs and tasks go only the steps of the process, and say why where a step wants a reason. */
export function refuseWrongStep<Name extends SectionName>(
  section: Name,
  before: object,
  values: Partial<RowValues<Name>>,
  reason: string,
): void {
  if (section === 'tasks') refuseSilentTaskStep(before, values, reason);
  if (section === 'evidenceNeeds') refuseWrongNeedStep(before, values, reason);
}

function refuseSilentTaskStep(
  stored: Partial<RowValues<'tasks'>>,
  wanted: Partial<RowValues<'tasks'>>,
  reason: string,
): void {
  if (!stored.status || !wanted.status) return;
  if (taskStep(stored.status, wanted.status)?.needsReason && reason === '') throw new Refusal('task.reasonMissing');
}

function refuseWrongNeedStep(
  stored: Partial<RowValues<'evidenceNeeds'>>,
  wanted: Partial<RowValues<'evidenceNeeds'>>,
  reason: string,
): void {
  if (!stored.status || !wanted.status || stored.status === wanted.status) return;
  const step = evidenceNeedStep(stored.status, wanted.status);
  if (!step) throw new Refusal('evidenceNeed.wrongStep', { params: { from: stored.status, to: wanted.status } });
  if (step.needsReason && !wanted.statusReason && reason === '') throw new Refusal('evidenceNeed.reasonMissing');
}

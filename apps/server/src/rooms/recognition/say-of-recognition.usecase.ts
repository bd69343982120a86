import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { type Problem, Refusal } from '../../platform/kit/refusal.ts';
import type { EffectOf, RecognitionWriter, SaidOfRecognition, Seen, Statement } from './recognition.repository.ts';
import type { KnownRecognition } from './told-recognitions.rules.ts';

export interface RecognitionTools {
  readonly said: RecognitionWriter;
  readonly events: EventRecorder;
}

/** What a recognition of a former school is worth here; kept or ended names the day of the decision. */
export async function decideEffect(
  { said, events }: RecognitionTools,
  known: readonly KnownRecognition[],
  input: EffectOf & SaidOfRecognition & { readonly version: Seen },
): Promise<void> {
  const { predecessorId, sourceId, kind, version, ...next } = input;
  const of = { predecessorId, sourceId, kind };
  const recognition = known.find(
    ({ atPredecessor, kind: held }) =>
      held === kind && atPredecessor?.predecessorId === predecessorId && atPredecessor.sourceId === sourceId,
  );
  if (!recognition) throw new Refusal('object.notFound');
  if (next.effect !== 'toBeDecided' && next.decidedOn === null) refuse({ place: '/decidedOn', code: 'required' });

  const before = await said.findEffect(of);
  if (!(await said.sayEffect(of, version, next))) throw new Refusal('object.changed', { current: before });

  const { level, heldBy } = recognition;
  await events.record({
    kind: 'recognition.effectDecided',
    subjectType: 'recognition',
    subjectId: sourceId,
    detail: { ...(before ? { before } : {}), after: { ...next, kind, level, heldBy } },
  });
}

/** Whether a condition is met is said with the day and the ground; "chưa xét" needs neither. */
export async function stateCondition(
  { said, events }: RecognitionTools,
  stated: readonly string[],
  { condition, version, ...next }: Statement & { readonly condition: string; readonly version: Seen },
): Promise<void> {
  if (!stated.includes(condition)) throw new Refusal('object.notFound');
  if (next.result !== 'notAssessed') {
    refuse(
      ...(next.statedOn === null ? [{ place: '/statedOn', code: 'required' }] : []),
      ...(next.note === '' ? [{ place: '/note', code: 'required' }] : []),
    );
  }

  const before = await said.findStatement(condition);
  if (!(await said.sayStatement(condition, version, next))) throw new Refusal('object.changed', { current: before });

  await events.record({
    kind: 'recognition.conditionStated',
    subjectType: 'recognitionCondition',
    subjectId: condition,
    detail: { ...(before ? { before } : {}), after: next },
  });
}

export async function countLegacyYears(
  { said, events }: RecognitionTools,
  { version, legacyYearsCount }: { readonly version: Seen; readonly legacyYearsCount: boolean },
): Promise<void> {
  const before = { legacyYearsCount: await said.legacyYearsCount() };
  if (!(await said.setLegacyYearsCount(version, legacyYearsCount)))
    throw new Refusal('object.changed', { current: before });
  await events.record({
    kind: 'recognition.settingsChanged',
    subjectType: 'recognitionSettings',
    subjectId: 'legacyYearsCount',
    detail: { before, after: { legacyYearsCount } },
  });
}

function refuse(...problems: Problem[]): void {
  if (problems.length > 0) throw new Refusal('request.invalid', { problems });
}

import type { DatedRecognition, Row, SchoolListRow } from '@minhchung/contract';
import type { RecognitionFact, RecognitionKind } from '@minhchung/domain';

/** A milestone of a plan with the day of the plan: what a plan tells of days after its own is an aim and no history. */
export interface ToldMilestone {
  readonly row: Pick<Row<'milestones'>, 'rowId' | 'date' | 'month' | 'nationalStandardDegree' | 'accreditationLevel'>;
  readonly planIssuedOn: string | null;
}

/** A recognition on record; without a version it stands with a former school and is only read. */
export type RecordedRecognition = Omit<SchoolListRow<'recognitions'>, 'version'> & { readonly version: number | null };

export interface KnownRecognition extends RecognitionFact {
  readonly record: RecordedRecognition | null;
  readonly milestoneId: string | null;
  readonly atPredecessor: DatedRecognition['atPredecessor'];
}

/**
 * The school's recognitions, oldest first: those on record, and those that only the milestones of plans tell of. The same
 * kind, level and month is the same recognition, however many plans tell of it.
 */
export function knownRecognitions(
  records: readonly RecordedRecognition[],
  milestones: readonly ToldMilestone[],
  today: string,
): KnownRecognition[] {
  const known: KnownRecognition[] = records.map((record) => ({
    kind: record.kind,
    level: record.level,
    decidedOn: record.decidedOn,
    printedUntil: record.validUntil,
    revokedOn: record.revokedOn,
    heldBy: record.heldBy,
    effect: record.effect,
    record,
    milestoneId: record.milestoneId,
    atPredecessor: null,
  }));
  const keys = new Set(known.flatMap((one) => [keyOf(one), `${one.milestoneId} ${one.kind}`]));
  for (const { row, planIssuedOn } of milestones) {
    for (const told of toldBy(row)) {
      const isHistory = told.decidedOn.slice(0, 7) <= (planIssuedOn ?? today).slice(0, 7);
      if (!isHistory || keys.has(`${row.rowId} ${told.kind}`) || keys.has(keyOf(told))) continue;
      keys.add(keyOf(told));
      known.push({ ...told, ...onlyTold, milestoneId: row.rowId });
    }
  }
  return byAge(known);
}

const onlyTold = {
  printedUntil: null,
  revokedOn: null,
  heldBy: '',
  effect: 'toBeDecided',
  record: null,
  atPredecessor: null,
} as const;

export function byAge(known: readonly KnownRecognition[]): KnownRecognition[] {
  return known.toSorted((left, right) => (left.decidedOn < right.decidedOn ? -1 : 1));
}

function toldBy(row: ToldMilestone['row']): { kind: RecognitionKind; level: number; decidedOn: string }[] {
  const decidedOn = row.date ?? row.month;
  if (!decidedOn) return [];
  const levels = [
    ['nationalStandard', row.nationalStandardDegree],
    ['accreditation', row.accreditationLevel],
  ] as const;
  return levels.flatMap(([kind, level]) => (level === null ? [] : [{ kind, level, decidedOn }]));
}

function keyOf(one: { readonly kind: string; readonly level: number; readonly decidedOn: string }): string {
  return `${one.kind} ${one.level} ${one.decidedOn.slice(0, 7)}`;
}

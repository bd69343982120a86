import type { DatedRecognition } from '@minhchung/contract';
import { type Framework, recognitionHistory, type TargetFact } from '@minhchung/domain';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import { schoolListReader } from '../school-lists/index.ts';
import { readMilestones, readTargets } from './milestones.read-model.ts';
import { readPredecessorRecognitions } from './predecessor-recognitions.read-model.ts';
import { frameworkOn, rulesOf } from './rules-in-force.rules.ts';
import { byAge, type KnownRecognition, knownRecognitions } from './told-recognitions.rules.ts';

/** As the trigger `recognition_most` refuses more. */
const MOST = 300;

interface When {
  readonly today: string;
  readonly levels: readonly string[];
  readonly frameworks: readonly Framework[];
}

/** All recognitions of the school and of those that it came from, with what follows from their dates, oldest first; gaps are counted to its targets. */
export async function readRecognitions(
  tx: ReadTransaction,
  scope: SchoolScope,
  when: When,
): Promise<DatedRecognition[]> {
  const records = (await schoolListReader(tx, scope, 'recognitions').page({ limit: MOST })).items;
  const known = byAge([
    ...knownRecognitions(records, await readMilestones(tx, scope), when.today),
    ...(await readPredecessorRecognitions(tx, scope, when.today)),
  ]);
  const targets = (await readTargets(tx, scope)).map(({ row }) => row);
  return dated(known, targets, when);
}

function dated(
  known: readonly KnownRecognition[],
  targets: readonly TargetFact[],
  { today, levels, frameworks }: When,
): DatedRecognition[] {
  const framework = frameworkOn(frameworks, levels, today);
  const rules = framework?.recognition;
  const regime = framework ? rulesOf(framework).regime : 'appraisal';
  const numbers = { validYears: rules?.validYears ?? 5, upgradeAfterYears: rules?.upgradeAfterYears ?? null };
  return recognitionHistory(known, targets, { today, numbers }).map(({ fact, followedBy, steps, ...dates }) => ({
    recognitionId: fact.atPredecessor ? null : (fact.record?.rowId ?? null),
    milestoneId: fact.atPredecessor ? null : fact.milestoneId,
    kind: fact.kind,
    level: fact.level,
    decidedOn: fact.decidedOn,
    number: fact.record?.number ?? '',
    issuer: fact.record?.issuer ?? '',
    heldBy: fact.heldBy,
    effect: fact.effect,
    atPredecessor: fact.atPredecessor,
    revokedOn: fact.revokedOn,
    revokedText: fact.record?.revokedText ?? '',
    decidedUnder: frameworkOn(frameworks, levels, fact.decidedOn)?.legalBasis.number ?? null,
    regime,
    note: fact.record?.note ?? '',
    version: fact.record?.version ?? null,
    ...dates,
    // The rules of today grant no accreditation, so none can be raised.
    upgradeFrom: fact.kind === 'accreditation' && regime === 'appraisal' ? null : dates.upgradeFrom,
    followedBy: followedBy && { ...followedBy },
    steps: steps.map((step) => ({ ...step })),
  }));
}

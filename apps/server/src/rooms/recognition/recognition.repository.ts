import type { ConditionResult, RecognitionEffect } from '@minhchung/contract';
import { type RawBuilder, sql } from 'kysely';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { WriteTransaction } from '../../platform/db/database.ts';

export interface EffectOf {
  readonly predecessorId: string;
  readonly sourceId: string;
  readonly kind: 'nationalStandard' | 'accreditation';
}

export interface SaidOfRecognition {
  readonly effect: RecognitionEffect;
  readonly decision: string;
  readonly decidedOn: string | null;
}

export interface Statement {
  readonly result: ConditionResult;
  readonly statedOn: string | null;
  readonly note: string;
}

/** A first word has no version that could have been seen: null. */
export type Seen = number | null;

/** What people say on the board. Every writer answers whether the version that was seen is still the stored one. */
export interface RecognitionWriter {
  findEffect(of: EffectOf): Promise<SaidOfRecognition | undefined>;
  sayEffect(of: EffectOf, seen: Seen, said: SaidOfRecognition): Promise<boolean>;
  findStatement(condition: string): Promise<Statement | undefined>;
  sayStatement(condition: string, seen: Seen, statement: Statement): Promise<boolean>;
  legacyYearsCount(): Promise<boolean>;
  setLegacyYearsCount(seen: Seen, value: boolean): Promise<boolean>;
}

export function recognitionWriter(tx: WriteTransaction, { schoolId }: SchoolScope): RecognitionWriter {
  const touched = async (query: RawBuilder<unknown>) => Number((await query.execute(tx)).numAffectedRows ?? 0) > 0;
  const ofEffect = ({ predecessorId, sourceId, kind }: EffectOf) =>
    sql`school_id = ${schoolId} and predecessor_id = ${predecessorId} and source_id = ${sourceId} and kind = ${kind}`;
  return {
    findEffect: async (of) =>
      (
        await sql<SaidOfRecognition>`select effect, decision, decided_on as "decidedOn" from recognition_effect
                                     where ${ofEffect(of)}`.execute(tx)
      ).rows[0],
    sayEffect: (of, seen, { effect, decision, decidedOn }) =>
      touched(
        seen === null
          ? sql`insert into recognition_effect
                  (school_id, predecessor_id, source_id, kind, effect, decision, decided_on)
                values (${schoolId}, ${of.predecessorId}, ${of.sourceId}, ${of.kind}, ${effect}, ${decision}, ${decidedOn})
                on conflict do nothing`
          : sql`update recognition_effect
                set effect = ${effect}, decision = ${decision}, decided_on = ${decidedOn}, version = version + 1
                where ${ofEffect(of)} and version = ${seen}`,
      ),
    findStatement: async (condition) =>
      (
        await sql<Statement>`select result, stated_on as "statedOn", note from recognition_statement
                             where school_id = ${schoolId} and condition = ${condition}`.execute(tx)
      ).rows[0],
    sayStatement: (condition, seen, { result, statedOn, note }) =>
      touched(
        seen === null
          ? sql`insert into recognition_statement (school_id, condition, result, stated_on, note)
                values (${schoolId}, ${condition}, ${result}, ${statedOn}, ${note}) on conflict do nothing`
          : sql`update recognition_statement
                set result = ${result}, stated_on = ${statedOn}, note = ${note}, version = version + 1
                where school_id = ${schoolId} and condition = ${condition} and version = ${seen}`,
      ),
    legacyYearsCount: async () =>
      (
        await sql<{ counts: boolean }>`select legacy_years_count as counts from recognition_setting
                                       where school_id = ${schoolId}`.execute(tx)
      ).rows[0]?.counts ?? false,
    setLegacyYearsCount: (seen, value) =>
      touched(
        seen === null
          ? sql`insert into recognition_setting (school_id, legacy_years_count) values (${schoolId}, ${value})
                on conflict do nothing`
          : sql`update recognition_setting set legacy_years_count = ${value}, version = version + 1
                where school_id = ${schoolId} and version = ${seen}`,
      ),
  };
}

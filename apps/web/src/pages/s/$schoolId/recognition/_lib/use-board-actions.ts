import type { ConditionResult, RecognitionEffect, RecognitionView } from '@minhchung/contract';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { useOfferUndo } from '../../../../../lib/undo/undo.tsx';
import { recognitionQuery } from './recognition-query.ts';

export interface EffectOf {
  readonly predecessorId: string;
  readonly sourceId: string;
  readonly kind: 'nationalStandard' | 'accreditation';
}

interface Effect {
  readonly effect: RecognitionEffect;
  readonly decision: string;
  readonly decidedOn: string | null;
}

interface Statement {
  readonly result: ConditionResult;
  readonly statedOn: string | null;
  readonly note: string;
}

/** What people say on the board; each word can be taken back to the one before. */
export function useBoardActions(schoolId: string) {
  const params = { schoolId };
  const queryClient = useQueryClient();
  const offerUndo = useOfferUndo();
  const board = () => queryClient.fetchQuery({ ...recognitionQuery(schoolId), staleTime: 0 });
  /** `put` says it over the version that stands now. */
  const say = async (
    text: string,
    versionOf: (view: RecognitionView) => number | null,
    put: (version: number | null) => Promise<unknown>,
    seen: number | null,
    putBack: (version: number | null) => Promise<unknown>,
  ) => {
    await put(seen);
    await queryClient.invalidateQueries({ queryKey: ['overview'] });
    const said = versionOf(await board());
    offerUndo({ text, undo: () => putBack(said).then(board) });
  };
  return {
    decide(of: EffectOf, seen: number | null, before: Effect, after: Effect) {
      const put = (said: Effect) => (version: number | null) =>
        call(endpoints.decideRecognitionEffect, { params, body: { ...of, ...said, version } });
      const versionOf = ({ recognitions }: RecognitionView) =>
        recognitions.find(
          ({ kind, atPredecessor }) =>
            kind === of.kind &&
            atPredecessor?.predecessorId === of.predecessorId &&
            atPredecessor.sourceId === of.sourceId,
        )?.atPredecessor?.version ?? null;
      return say(m.recEffectSaved(), versionOf, put(after), seen, put(before));
    },
    state(condition: string, seen: number | null, before: Statement, after: Statement) {
      const put = (said: Statement) => (version: number | null) =>
        call(endpoints.stateRecognitionCondition, { params: { ...params, condition }, body: { ...said, version } });
      const versionOf = ({ conditions }: RecognitionView) =>
        conditions.find((one) => one.condition === condition)?.version ?? null;
      return say(m.recCondSaved(), versionOf, put(after), seen, put(before));
    },
    countLegacyYears(seen: number | null, isCounted: boolean) {
      const put = (legacyYearsCount: boolean) => (version: number | null) =>
        call(endpoints.changeRecognitionSettings, { params, body: { version, legacyYearsCount } });
      const versionOf = ({ settings }: RecognitionView) => settings.version;
      return say(m.recLegacySaved(), versionOf, put(isCounted), seen, put(!isCounted));
    },
  };
}

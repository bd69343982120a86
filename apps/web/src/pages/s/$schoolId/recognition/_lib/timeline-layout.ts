import type { RecognitionView } from '@minhchung/contract';

type Recognition = RecognitionView['recognitions'][number];
type Kind = Recognition['kind'];

interface Span {
  readonly key: string;
  readonly kind: Kind;
  /** Shares of the whole width, 0 to 1. */
  readonly from: number;
  readonly to: number;
}

export interface TimelineLayout {
  readonly years: readonly { readonly year: number; readonly at: number }[];
  readonly today: number;
  readonly bars: readonly (Span & { readonly level: number; readonly state: Recognition['state'] })[];
  /** Stretches without recognition, between an end and what follows it. */
  readonly gaps: readonly (Span & { readonly months: number })[];
  readonly targets: readonly {
    readonly key: string;
    readonly kind: Kind;
    readonly level: number;
    readonly at: number;
  }[];
  readonly kinds: readonly Kind[];
}

/** Where everything of the drawing stands: from the year before the first date to the year after the last. */
export function timelineLayout(view: Pick<RecognitionView, 'today' | 'recognitions' | 'targets'>): TimelineLayout {
  const aims = view.targets.flatMap(({ row }) =>
    row.kind !== 'qualityLevel' && row.dueMonth !== null
      ? [{ key: row.rowId, kind: row.kind, level: row.level, due: row.dueMonth }]
      : [],
  );
  const dates = [
    view.today,
    ...view.recognitions.flatMap((one) => [one.decidedOn, endOf(one)]),
    ...aims.map(({ due }) => due),
  ].map(yearsOf);
  const first = Math.floor(Math.min(...dates));
  const last = Math.floor(Math.max(...dates)) + 1;
  const at = (date: string) => (yearsOf(date) - first) / (last - first);
  const kinds = (['nationalStandard', 'accreditation'] as const).filter((kind) =>
    [...view.recognitions, ...aims].some((one) => one.kind === kind),
  );
  return {
    years: Array.from({ length: last - first + 1 }, (_, index) => ({
      year: first + index,
      at: index / (last - first),
    })),
    today: at(view.today),
    kinds,
    bars: view.recognitions.map((one) => ({
      key: `${one.kind} ${one.decidedOn} ${one.level} ${one.heldBy}`,
      kind: one.kind,
      level: one.level,
      state: one.state,
      from: at(one.decidedOn),
      to: at(endOf(one)),
    })),
    gaps: view.recognitions.flatMap((one) =>
      one.followedBy && one.gapMonths
        ? [
            {
              key: `${one.kind} ${one.decidedOn} ${one.heldBy}`,
              kind: one.kind,
              months: one.gapMonths,
              from: at(one.validUntil),
              to: at(one.followedBy.on),
            },
          ]
        : [],
    ),
    targets: aims.map(({ due, ...aim }) => ({ ...aim, at: at(due) })),
  };
}

/** A revoked recognition ends when it was revoked, one of a former school with it, a renewed one when the next began. */
function endOf({ state, validUntil, revokedOn, followedBy, atPredecessor }: Recognition): string {
  if (state === 'revoked' && revokedOn) return revokedOn;
  if (state === 'ended' && atPredecessor) return atPredecessor.since;
  return state === 'renewed' && followedBy ? followedBy.on : validUntil;
}

/** `2018-11` → 2018.83…: the middle of nothing, only a place on a line. */
function yearsOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 372;
}

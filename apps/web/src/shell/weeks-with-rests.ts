interface Days {
  readonly from: string;
  readonly to: string;
}

/** Weeks without a number between two counted ones. */
export interface Rest extends Days {
  readonly name: string;
}

/** The counted weeks with one gap for each stretch that the school rests between them, named by its break. */
export function weeksWithRests<Week extends Days>(
  weeks: readonly Week[],
  breaks: readonly (Days & { readonly name: string })[],
): readonly (Week | Rest)[] {
  return weeks.flatMap((week, at) => {
    const next = weeks[at + 1];
    if (!next) return [week];
    const from = dayAfter(week.to);
    if (from === next.from) return [week];
    const to = dayBefore(next.from);
    const name = breaks.find((pause) => pause.from <= to && from <= pause.to)?.name ?? '';
    return [week, { from, to, name }];
  });
}

function dayAfter(date: string): string {
  return moved(date, 1);
}

function dayBefore(date: string): string {
  return moved(date, -1);
}

function moved(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Time is an argument everywhere; this is the only place that asks the machine. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const SCHOOL_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The calendar date of school life, `yyyy-mm-dd`, at that moment. */
export function schoolDate(moment: Date): string {
  return SCHOOL_DAY.format(moment);
}

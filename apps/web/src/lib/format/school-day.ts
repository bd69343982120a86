const day = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  timeZone: 'Asia/Ho_Chi_Minh',
});

/** The calendar day at school (`yyyy-mm-dd`) of a moment. */
export function schoolDay(moment: Date): string {
  return day.format(moment);
}

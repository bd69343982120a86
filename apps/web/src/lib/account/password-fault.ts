/** As in the contract, which the browser does not load. */
export const shortestPassword = 10;

interface TypedPasswords {
  readonly current: string;
  readonly next: string;
  readonly repeated: string;
}

/** What is wrong with a new password before it is sent, or null. */
export function findPasswordFault({ current, next, repeated }: TypedPasswords): 'short' | 'same' | 'different' | null {
  if (next.length < shortestPassword) return 'short';
  if (next === current) return 'same';
  return next === repeated ? null : 'different';
}

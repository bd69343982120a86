/**
 * The one place that knows whether the session has ended while the page was open. Calls report it, the shell asks for
 * the password over the page, and what waited goes on.
 */
type Listener = () => void;

let hasEnded = false;
let waiting: Listener[] = [];
const listeners = new Set<Listener>();

export function reportSessionEnd(): void {
  if (hasEnded) return;
  hasEnded = true;
  for (const listener of listeners) listener();
}

export function reportSignIn(): void {
  hasEnded = false;
  const resumed = waiting;
  waiting = [];
  for (const resume of resumed) resume();
  for (const listener of listeners) listener();
}

export function waitForSignIn(): Promise<void> {
  return new Promise((resolve) => waiting.push(resolve));
}

export function isSessionEnded(): boolean {
  return hasEnded;
}

export function onSessionChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

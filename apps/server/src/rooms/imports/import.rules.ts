import { Refusal } from '../../platform/kit/refusal.ts';
import type { ImportSession } from './import-session.repository.ts';

/** Only a paper in review can be changed; one that was taken back is in review again. */
export function refuseClosed(session: Pick<ImportSession, 'status'>): void {
  if (session.status !== 'parsed' && session.status !== 'undone') throw new Refusal('import.closed');
}

export function refuseOtherVersion(session: Pick<ImportSession, 'version'>, seen: number, current?: unknown): void {
  if (session.version !== seen)
    throw new Refusal('object.changed', { current: current ?? { version: session.version } });
}

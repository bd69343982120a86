import { expect, type Page } from '@playwright/test';
import type { RunningSchool } from './journey.ts';
import { enter } from './journey.ts';
import { smallStaff } from './small-staff.ts';

export interface StartedCycle {
  /** Address of the school's pages. */
  readonly school: string;
  /** Address of the cycle's pages. */
  readonly cycle: string;
  /** A call inside the cycle, as the person who is signed in; the answer must be 200. */
  inCycle(method: 'GET' | 'POST' | 'PATCH', path: string, data?: unknown): Promise<Json>;
  inSchool(method: 'GET' | 'POST' | 'PATCH', path: string, data?: unknown): Promise<Json>;
}

// Answers are looked at by shape in each journey; their types are the contract's business.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Json = any;

/** A small school whose proposed cycle has been taken as it is: the state in which most of the work begins. */
export async function startedCycle(page: Page, running: RunningSchool): Promise<StartedCycle> {
  const school = await running.setUp();
  await enter(page);
  const base = `/api${school.replace('/s/', '/schools/')}`;
  const send = async (method: string, path: string, data?: unknown): Promise<Json> => {
    const headers = { origin: running.address };
    const answer = await page.request.fetch(path, { method, headers, ...(data === undefined ? {} : { data }) });
    expect(answer.status(), `${method} ${path}: ${await answer.text()}`).toBe(200);
    return answer.json();
  };
  for (const [fullName, kind, title] of smallStaff) {
    const posts = [{ kind, title, unit: '', validFrom: null, validTo: null }];
    await send('POST', `${base}/people`, { fullName, posts });
  }
  const [letterhead] = (await send('GET', base)).profiles;
  await send('PATCH', `${base}/profiles/${letterhead.profileId}`, {
    version: letterhead.version,
    governingBody: 'UBND XÃ SUỐI NGÀN',
    place: 'Suối Ngàn',
    notationCode: 'THSN',
  });
  const { draft } = await send('GET', `${base}/new-cycle?levels=primary&date=2026-09-01`);
  const { cycleId } = await send('POST', `${base}/new-cycle`, draft);
  return {
    school,
    cycle: `${school}/c/${cycleId}`,
    inCycle: (method, path, data) => send(method, `${base}/cycles/${cycleId}${path}`, data),
    inSchool: (method, path, data) => send(method, `${base}${path}`, data),
  };
}

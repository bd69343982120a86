import { expect, type Page } from '@playwright/test';
import type { RunningSchool } from './journey.ts';
import type { Person } from './people.ts';
import { smallStaff } from './small-staff.ts';

export interface TimetableSchool {
  /** Addresses of the pages. */
  readonly school: string;
  readonly cycle: string;
  readonly cycleId: string;
  send(method: 'get' | 'post' | 'patch' | 'put', path: string, data?: unknown): Promise<Json>;
}

// Answers are looked at by shape in each journey; their types are the contract's business.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Json = any;

/** A small school with a plan of 35 weeks that began in September; whoever is signed in on the page sets it up. */
export async function timetableSchool(page: Page, running: RunningSchool): Promise<TimetableSchool> {
  const school = await running.setUp();
  const base = `/api${school.replace('/s/', '/schools/')}`;
  const send: TimetableSchool['send'] = async (method, path, data) => {
    const answer = await page.request[method](base + path, {
      headers: { origin: running.address },
      ...(data === undefined ? {} : { data }),
    });
    expect(answer.status(), `${method} ${path}`).toBe(200);
    return answer.json();
  };
  for (const [fullName, kind, title] of smallStaff) {
    await send('post', '/people', { fullName, posts: [{ kind, title, unit: '', validFrom: null, validTo: null }] });
  }
  const proposal = await send('get', '/new-cycle?template=t35&date=2026-09-01&schoolYear=2026-2027');
  const { cycleId } = await send('post', '/new-cycle', proposal.draft);
  return { school, cycle: `${school}/c/${cycleId}`, cycleId, send };
}

/** An account of a person of the roster, with a password of her own. */
export async function accountOf(
  { send }: TimetableSchool,
  page: Page,
  running: RunningSchool,
  fullName: string,
): Promise<Person & { personId: string }> {
  const { items } = await send('get', '/people?limit=100');
  const personId: string = items.find((one: Json) => one.fullName === fullName).personId;
  const username = `nguoi${personId.slice(-6)}`;
  const grant = { name: fullName, username, email: null, personId, role: 'contributor', duties: [], validTo: null };
  const { firstPassword } = await send('post', '/grants', grant);
  const password = 'mat-khau-rieng-cua-toi';
  const own = await page.context().browser()?.newContext({ baseURL: running.address });
  if (!own) throw new Error('No browser for the first sign-in.');
  const headers = { origin: running.address };
  const signedIn = await own.request.post('/api/session', {
    data: { login: username, password: firstPassword },
    headers,
  });
  expect(signedIn.status()).toBe(200);
  const changed = await own.request.post('/api/account/password', {
    data: { current: firstPassword, next: password },
    headers,
  });
  expect(changed.status()).toBe(200);
  await own.close();
  return { name: fullName, username, password, personId };
}

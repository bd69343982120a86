import { Refusal } from '../platform/kit/refusal.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site makes a browser send. Browsers tell the origin of every write; programs without a
 * browser send none, and carry no cookie that they were not given.
 */
export function refuseCrossSite(request: Request, publicUrl: string | null): void {
  if (SAFE.has(request.method)) return;
  const site = request.headers.get('sec-fetch-site');
  if (site === 'same-origin' || site === 'none') return;
  const origin = request.headers.get('origin');
  if (site === null && origin === null) return;
  if (origin !== null && isOurs(origin, request, publicUrl)) return;
  throw new Refusal('request.crossSite');
}

function isOurs(origin: string, request: Request, publicUrl: string | null): boolean {
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return true;
  const host = request.headers.get('host');
  return host !== null && URL.canParse(origin) && new URL(origin).host === host;
}

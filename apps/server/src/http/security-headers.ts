import type { MiddlewareHandler } from 'hono';

/** What a page of ours may load: only our own files; style tags carry the nonce of their own answer. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Set before the answer is made: headers that are put on a finished one cost as much as a small page. */
export function securityHeaders(publicUrl: string | null): MiddlewareHandler {
  const headers = publicUrl?.startsWith('https:') ? [...ALWAYS, HTTPS_ONLY] : ALWAYS;
  return async (context, next) => {
    for (const [name, value] of headers) context.header(name, value);
    await next();
  };
}

/** Other names below the same domain are not ours to decide about. */
const HTTPS_ONLY = ['strict-transport-security', 'max-age=31536000'] as const;

const ALWAYS: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(self), geolocation=(), microphone=()'],
  // An answer that is no page loads nothing at all; the page brings its own policy.
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
];

/** The secret of an `otpauth:` address in groups of four, to be typed by hand; null when there is none. */
export function authenticatorKey(uri: string): string | null {
  const query = uri.slice(uri.indexOf('?') + 1);
  const secret = new URLSearchParams(query).get('secret');
  return secret ? (secret.match(/.{1,4}/g) ?? []).join(' ') : null;
}

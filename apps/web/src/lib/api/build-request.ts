export interface RequestParts {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly file?: Blob;
}

export interface BuiltRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Blob | string | null;
}

/** Fills `METHOD /path/{name}`; a missing parameter is a mistake of ours and throws. */
export function buildRequest(handle: string, parts: RequestParts): BuiltRequest {
  const space = handle.indexOf(' ');
  const path = handle.slice(space + 1).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parts.params?.[name];
    if (value === undefined || value === null || value === '') throw new Error(`${handle}: ${name} is missing`);
    return encodeURIComponent(String(value));
  });
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts.query ?? {})) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  }
  const search = query.size > 0 ? `?${query}` : '';
  const method = handle.slice(0, space);
  if (parts.file) {
    // Always as plain bytes: the server looks into the file, never at what it is said to be.
    const headers = { 'content-type': 'application/octet-stream' };
    return { method, url: path + search, headers, body: parts.file };
  }
  if (parts.body === undefined) return { method, url: path + search, headers: {}, body: null };
  const headers = { 'content-type': 'application/json' };
  return { method, url: path + search, headers, body: JSON.stringify(parts.body) };
}

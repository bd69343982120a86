import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import { contentSecurityPolicy } from './security-headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

interface WebFile {
  readonly type: string;
  readonly plain: Buffer;
  readonly packed: Map<string, Promise<Buffer>>;
}

/** The built web application, held in memory (it is small) and compressed once, when first asked for. */
export async function loadWebFiles(directory: string): Promise<(context: Context) => Promise<Response>> {
  const files = new Map<string, WebFile>();
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (!entry.isFile()) continue;
    const full = join(entry.parentPath, entry.name);
    const path = `/${full
      .slice(directory.length + 1)
      .split(sep)
      .join('/')}`;
    files.set(path, {
      type: TYPES[extname(path)] ?? 'application/octet-stream',
      plain: await readFile(full),
      packed: new Map(),
    });
  }
  const page = files.get('/index.html')?.plain.toString('utf8');

  return async (context) => {
    const file = files.get(new URL(context.req.url).pathname);
    if (file && file.type !== TYPES['.html']) return respondFile(context, file);
    if (page === undefined) return context.text('Giao diện chưa được dựng. Chạy: npm start', 503);
    const nonce = randomBytes(16).toString('base64');
    const body = page.replaceAll('__CSP_NONCE__', nonce);
    return context.body(body, 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(nonce),
      'cache-control': 'no-store',
    });
  };
}

async function respondFile(context: Context, file: WebFile): Promise<Response> {
  const encoding = chooseEncoding(context.req.header('accept-encoding') ?? '', file.type);
  const headers: Record<string, string> = {
    'content-type': file.type,
    // Names of built files carry a hash of their content.
    'cache-control': context.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
  };
  if (encoding) headers['content-encoding'] = encoding;
  const body = encoding ? await packed(file, encoding) : file.plain;
  return context.body(new Uint8Array(body), 200, headers);
}

function chooseEncoding(accepted: string, type: string): 'br' | 'gzip' | null {
  if (!/^(text|application\/(json|manifest))|svg/.test(type)) return null;
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : null;
}

function packed(file: WebFile, encoding: 'br' | 'gzip'): Promise<Buffer> {
  const known = file.packed.get(encoding);
  if (known !== undefined) return known;
  const made =
    encoding === 'br'
      ? promisify(brotliCompress)(file.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : promisify(gzip)(file.plain);
  file.packed.set(encoding, made);
  return made;
}

import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import { chapterAbout, foundHtml, guidePolicy, readGuideIndex } from './guide-files.ts';
import { contentSecurityPolicy } from './security-headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** The place in the list of chapters where what was found is shown. */
const RESULTS = '<!-- results -->';

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
  const guide = guidePages(files);

  return async (context) => {
    const file = files.get(new URL(context.req.url).pathname);
    const answer = guide(context);
    if (answer) return answer;
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

/** The user guide below `/guide/`: its pages, the way from a page of the product to its chapter, and its search. */
function guidePages(files: ReadonlyMap<string, WebFile>): (context: Context) => Response | null {
  const index = files.get('/guide/guide.json');
  if (!index) return () => null;
  const guide = readGuideIndex(index.plain.toString('utf8'));
  return (context) => {
    const { pathname, searchParams } = new URL(context.req.url);
    if (pathname === '/guide') return context.redirect('/guide/');
    const about = /^\/guide\/for(\/.*)?$/.exec(pathname);
    if (about) return context.redirect(`/guide/${chapterAbout(guide.pages, about[1] ?? '')}`);
    const isList = pathname === '/guide/';
    const file = pathname.startsWith('/guide/') && files.get(isList ? '/guide/index.html' : pathname);
    if (!file || file.type !== TYPES['.html']) return null;
    const html = file.plain.toString('utf8');
    const body = isList ? html.replace(RESULTS, () => foundHtml(guide, searchParams.get('q') ?? '')) : html;
    return context.body(body, 200, {
      'content-type': file.type,
      'content-security-policy': guidePolicy,
      'cache-control': 'no-cache',
    });
  };
}

async function respondFile(context: Context, file: WebFile): Promise<Response> {
  const encoding = chooseEncoding(context.req.header('accept-encoding') ?? '', file.type);
  const headers: Record<string, string> = {
    'content-type': file.type,
    // Names of built files carry a hash of their content.
    'cache-control': keptFor(context.req.path),
    vary: 'accept-encoding',
  };
  if (encoding) headers['content-encoding'] = encoding;
  const body = encoding ? await packed(file, encoding) : file.plain;
  return context.body(new Uint8Array(body), 200, headers);
}

function keptFor(path: string): string {
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable';
  return path.startsWith('/guide/') ? 'public, max-age=3600' : 'no-cache';
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

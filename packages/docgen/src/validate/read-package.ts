import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

const LARGEST_PACKAGE = 60 * 1024 * 1024;
const MOST_ENTRIES = 5000;
const WANTED =
  /^word\/(?:document|styles|settings|(?:header|footer)\d*|theme\/theme\d*)\.xml$|^word\/_rels\/document\.xml\.rels$/;

/** Why a file cannot be checked at all; the code is a message key. */
export class UnreadableDocxError extends Error {
  readonly code: 'format.unreadable.notZip' | 'format.unreadable.tooLarge' | 'format.unreadable.notDocx';

  constructor(code: UnreadableDocxError['code'], cause?: unknown) {
    super(code, { cause });
    this.name = 'UnreadableDocxError';
    this.code = code;
  }
}

/** The XML parts of a .docx that carry text and layout, by name. Refuses what is no ZIP file or unpacks to more than 60 MB. */
export async function readPackage(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await openZip(bytes);
  const parts = new Map<string, string>();
  let unpacked = 0;
  if (zip.entryCount > MOST_ENTRIES) throw new UnreadableDocxError('format.unreadable.tooLarge');
  for await (const entry of entries(zip)) {
    if (!WANTED.test(entry.fileName)) continue;
    unpacked += entry.uncompressedSize;
    if (unpacked > LARGEST_PACKAGE) throw new UnreadableDocxError('format.unreadable.tooLarge');
    parts.set(entry.fileName, await readEntry(zip, entry));
  }
  if (!parts.has('word/document.xml')) throw new UnreadableDocxError('format.unreadable.notDocx');
  return parts;
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const { promise, resolve, reject } = Promise.withResolvers<ZipFile>();
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  yauzl.fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
    if (error) reject(new UnreadableDocxError('format.unreadable.notZip', error));
    else resolve(zip);
  });
  return promise;
}

async function* entries(zip: ZipFile): AsyncGenerator<Entry> {
  for (let index = 0; index < zip.entryCount; index += 1) {
    const { promise, resolve, reject } = Promise.withResolvers<Entry>();
    zip.once('entry', resolve);
    zip.once('error', reject);
    zip.readEntry();
    const entry = await promise.catch((error: unknown) => {
      throw new UnreadableDocxError('format.unreadable.notZip', error);
    });
    zip.removeListener('error', reject);
    yield entry;
  }
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<Readable>();
  zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of await promise) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  } catch (error) {
    throw new UnreadableDocxError('format.unreadable.notZip', error);
  }
}

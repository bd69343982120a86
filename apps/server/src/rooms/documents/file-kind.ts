import { Refusal } from '../../platform/kit/refusal.ts';
import { scanMediaType, startOf } from '../papers/index.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** Names that stand in plain letters in the container of the file. */
const WORD_PART = Buffer.from('word/document.xml', 'latin1');
const MACRO_PARTS = [Buffer.from('vbaProject.bin', 'latin1'), Buffer.from('_VBA_PROJECT', 'utf16le')];
const OVERLAP = 64;

export interface CheckedFile {
  readonly mediaType: string;
  /** Breaks with a refusal when the bytes turn out to hold macros, or no Word document: nothing is kept then. */
  readonly content: ReadableStream<Uint8Array>;
}

/**
 * What the file is by its bytes, not by its name. A source is Word (.docx, .doc) or PDF, a scan is PDF, JPG or PNG.
 * Files with macros are refused whatever they are called; nothing in a file is ever run.
 */
export async function checkFile(body: ReadableStream<Uint8Array>, kind: 'source' | 'scan'): Promise<CheckedFile> {
  const [start, whole] = await startOf(body);
  const begins = (bytes: readonly number[]) => bytes.every((byte, index) => start[index] === byte);
  const picture = scanMediaType(start);
  if (picture && (kind === 'scan' || picture === 'application/pdf')) return { mediaType: picture, content: whole };
  if (kind === 'source' && begins(ZIP)) return { mediaType: DOCX, content: whole.pipeThrough(watch(WORD_PART)) };
  if (kind === 'source' && begins(OLE)) {
    return { mediaType: 'application/msword', content: whole.pipeThrough(watch(null)) };
  }
  throw new Refusal('document.wrongFileType');
}

function watch(needed: Buffer | null): TransformStream<Uint8Array, Uint8Array> {
  let tail: Buffer = Buffer.alloc(0);
  let hasNeeded = needed === null;
  return new TransformStream({
    transform(chunk, controller) {
      const seen = Buffer.concat([tail, chunk]);
      if (MACRO_PARTS.some((part) => seen.includes(part))) throw new Refusal('document.hasMacros');
      hasNeeded ||= needed !== null && seen.includes(needed);
      tail = seen.subarray(Math.max(0, seen.length - OVERLAP));
      controller.enqueue(chunk);
    },
    flush() {
      if (!hasNeeded) throw new Refusal('document.wrongFileType');
    },
  });
}

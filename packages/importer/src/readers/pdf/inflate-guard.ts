import { inflateSync } from 'node:zlib';
import { ImportRefused } from '../../import-refused.ts';
import { LIMITS } from '../../limits.ts';

const MOST = 48 * 1024 * 1024;

/**
 * Refuses a PDF whose compressed streams unpack to far more than any plan holds: the PDF library unpacks them whole,
 * so each is tried first against a limit. Broken streams are left to the library.
 */
export function refuseInflatingPdf(bytes: Uint8Array): void {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = data.indexOf('stream');
  while (at >= 0) {
    const start = at + (data[at + 6] === 13 ? 8 : 7);
    const end = data.indexOf('endstream', start);
    if (end < 0) return;
    const size = end - start;
    const dictionary = data.subarray(Math.max(0, at - 300), at).toString('latin1');
    if (/FlateDecode|\/Fl\b/.test(dictionary) && size * 1030 > MOST) tryInflate(data.subarray(start, end));
    at = data.indexOf('stream', end + 9);
  }
}

function tryInflate(stream: Buffer): void {
  try {
    inflateSync(stream, { maxOutputLength: MOST });
  } catch (error) {
    if (error instanceof RangeError && Reflect.get(error, 'code') === 'ERR_BUFFER_TOO_LARGE')
      throw new ImportRefused('import.zipBomb', { part: `pdf > ${LIMITS.textBytes / 1048576} MB` });
  }
}

import type { RefusalCode } from '../import-refused.ts';

type DetectedFormat = 'zip' | 'pdf' | 'doc' | 'html' | 'text' | { refused: RefusalCode };

const IMAGES: readonly number[][] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to);

/** What a file is by its first bytes; the name only helps where bytes cannot tell. */
export function detectFormat(bytes: Uint8Array, fileName: string): DetectedFormat {
  const head = latin1(bytes, 0, 4096);
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006') || head.startsWith('PK\u0007\u0008'))
    return 'zip';
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return compoundFormat(bytes);
  if (/^\s*\{\\rtf/.test(head)) return { refused: 'import.rtf' };
  if (isImage(bytes, head)) return { refused: 'import.image' };
  if (['Rar!', '7z\u00bc\u00af', '\u001f\u008b'].some((magic) => head.startsWith(magic)))
    return { refused: 'import.archive' };
  if (/^MIME-Version:/i.test(head) && /multipart\/related/i.test(head)) return { refused: 'import.unknownFormat' };
  const plain = head.replaceAll('\u0000', '');
  if (/<(html|body|!doctype html)[\s>]/i.test(plain) || (/\.html?$/i.test(fileName) && /<\w+[\s>]/.test(plain)))
    return 'html';
  return looksBinary(bytes, head) ? { refused: 'import.unknownFormat' } : 'text';
}

function isImage(bytes: Uint8Array, head: string): boolean {
  if (head.startsWith('BM') && controls(bytes.subarray(0, 64)).all === 0) return false;
  return (
    IMAGES.some((magic) => magic.every((byte, index) => bytes[index] === byte)) ||
    /^....ftyp(heic|heix|mif1|avif)/s.test(head) ||
    (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP')
  );
}

/** Old Office files share one container; the names of its streams tell them apart. */
function compoundFormat(bytes: Uint8Array): DetectedFormat {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string): boolean => data.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return { refused: 'import.encrypted' };
  if (has('WordDocument')) return 'doc';
  if (has('Workbook') || has('Book\u0000')) return { refused: 'import.legacySpreadsheet' };
  if (has('PowerPoint Document')) return { refused: 'import.presentation' };
  return { refused: 'import.unreadableDoc' };
}

function looksBinary(bytes: Uint8Array, head: string): boolean {
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return false;
  const { all, nulls } = controls(bytes.subarray(0, head.length));
  if (nulls > head.length * 0.2 && nulls < head.length * 0.6) return false;
  return all > Math.max(8, head.length * 0.02);
}

/** Bytes that no text holds; zero bytes among them are told apart because UTF-16 is full of them. */
function controls(bytes: Uint8Array): { all: number; nulls: number } {
  let all = 0;
  let nulls = 0;
  for (const byte of bytes) {
    if (byte < 9 || (byte > 13 && byte < 27) || byte === 127) all++;
    if (byte === 0) nulls++;
  }
  return { all, nulls };
}

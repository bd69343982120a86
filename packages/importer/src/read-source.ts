import { ImportRefused } from './import-refused.ts';
import { LIMITS } from './limits.ts';
import type { ReadSource } from './model/blocks.ts';
import type { ParsePlanInput } from './parsed-plan.ts';
import { decodeText } from './readers/decode-text.ts';
import { detectFormat } from './readers/detect-format.ts';
import { readDocx } from './readers/docx/read-docx.ts';
import { readHtml } from './readers/html/read-html.ts';
import { readPdf } from './readers/pdf/read-pdf.ts';
import { readDoc } from './readers/read-doc.ts';
import { readText } from './readers/read-text.ts';

/** A file or pasted text as numbered lines and blocks. Throws `ImportRefused` for what cannot be read, or not safely. */
export async function readSource(input: ParsePlanInput): Promise<ReadSource> {
  const source = 'text' in input ? pasted(input.text) : await readFile(input.bytes, input.fileName);
  if (source.lines.length > LIMITS.lines) throw new ImportRefused('import.tooComplex');
  return source;
}

function pasted(text: string): ReadSource {
  if (text.trim() === '') throw new ImportRefused('import.empty');
  refuseLongText(text.length);
  refuseManyLines(text);
  return /^\s*<(!doctype html|html|body)[\s>]/i.test(text.slice(0, 500)) ? readHtml(text) : readText(text);
}

async function readFile(bytes: Uint8Array, fileName: string): Promise<ReadSource> {
  if (bytes.length === 0) throw new ImportRefused('import.empty');
  if (bytes.length > LIMITS.fileBytes)
    throw new ImportRefused('import.tooLarge', { limitMb: LIMITS.textBytes / 1048576 });
  const format = detectFormat(bytes, fileName);
  if (typeof format === 'object') throw new ImportRefused(format.refused);
  switch (format) {
    case 'zip':
      return readDocx(bytes);
    case 'pdf':
      return readPdf(bytes);
    case 'doc':
      return readDoc(bytes);
    case 'html':
      refuseLongText(bytes.length);
      return readHtml(decodeText(bytes, declaredCharset(bytes)));
    default: {
      refuseLongText(bytes.length);
      const text = decodeText(bytes);
      if (text.trim() === '') throw new ImportRefused('import.empty');
      refuseManyLines(text);
      return readText(text);
    }
  }
}

function refuseLongText(size: number): void {
  if (size > LIMITS.textBytes) throw new ImportRefused('import.tooLarge', { limitMb: LIMITS.textBytes / 1048576 });
}

function refuseManyLines(text: string): void {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
    if (++lines > LIMITS.lines) throw new ImportRefused('import.tooComplex');
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1');
  return /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
}

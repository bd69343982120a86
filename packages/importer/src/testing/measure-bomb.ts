import { crc32, createDeflateRaw } from 'node:zlib';
import { ImportRefused } from '../import-refused.ts';
import { parsePlan } from '../parse-plan.ts';
import { makeDocx, wordParagraph } from './make-zip.ts';

/** Run as a process of its own: gives bombs to the importer and prints how much memory it took above idle. */
async function packed(megabytes: number): Promise<Buffer> {
  const deflate = createDeflateRaw({ level: 9 });
  const out: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => out.push(chunk));
  const head = Buffer.from('<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>');
  deflate.write(head);
  const block = Buffer.alloc(1_048_576, 97);
  for (let i = 0; i < megabytes; i++)
    if (!deflate.write(block)) await new Promise((resolve) => deflate.once('drain', resolve));
  deflate.end();
  await new Promise((resolve) => deflate.once('end', resolve));
  return Buffer.concat(out);
}

function bombOf(data: Buffer, size: number): Uint8Array {
  const name = Buffer.from('word/document.xml');
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(Buffer.alloc(0)), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(size >>> 0, 18);
  common.writeUInt16LE(name.length, 22);
  const directory = Buffer.concat([
    Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'),
    common,
    Buffer.alloc(14),
    name,
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(30 + name.length + data.length, 16);
  return new Uint8Array(Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, name, data, directory, end]));
}

async function codeOf(bytes: Uint8Array, fileName: string): Promise<string> {
  try {
    await parsePlan({ bytes, fileName });
    return 'read';
  } catch (error) {
    return error instanceof ImportRefused ? error.code : String(error);
  }
}

const honest = bombOf(await packed(1024), 1024 * 1_048_576);
const lying = makeDocx(wordParagraph('a'.repeat(12_000_000)));
const long = new TextEncoder().encode('Kế hoạch tự đánh giá '.repeat(900_000));
await parsePlan({ text: 'KẾ HOẠCH\nTự đánh giá' });
globalThis.gc?.();
const idle = process.memoryUsage().rss;
let peak = idle;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 2);
const codes = [await codeOf(honest, 'a.docx'), await codeOf(lying, 'b.docx'), await codeOf(long, 'c.txt')];
clearInterval(watch);
peak = Math.max(peak, process.resourceUsage().maxRSS * 1024 > idle ? process.memoryUsage().rss : idle);
console.log(JSON.stringify({ codes, moreMb: Math.round((peak - idle) / 1_048_576) }));

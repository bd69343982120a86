import { execFileSync } from 'node:child_process';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ImportRefused } from './import-refused.ts';
import { refusalCodes, refusalMessage } from './messages.ts';
import { parsePlan } from './parse-plan.ts';
import { fixtureBytes } from './testing/fixtures.ts';
import { makeDocx, makeZip, wordParagraph } from './testing/make-zip.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const compound = (stream: string): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from(stream, 'utf16le'),
      Buffer.alloc(600),
    ]),
  );
const pdfWithStream = (stream: Uint8Array): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n'),
      stream,
      Buffer.from('\nendstream\nendobj\n'),
    ]),
  );

const CASES: [string, string, string, () => Uint8Array][] = [
  ['an empty file', 'import.empty', 'a.txt', () => new Uint8Array()],
  ['text over 20 MB', 'import.tooLarge', 'a.txt', () => utf8('Kế hoạch '.repeat(2_200_000))],
  [
    'a web page over 20 MB',
    'import.tooLarge',
    'a.html',
    () => utf8(`<html><body>${'<p>Kế hoạch</p>'.repeat(1_300_000)}`),
  ],
  ['a text of far too many lines', 'import.tooComplex', 'a.txt', () => utf8('a\n'.repeat(80_000))],
  ['a web page nested without end', 'import.tooComplex', 'a.html', () => utf8(`<html><body>${'<div>'.repeat(3000)}`)],
  [
    'a Word file that unpacks without end',
    'import.zipBomb',
    'a.docx',
    () => makeDocx(wordParagraph('a'.repeat(30_000_000))),
  ],
  [
    'a PDF stream that unpacks without end',
    'import.zipBomb',
    'a.pdf',
    () => pdfWithStream(deflateSync(Buffer.alloc(90_000_000, 65), { level: 9 })),
  ],
  [
    'an encrypted part',
    'import.encrypted',
    'a.docx',
    () => makeZip([{ name: 'word/document.xml', content: '<a/>', isEncrypted: true }]),
  ],
  ['a Word file with a password', 'import.encrypted', 'a.docx', () => compound('EncryptedPackage')],
  [
    'half a Word file',
    'import.truncated',
    'a.docx',
    () => fixtureBytes('samples/plan-preschool.docx').slice(0, 20_000),
  ],
  ['a Word file with broken XML', 'import.truncated', 'a.docx', () => makeDocx('<w:p><w:r></w:p>')],
  ['half a PDF', 'import.truncated', 'a.pdf', () => utf8('%PDF-1.7\n1 0 obj\n<<')],
  ['a damaged .doc', 'import.unreadableDoc', 'a.doc', () => compound('WordDocument')],
  ['an old workbook', 'import.legacySpreadsheet', 'a.xls', () => compound('Workbook')],
  [
    'a workbook',
    'import.spreadsheet',
    'a.xlsx',
    () =>
      makeZip([
        { name: '[Content_Types].xml', content: '' },
        { name: 'xl/workbook.xml', content: '<a/>' },
      ]),
  ],
  [
    'a presentation',
    'import.presentation',
    'a.pptx',
    () =>
      makeZip([
        { name: '[Content_Types].xml', content: '' },
        { name: 'ppt/presentation.xml', content: '<a/>' },
      ]),
  ],
  ['an archive', 'import.archive', 'a.zip', () => makeZip([{ name: 'ke-hoach.docx', content: 'x' }])],
  [
    'a package that is no Word document',
    'import.notADocx',
    'a.docx',
    () => makeZip([{ name: '[Content_Types].xml', content: '<Types/>' }]),
  ],
  ['an RTF file', 'import.rtf', 'a.rtf', () => utf8('{\\rtf1\\ansi Ke hoach}')],
  ['a photograph', 'import.image', 'a.jpg', () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70])],
  [
    'a scanned page as PNG',
    'import.image',
    'a.png',
    () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
  ],
  [
    'bytes of nothing known',
    'import.unknownFormat',
    'a.bin',
    () => new Uint8Array(4000).map((_, index) => (index * 37) % 32),
  ],
];

describe('what cannot be read is refused with a code and a sentence', () => {
  test.each(CASES)('%s: %s', async (_what, code, fileName, make) => {
    const refused = await parsePlan({ bytes: make(), fileName }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ImportRefused);
    expect(refused).toMatchObject({ code });
  });

  test('every code has a Vietnamese and an English sentence that names the next step', () => {
    for (const code of refusalCodes()) {
      expect(refusalMessage({ code, params: { limitMb: 20, part: 'x' } }, 'vi')).toMatch(/(Hãy|hãy|được nhập)/);
      expect(refusalMessage({ code, params: { limitMb: 20, part: 'x' } }, 'en')).not.toMatch(/[{}]/);
    }
    expect(refusalCodes().length).toBeGreaterThanOrEqual(15);
  });
});

test('a bomb of a gigabyte takes at most 150 MB more memory than idle', () => {
  const script = new URL('./testing/measure-bomb.ts', import.meta.url).pathname;
  const out = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', script], { encoding: 'utf8' });
  const measured: unknown = JSON.parse(out);
  expect(measured).toMatchObject({ codes: ['import.zipBomb', 'import.zipBomb', 'import.tooLarge'] });
  expect(measured).toSatisfy(
    (value: unknown) => typeof value === 'object' && value !== null && Number(Reflect.get(value, 'moreMb')) <= 150,
  );
}, 60_000);

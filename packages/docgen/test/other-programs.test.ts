import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createTypstRenderer,
  type TypstRenderer,
  tinosFontPaths,
} from '../../../apps/server/src/platform/typst/index.ts';
import {
  type DocumentModel,
  type PlanPaper,
  plainText,
  renderDocx,
  selfEvaluationPlan,
  typstData,
  validateDocx,
} from '../src/index.ts';
import { allPapers, FIXED_TIME } from './all-papers.ts';
import { samplePlan } from './sample-papers.ts';

/** The files as other programs see them. What is not installed is said loudly, and is a failure where `CI=true`. */
const TOOLS = {
  soffice: 'libreoffice-writer',
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
} as const;
type Tool = keyof typeof TOOLS;

const isInstalled = (tool: Tool) => {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const TOOL_NAMES: readonly Tool[] = ['soffice', 'pdftotext', 'pdfinfo', 'pdffonts'];
const missing = TOOL_NAMES.filter((tool) => !isInstalled(tool));
const packages = [...new Set(missing.map((tool) => TOOLS[tool]))].join(' ');
if (missing.length > 0) {
  console.error(
    `\n!!! NOT CHECKED: papers in LibreOffice and poppler. Missing: ${missing.join(', ')}. Install: apt-get install ${packages}\n`,
  );
}

test('LibreOffice and poppler are installed wherever the result counts', () => {
  if (process.env.CI === 'true') expect(missing).toEqual([]);
});

const squeezed = (text: string) => text.normalize('NFC').replaceAll('\u2011', '-').replaceAll(/\s/g, '');
const run = (tool: Tool, args: readonly string[]) =>
  execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 26 });

let folder: string;
let typst: TypstRenderer;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'papers-'));
  typst = createTypstRenderer({
    templatePath: new URL('../src/render/typst/administrative-paper.typ', import.meta.url).pathname,
    fontPaths: tinosFontPaths(),
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Header rows of the tables: what a file may print more often than the model says it. */
function tableHeaders(model: DocumentModel): readonly string[] {
  return model.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.kind === 'table' ? block.header : []))
    .map((row) =>
      squeezed(
        row.cells.flatMap((cell) => cell.paragraphs.flat().map((one) => ('text' in one ? one.text : ''))).join(''),
      ),
    );
}

/** Text of a PDF without white space, page numbers and headers of tables that are repeated on top of a page. */
function pdfText(path: string, model: DocumentModel): string {
  const headers = tableHeaders(model);
  let text = '';
  for (const page of run('pdftotext', ['-raw', path, '-']).split('\f')) {
    const content = squeezed(page.replace(/^\s*\d+\s*\n/, ''));
    const repeated = headers.find((header) => content.startsWith(header) && text.includes(header));
    text += content.slice(repeated?.length ?? 0);
  }
  return text;
}

/**
 * Differences between file and model: lines of the model that are not there, characters too many or too few. The order is
 * not compared: in the content of a page a merged cell stands after the rows that it spans.
 */
function differences(model: DocumentModel, text: string): readonly string[] {
  const lines = plainText(model).map(squeezed);
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  for (const character of lines.join('')) counts.set(character, (counts.get(character) ?? 0) - 1);
  return [
    ...lines.filter((line) => !text.includes(line)).map((line) => `missing: ${line}`),
    ...[...counts].filter(([, count]) => count !== 0).map(([character, count]) => `${character}: ${count}`),
  ];
}

if (missing.length === 0) {
  describe('PDF', { timeout: 60_000 }, () => {
    test.each(allPapers())(
      '%s: text extracts exactly, tagged, Vietnamese, titled, only embedded Tinos',
      (name, model) => {
        const path = join(folder, `${name.replace(' ', '-')}.pdf`);
        const bytes = typst.renderPdf(typstData(model), { createdAt: FIXED_TIME });
        writeFileSync(path, bytes);
        expect(differences(model, pdfText(path, model))).toEqual([]);
        const info = run('pdfinfo', [path]);
        expect(info).toMatch(/Tagged:\s+yes/);
        expect(info).toContain(model.title);
        expect(info).toMatch(/Page size:\s+(?:595\.2\d+ x 841\.8\d+|841\.8\d+ x 595\.2\d+) pts \(A4\)/);
        if (tableHeaders(model).length > 0) expect(run('pdfinfo', ['-struct', path])).toMatch(/^\s*TH\b/m);
        const raw = Buffer.from(bytes).toString('latin1');
        expect(raw).toContain('/Lang (vi-VN)');
        expect(raw).toMatch(/pdfuaid:part>1</);
        expect(raw).toContain('/Outlines');
        const fonts = run('pdffonts', [path])
          .split('\n')
          .slice(2)
          .filter((line) => line !== '');
        expect(fonts.length).toBeGreaterThan(1);
        for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Tinos-.* yes yes yes /);
      },
    );

    test('landscape pages stand where the model says', () => {
      const model = selfEvaluationPlan(samplePlan('plan-preschool'), 'F05');
      const path = join(folder, 'landscape.pdf');
      writeFileSync(path, typst.renderPdf(typstData(model), { createdAt: FIXED_TIME }));
      const sizes = run('pdfinfo', ['-l', '99', path]).match(/Page\s+\d+ size:\s+[\d.]+ x [\d.]+/g) ?? [];
      const turned = sizes.map((line) => /: +841/.test(line));
      expect(turned.filter(Boolean)).toHaveLength(1);
      expect(turned[0]).toBe(false);
      expect(turned.at(-1)).toBe(false);
    });
  });

  describe('LibreOffice', () => {
    test('opens every DOCX and prints the text of the model', { timeout: 120_000 }, async () => {
      const papers = allPapers();
      const files: string[] = [];
      for (const [name, model] of papers) {
        const path = join(folder, `${name.replace(' ', '-')}.docx`);
        writeFileSync(path, await renderDocx(model, { fixedTime: FIXED_TIME }));
        files.push(path);
      }
      const out = join(folder, 'office');
      run('soffice', [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        'pdf',
        '--outdir',
        out,
        ...files,
      ]);
      for (const [name, model] of papers) {
        const path = join(out, `${name.replace(' ', '-')}.pdf`);
        const text = pdfText(path, model);
        for (const line of plainText(model).map(squeezed)) {
          // A paragraph over two pages has the repeated header of its table in between.
          const parts = text.includes(line) ? [line] : [line.slice(0, 12), line.slice(-12)];
          for (const part of parts) expect(text, `${name}: ${line}`).toContain(part);
        }
        expect(run('pdfinfo', [path])).toMatch(/A4/);
      }
    });
  });
}

describe('a plan of thirty pages', () => {
  const base = samplePlan('plan-luong-son');
  const long: PlanPaper = {
    ...base,
    timetable: { ...base.timetable, rows: Array.from({ length: 12 }, () => base.timetable.rows).flat() },
    evidenceNeeds: Array.from({ length: 12 }, () => base.evidenceNeeds).flat(),
  };
  const model = selfEvaluationPlan(long, 'F05S');

  test('is printed as DOCX and PDF in seconds and is in order', { timeout: 60_000 }, async () => {
    const started = performance.now();
    const docx = await renderDocx(model, { fixedTime: FIXED_TIME });
    const afterDocx = performance.now();
    const pdf = typst.renderPdf(typstData(model), { createdAt: FIXED_TIME });
    const afterPdf = performance.now();
    expect(await validateDocx(docx, { status: 'draft' })).toEqual([]);
    const path = join(folder, 'long.pdf');
    writeFileSync(path, pdf);
    const docxTime = Math.round(afterDocx - started);
    const pdfTime = Math.round(afterPdf - afterDocx);
    console.info(`thirty pages: DOCX ${docxTime} ms (${docx.length} bytes), PDF ${pdfTime} ms (${pdf.length} bytes)`);
    expect(docxTime).toBeLessThan(20_000);
    expect(pdfTime).toBeLessThan(20_000);
    if (missing.length === 0) {
      expect(Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', [path]))?.[1])).toBeGreaterThanOrEqual(30);
      expect(differences(model, pdfText(path, model))).toEqual([]);
    }
  });

  test('a cell longer than a page and a group of seventy people lose nothing at the foot of a page', {
    timeout: 60_000,
  }, async () => {
    const plan = samplePlan('plan-preschool');
    const [group] = plan.council.workingGroups;
    const [member] = group?.members ?? [];
    const [week] = plan.timetable.rows;
    if (group === undefined || member === undefined || week === undefined)
      throw new Error('sample without group or week');
    const crowd = Array.from({ length: 70 }, (_, index) => ({ ...member, fullName: `Người thứ ${index + 1}` }));
    const essay = 'Thu thập minh chứng, phân tích nội hàm của từng tiêu chí trong năm học. '.repeat(120);
    const extreme = selfEvaluationPlan(
      {
        ...plan,
        council: { ...plan.council, workingGroups: [{ ...group, members: crowd }] },
        timetable: { ...plan.timetable, rows: [{ ...week, activities: [essay] }, ...plan.timetable.rows] },
      },
      'F05B',
    );
    expect(await validateDocx(await renderDocx(extreme, { fixedTime: FIXED_TIME }), { status: 'draft' })).toEqual([]);
    const path = join(folder, 'extreme.pdf');
    writeFileSync(path, typst.renderPdf(typstData(extreme), { createdAt: FIXED_TIME }));
    if (missing.length > 0) return;
    const text = pdfText(path, extreme);
    expect(text).toContain('Ngườithứ70');
    // One syllable: it stands on one page, wherever a page ends.
    const count = (all: string) => all.split('hàm').length;
    expect(count(text)).toBe(count(plainText(extreme).join('')));
  });

  test('the same data at the same time give the same PDF bytes', { timeout: 60_000 }, () => {
    const first = typst.renderPdf(typstData(model), { createdAt: FIXED_TIME });
    const again = createTypstRenderer({
      templatePath: new URL('../src/render/typst/administrative-paper.typ', import.meta.url).pathname,
      fontPaths: tinosFontPaths(),
    }).renderPdf(typstData(model), { createdAt: FIXED_TIME });
    expect(Buffer.from(again).equals(first)).toBe(true);
    expect(readFileSync(tinosFontPaths()[0] ?? '').length).toBeGreaterThan(100_000);
  });
});

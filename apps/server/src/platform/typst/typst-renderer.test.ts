import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTypstRenderer, TypstError, type TypstRenderer, tinosFontPaths } from './index.ts';

const CREATED = new Date('2026-09-14T00:00:00Z');
const TEMPLATE = `#let data = json(bytes(sys.inputs.paper))
#set document(title: data.title, date: auto)
#set text(font: data.font, lang: "vi", fallback: false)
= #data.title
#data.body`;

let folder: string;
let renderer: TypstRenderer;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'typst-'));
  writeFileSync(join(folder, 'template.typ'), TEMPLATE);
  renderer = createTypstRenderer({ templatePath: join(folder, 'template.typ'), fontPaths: tinosFontPaths() });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const data = (more: object = {}) => ({ title: 'Kế hoạch', font: 'Tinos', body: 'Chữ Việt có dấu: Ựỡễ', ...more });

describe('a PDF', () => {
  test('is tagged, accessible (PDF/UA-1), titled and in the same bytes each time', () => {
    const bytes = Buffer.from(renderer.renderPdf(data(), { createdAt: CREATED }));
    const raw = bytes.toString('latin1');
    expect(raw).toMatch(/^%PDF-1\.7/);
    expect(raw).toContain('/MarkInfo');
    expect(raw).toMatch(/pdfuaid:part>1</);
    expect(bytes.equals(renderer.renderPdf(data(), { createdAt: CREATED }))).toBe(true);
    expect(bytes.equals(renderer.renderPdf(data(), { createdAt: new Date('2027-01-01T00:00:00Z') }))).toBe(false);
  });

  test('can be made for the archive (PDF/A-2a)', () => {
    const raw = Buffer.from(renderer.renderPdf(data(), { createdAt: CREATED, standard: 'a-2a' })).toString('latin1');
    expect(raw).toMatch(/pdfaid:part>2</);
  });

  test('text is data: markup in it is printed, not run', () => {
    const hostile = '#panic("x") $x$ *b* #import "other.typ": * \\ <label> @ref';
    expect(renderer.renderPdf(data({ body: hostile }), { createdAt: CREATED }).length).toBeGreaterThan(1000);
  });
});

describe('what is refused', () => {
  const refused = (input: unknown) => {
    try {
      renderer.renderPdf(input, { createdAt: CREATED });
    } catch (error) {
      return error;
    }
    return null;
  };

  test('a font family that is not there', () => {
    const error = refused(data({ font: 'Times New Roman' }));
    expect(error).toBeInstanceOf(TypstError);
    expect(String(error)).toContain('unknown font family');
  });

  test('a character that the fonts do not have', () => {
    const error = refused(data({ body: 'ô ☐ và 漢字' }));
    expect(error).toBeInstanceOf(TypstError);
    expect(error instanceof TypstError && error.unprintable.join('')).toContain('☐');
  });

  test('data that does not fit the template', () => {
    expect(refused({ title: 'Kế hoạch' })).toBeInstanceOf(TypstError);
    expect(refused('text')).toBeInstanceOf(TypstError);
  });

  test('after a refusal the next paper is printed', () => {
    refused({});
    expect(renderer.renderPdf(data(), { createdAt: CREATED }).length).toBeGreaterThan(1000);
  });

  test('a font or a template that cannot be read is said at the start', () => {
    expect(() => createTypstRenderer({ templatePath: join(folder, 'none.typ'), fontPaths: [] })).toThrow('ENOENT');
  });
});

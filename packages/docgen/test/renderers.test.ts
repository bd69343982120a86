import { describe, expect, test } from 'vitest';
import {
  councilDecision,
  PAPER_STYLESHEET,
  plainText,
  renderDocx,
  renderHtml,
  renderHtmlDocument,
  selfEvaluationPlan,
  typstData,
} from '../src/index.ts';
import { allPapers, FIXED_TIME } from './all-papers.ts';
import { sampleDecision, samplePlan } from './sample-papers.ts';
import { readZip } from './zip-parts.ts';

const squeezed = (text: string) => text.normalize('NFC').replaceAll(/\s/g, '');
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};
const readMarkup = (markup: string) =>
  markup.replaceAll(/<[^>]*>/g, '').replaceAll(/&\w+;/g, (entity) => entities[entity] ?? entity);

describe('DOCX', { timeout: 30_000 }, () => {
  test.each(allPapers())('%s holds the text of the model in its order', async (_, model) => {
    const parts = await readZip(await renderDocx(model, { fixedTime: FIXED_TIME }));
    const xml = parts.get('word/document.xml')?.toString('utf8') ?? '';
    const text = squeezed(readMarkup(xml.replaceAll('<w:noBreakHyphen/>', '-')));
    let from = 0;
    for (const line of plainText(model).map(squeezed)) {
      const found = text.indexOf(line, from);
      expect(found, line).toBeGreaterThanOrEqual(from);
      from = found + line.length;
    }
    expect(from).toBe(text.length);
  });

  test('the same paper at the same time gives the same bytes, another time gives others', async () => {
    const model = selfEvaluationPlan(samplePlan('plan-preschool'), 'F05');
    const first = await renderDocx(model, { fixedTime: FIXED_TIME });
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(await renderDocx(model, { fixedTime: FIXED_TIME })).equals(first)).toBe(true);
    expect(Buffer.from(await renderDocx(model, { fixedTime: new Date('2027-01-02T00:00:00Z') })).equals(first)).toBe(
      false,
    );
  });

  test('codes do not break at the end of a line, school years may', async () => {
    const parts = await readZip(
      await renderDocx(councilDecision(sampleDecision('plan-tt57-primary')), { fixedTime: FIXED_TIME }),
    );
    const xml = parts.get('word/document.xml')?.toString('utf8') ?? '';
    expect(xml).toContain('57/2026/TT</w:t><w:noBreakHyphen/>');
    expect(xml).toContain('2026-2027');
  });

  test('the signatures stand apart from the text above and the recipients from the names', async () => {
    for (const [name, model] of allPapers()) {
      const parts = await readZip(await renderDocx(model, { fixedTime: FIXED_TIME }));
      const xml = parts.get('word/document.xml')?.toString('utf8') ?? '';
      for (const style of ['NoiNhanTieuDe', 'ChucVu']) {
        const first = new RegExp(`<w:pStyle w:val="${style}"/>(.*?)</w:pPr>`).exec(xml)?.[1] ?? '';
        expect(Number(/w:before="(\d+)"/.exec(first)?.[1]), `${name} ${style}`).toBeGreaterThanOrEqual(120);
      }
    }
  });

  test('a word and its number stay on one line', async () => {
    const parts = await readZip(
      await renderDocx(selfEvaluationPlan(samplePlan('plan-tt57-primary'), 'F05B'), { fixedTime: FIXED_TIME }),
    );
    const xml = parts.get('word/document.xml')?.toString('utf8') ?? '';
    expect(xml).toContain('Phụ lục\u00a0II');
    expect(xml).not.toMatch(/(?:Mức|Tuần|Nhóm|Tiêu chí) \d/);
    expect(xml).not.toMatch(/Tuần\u00a0\d+-\d/);
  });

  test('merged cells carry their text in the first row', async () => {
    const parts = await readZip(
      await renderDocx(selfEvaluationPlan(samplePlan('plan-preschool'), 'F05'), { fixedTime: FIXED_TIME }),
    );
    const xml = parts.get('word/document.xml')?.toString('utf8') ?? '';
    expect(xml).toMatch(/<w:vMerge w:val="restart"\/>.{0,300}Nhóm\s1 \(Tiêu chuẩn\s1\)/);
    expect(xml).toContain('<w:vMerge w:val="continue"/>');
  });
});

describe('HTML', () => {
  test.each(allPapers())('%s: every line is there, nothing that a strict policy forbids', (_, model) => {
    const html = renderHtml(model);
    const text = squeezed(readMarkup(html));
    for (const line of plainText(model)) expect(text).toContain(squeezed(line));
    expect(html).not.toMatch(/ style=|<script|<style| on\w+=|javascript:/i);
  });

  test('text of a person is never markup', () => {
    const paper = samplePlan('plan-preschool');
    const hostile = '<img src=x onerror="alert(1)"> & "quoted" </p><script>x</script>';
    const html = renderHtml(selfEvaluationPlan({ ...paper, introduction: hostile, subjectLines: [hostile] }, 'F05'));
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &quot;quoted&quot;');
  });

  test('blanks are marked for the screen, and every class has its rule', () => {
    const html = renderHtml(selfEvaluationPlan(samplePlan('plan-luong-son'), 'F05'));
    expect(html).toContain('<span class="blank" data-blank="number">……</span>');
    const classes = new Set([...html.matchAll(/class="([^"]+)"/g)].flatMap((match) => (match[1] ?? '').split(' ')));
    const unknown = [...classes].filter((one) => !new RegExp(`\\.${one}\\b`).test(PAPER_STYLESHEET));
    expect(unknown).toEqual([]);
  });

  test('the file of its own is a whole page in Vietnamese', () => {
    const page = renderHtmlDocument(councilDecision(sampleDecision('plan-tt57-primary')));
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="vi">/);
    expect(page).toContain('<title>Quyết định về việc thành lập Hội đồng tự đánh giá năm học 2026-2027</title>');
  });
});

describe('data for PDF', () => {
  test.each(allPapers())('%s: survives JSON and holds no undefined', (_, model) => {
    const data = typstData(model);
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });
});

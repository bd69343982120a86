import { assemble } from './assemble.ts';
import type { ParsedPlan, ParsePlanInput } from './parsed-plan.ts';
import { readDocx } from './readers/docx/read-docx.ts';
import { readHtml } from './readers/html/read-html.ts';
import { readPdf } from './readers/pdf/read-pdf.ts';
import { readText } from './readers/read-text.ts';
import { readPlan } from './read-plan.ts';

export async function parsePlan(input: ParsePlanInput): Promise<ParsedPlan> {
  const source = 'text' in input ? readText(input.text) : input.fileName.endsWith('docx') ? await readDocx(input.bytes) : input.fileName.endsWith('pdf') ? await readPdf(input.bytes) : input.fileName.endsWith('html') ? readHtml(new TextDecoder().decode(input.bytes)) : readText(new TextDecoder().decode(input.bytes));
  return assemble(source, readPlan(source), { kind: 'plan', confidence: 1, reasons: [] });
}

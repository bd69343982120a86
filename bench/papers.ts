import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderDocx, selfEvaluationPlan, typstData } from '@minhchung/docgen';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { createTypstRenderer, tinosFontPaths } from '../apps/server/src/platform/typst/index.ts';
import { samplePlan } from '../packages/docgen/test/sample-papers.ts';
import { root } from '../tools/run/root.ts';
import { type Bench, type Measure, medianMilliseconds } from './measure.ts';

const PAGES = 30;
const ROUNDS = 5;
const moment = new Date('2026-11-02T02:00:00Z');
const template = join(root, 'packages/docgen/src/render/typst/administrative-paper.typ');
const renderer = createTypstRenderer({ templatePath: template, fontPaths: tinosFontPaths() });
const bareCompiler = NodeCompiler.create({
  fontArgs: [{ fontBlobs: tinosFontPaths().map((path) => readFileSync(path)) }],
});

type Model = ReturnType<typeof selfEvaluationPlan>;
type Block = Model['sections'][number]['blocks'][number];
/** The same content without any format: a paragraph, or the texts of a table. */
type Bare = { readonly text: string } | { readonly rows: readonly (readonly string[])[] };

export const papers: Bench = {
  name: 'papers',
  async run() {
    const { model, pages } = longPlan();
    const bare = model.sections.flatMap((section) => section.blocks.flatMap(bareBlock));
    // Another first line in every round: Typst remembers what it has set before.
    const another = (round: number) => [{ text: `Vòng ${round}` }, ...bare];
    const ours = {
      docx: (round: number) => renderDocx(inRound(model, round), { fixedTime: moment }),
      pdf: (round: number) => print(inRound(model, round)),
    };
    const floor = {
      docx: (round: number) => bareDocx(another(round)),
      pdf: (round: number) => barePdf(another(round)),
    };
    const measures: Measure[] = [{ name: 'pages of the plan', value: pages, unit: 'pages' }];
    for (const format of ['docx', 'pdf'] as const) {
      const own = await medianMilliseconds(ROUNDS, ours[format]);
      const library = await medianMilliseconds(ROUNDS, floor[format]);
      measures.push(
        { name: `plan of ${pages} pages to ${format}`, value: own, unit: 'ms' },
        { name: `the same content through the bare library to ${format}`, value: library, unit: 'ms' },
        { name: `ratio of the bare library to ours, ${format}`, value: library / own, unit: '×' },
      );
    }
    return measures;
  },
};

/** The sample plan with its own rows repeated until it has that many pages. */
function longPlan(): { model: Model; pages: number } {
  const plan = samplePlan('plan-luong-son');
  for (let times = 1; ; times += 1) {
    const model = selfEvaluationPlan(lengthened(plan, times), 'F05S');
    const pages = countPages(print(model));
    if (pages >= PAGES) return { model, pages };
  }
}

type Plan = ReturnType<typeof samplePlan>;

function lengthened(plan: Plan, times: number): Plan {
  const repeat = (value: unknown): unknown =>
    Array.isArray(value) && value.length > 3 ? Array.from({ length: times }, () => value).flat() : value;
  // Only lists grow; each stays a list of what it was.
  return Object.fromEntries(Object.entries(plan).map(([key, value]) => [key, repeat(value)])) as unknown as Plan;
}

function inRound(model: Model, round: number): Model {
  const line: Block = { kind: 'paragraph', style: 'NoiDung', content: [{ kind: 'text', text: `Vòng ${round}` }] };
  return {
    ...model,
    sections: model.sections.map((section, index) =>
      index === 0 ? { ...section, blocks: [line, ...section.blocks] } : section,
    ),
  };
}

const print = (model: Model): Uint8Array => renderer.renderPdf(typstData(model), { createdAt: moment });

function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  );
}

function bareBlock(block: Block): Bare[] {
  const text = (content: readonly { readonly kind: string }[]): string =>
    content
      .map((inline) => ('text' in inline ? String(inline.text) : 'dots' in inline ? String(inline.dots) : ''))
      .join('');
  if (block.kind === 'table') {
    const rows = [...block.header, ...block.rows].map((row) =>
      row.cells.map((cell) => cell.paragraphs.map(text).join('\n')),
    );
    return [{ rows }];
  }
  if (block.kind === 'dashList') return block.items.map((item) => ({ text: `- ${text(item)}` }));
  if (block.kind === 'paragraph' || block.kind === 'heading') return [{ text: text(block.content) }];
  return [];
}

function bareDocx(content: readonly Bare[]): Promise<Uint8Array> {
  const children = content.map((entry) =>
    'text' in entry
      ? new Paragraph(entry.text)
      : new Table({
          rows: entry.rows.map(
            (cells) =>
              new TableRow({
                children: cells.map(
                  (cell) => new TableCell({ children: cell.split('\n').map((line) => new Paragraph(line)) }),
                ),
              }),
          ),
        }),
  );
  return Packer.pack(new Document({ sections: [{ children }] }), 'uint8array');
}

const BARE_TEMPLATE = `#set document(title: "Plan")
#set text(font: "Tinos", size: 13pt, lang: "vi")
#for entry in json(bytes(sys.inputs.content)) {
  if "text" in entry { par(entry.text) } else {
    table(columns: calc.max(..entry.rows.map(row => row.len())), ..entry.rows.flatten())
  }
}`;

function barePdf(content: readonly Bare[]): Uint8Array {
  const compiled = bareCompiler.compile({
    mainFileContent: BARE_TEMPLATE,
    inputs: { content: JSON.stringify(content) },
  });
  const failure = compiled.takeError();
  if (failure || !compiled.result)
    throw new Error(`The bare plan could not be printed: ${failure?.shortDiagnostics.map(String).join('; ')}`);
  const bytes = bareCompiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: moment.getTime() / 1000 });
  bareCompiler.evictCache(2);
  return bytes;
}

import { layOutHtml } from './lay-out-html.ts';
import { type LayoutStyle, layOutText } from './lay-out-text.ts';
import type { ExpectedPlan } from './plan-model.ts';
import { seeded } from './random.ts';
import { rename } from './rename.ts';
import { takeApart } from './take-apart.ts';

interface Variant {
  name: string;
  fileName: string;
  bytes: Uint8Array;
  expected: unknown;
}

interface Recipe extends LayoutStyle {
  name: string;
  shuffle: boolean;
  drop: boolean;
  renamed: boolean;
  encoding: 'nfc' | 'nfd' | 'utf16' | 'crlf';
}

const BASE: Recipe = {
  name: '',
  tables: 'tight',
  numbers: 'roman',
  upperHeadings: true,
  wrap: 0,
  glue: 0,
  sideBySide: false,
  shuffle: false,
  drop: false,
  renamed: true,
  encoding: 'nfc',
};

/** The recipes were fixed before the parser was measured on them; each differs from the samples in several ways. */
const RECIPES: readonly Partial<Recipe>[] = [
  { name: 'tight, roman', renamed: false },
  { name: 'spaced, arabic', tables: 'spaced', numbers: 'arabic', upperHeadings: false },
  { name: 'tabs, letters, side by side', tables: 'tabs', numbers: 'letter', sideBySide: true },
  { name: 'pipes, articles', tables: 'pipes', numbers: 'article', upperHeadings: false },
  { name: 'html, shuffled', tables: 'html', shuffle: true },
  { name: 'tight, NFD, plain headings', encoding: 'nfd', numbers: 'plain', upperHeadings: false },
  { name: 'spaced, wrapped cells', tables: 'spaced', wrap: 0.35 },
  { name: 'tight, wrapped cells', wrap: 0.3, numbers: 'arabic' },
  { name: 'tight, glued cells', glue: 0.5 },
  {
    name: 'spaced, glued and wrapped',
    tables: 'spaced',
    glue: 0.4,
    wrap: 0.2,
    numbers: 'arabic',
    upperHeadings: false,
  },
  { name: 'tabs, shuffled, UTF-16', tables: 'tabs', shuffle: true, encoding: 'utf16', numbers: 'plain' },
  { name: 'tight, missing sections, CRLF', drop: true, encoding: 'crlf', numbers: 'letter' },
  { name: 'html, arabic, missing sections', tables: 'html', numbers: 'arabic', upperHeadings: false, drop: true },
  { name: 'spaced, shuffled, NFD', tables: 'spaced', shuffle: true, encoding: 'nfd', numbers: 'article' },
];

const DROPPABLE = [
  'training',
  'experts',
  'milestones',
  'improvementPriorities',
  'tool',
  'secretaryGroup',
  'evidenceNeeds',
] as const;

/** Seeded variants of one sample: other layout, numbering, wording, names, order; `expected` is changed alike. */
export function makeVariants(expected: ExpectedPlan, place: string, seed: number): Variant[] {
  return RECIPES.map((recipe, index) => makeVariant(expected, place, { ...BASE, ...recipe }, seed * 1000 + index));
}

function makeVariant(expected: ExpectedPlan, place: string, recipe: Recipe, seed: number): Variant {
  const random = seeded(seed);
  const json = JSON.stringify(expected);
  const plan: ExpectedPlan = JSON.parse(
    recipe.renamed ? rename(json, expected.people?.distinctNames ?? [], place, random) : json,
  );
  plan.portal = null;
  if (recipe.drop) for (const key of DROPPABLE) if (random.chance(0.5)) plan[key] = null;
  const unpriced = plan.resources?.budget;
  const paper = takeApart(plan, random);
  if (unpriced && !plan.resources?.items.some((item) => /chi/.test(item.text)))
    unpriced.lines = unpriced.lines.filter((line) => line.amountVnd !== null);
  if (recipe.shuffle) {
    const [first, ...others] = paper.sections;
    paper.sections = [...(first ? [first] : []), ...random.shuffle(others)];
  }
  const isHtml = recipe.tables === 'html';
  const text = isHtml ? layOutHtml(paper, recipe, random) : layOutText(paper, recipe, random);
  return {
    name: recipe.name,
    fileName: `variant-${seed}.${isHtml ? 'html' : 'txt'}`,
    bytes: encode(text, recipe.encoding),
    expected: plan,
  };
}

function encode(text: string, encoding: Recipe['encoding']): Uint8Array {
  if (encoding === 'utf16') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  const written = encoding === 'nfd' ? text.normalize('NFD') : encoding === 'crlf' ? text.replace(/\n/g, '\r\n') : text;
  return new TextEncoder().encode(written);
}

import type { Para } from '../model/blocks.ts';
import type { Context } from '../model/context.ts';
import { readTable } from '../tables/read-table.ts';
import { dispatchTable } from './dispatch-table.ts';
import { readProse } from './read-prose.ts';
import type { Section } from './sections.ts';
import { takeHeading } from './take-heading.ts';

/** A number alone on its line, outside any table, is the number of a page. */
const isPageNumber = (text: string): boolean => /^[-–\s]*\d{1,3}[-–\s]*$/.test(text);

/** Gives a section's heading, paragraphs and tables to the recognisers that know them. Returns paragraphs nobody read. */
export function readSection(context: Context, section: Section): Para[] {
  const table = section.blocks.map((block) => (block.kind === 'table' ? readTable(block) : null));
  takeHeading(context, section);
  const rest: Para[] = [];
  let run: Para[] = [];
  const flush = (): void => {
    for (const here of run) if (isPageNumber(here.text)) context.ledger.markNoise(here, 'pageNumber');
    const filled = run.filter((p) => p.text !== '' && !isPageNumber(p.text));
    if (filled.length > 0) rest.push(...readProse(context, section, filled));
    run = [];
  };
  for (const [index, block] of section.blocks.entries()) {
    if (block.kind === 'para') {
      run.push(block);
      continue;
    }
    flush();
    const found = table[index];
    if (found) dispatchTable(context, section, found);
  }
  flush();
  return rest;
}

import type { Block, Cell, Table } from '../model/blocks.ts';
import { cellText } from '../model/blocks.ts';
import type { CircularPassage, PassagePlace, PlaceSource } from './circular.ts';
import { lineKind } from './line-kinds.ts';

type Open = { -readonly [Field in Exclude<keyof CircularPassage, 'id' | 'text'>]: CircularPassage[Field] };

const NOWHERE: PassagePlace = { annex: null, article: null, standard: null, criterion: null, level: null, point: null };

/** Reads the numbering of a circular: which passage stands at which place. */
export function readPassages(blocks: readonly Block[]): CircularPassage[] {
  const reader = passageReader();
  for (const block of blocks) {
    if (block.kind === 'para') reader.line(block.text);
    else readTable(block, reader);
  }
  return reader.passages();
}

interface PassageReader {
  line(text: string): void;
  /** The cell of a table that has a level in its column. */
  at(place: Partial<PassagePlace>, levelFrom: PlaceSource): void;
  passages(): CircularPassage[];
}

function passageReader(): PassageReader {
  const found: (Omit<CircularPassage, 'text'> & { lines: string[] })[] = [];
  const open: Open = {
    kind: 'other',
    place: NOWHERE,
    criterionFrom: 'none',
    levelFrom: 'none',
    criterionTitle: null,
  };
  /** The level that a heading over several articles gives to all criteria under it. */
  let headingLevel: number | null = null;
  let isNew = true;
  let awaitsTitle = false;

  const go = (place: Partial<PassagePlace>) => {
    open.place = { ...open.place, ...place };
    isNew = true;
    awaitsTitle = false;
  };
  const enterCriterion = (criterion: string | null, title: string | null, from: PlaceSource) => {
    go({ criterion, level: headingLevel, point: null });
    open.criterionFrom = from;
    open.levelFrom = headingLevel === null ? 'none' : 'heading';
    open.criterionTitle = title;
    open.kind = criterion === null ? 'other' : 'requirement';
  };
  const write = (text: string) => {
    if (text === '') return;
    const last = found.at(-1);
    if (!isNew && last) last.lines.push(text);
    else found.push({ ...open, id: found.length, lines: [text] });
    isNew = false;
  };

  const line = (text: string) => {
    const is = lineKind(text);
    const { place } = open;
    switch (is.kind) {
      case 'annex':
        headingLevel = null;
        enterCriterion(null, null, 'none');
        go({ ...NOWHERE, annex: is.number });
        return;
      case 'chapter':
        headingLevel = null;
        enterCriterion(null, null, 'none');
        go({ standard: null, article: null });
        // "Mục 2. TIÊU CHUẨN … MỨC 2": part and level in one line.
        headingLevel = /MỨC\s+(\d)(?!\d)/u.test(text) ? Number(/MỨC\s+(\d)/u.exec(text)?.[1]) : null;
        return;
      case 'levelHeading':
        headingLevel = is.level;
        enterCriterion(null, null, 'none');
        return;
      case 'article': {
        enterCriterion(null, null, 'none');
        const inner = lineKind(is.rest);
        go({ article: is.number, standard: inner.kind === 'standard' ? inner.number : null });
        if (inner.kind === 'text') write(is.rest);
        return;
      }
      case 'standard':
        enterCriterion(null, null, 'none');
        go({ standard: is.number });
        return;
      case 'criterion':
        enterCriterion(is.code, is.rest === '' ? null : is.rest, 'printed');
        go({ standard: is.code.split('.')[0] ?? null });
        awaitsTitle = is.rest === '';
        return;
      case 'level':
        // A level named outside a criterion opens nothing of ours.
        if (place.criterion === null) return write(text);
        go({ level: is.level, point: null });
        open.levelFrom = 'printed';
        open.kind = 'requirement';
        return write(is.rest);
      case 'suggestion':
        if (place.criterion === null) return write(text);
        go({ point: null });
        open.kind = 'suggestion';
        return write(is.rest);
      case 'clause':
        // In an article of one standard the clauses are its criteria, even where the word is left out.
        if (place.standard !== null && place.article !== null && open.criterionFrom !== 'printed') {
          enterCriterion(`${place.standard}.${is.number}`, is.rest, 'clause');
          return;
        }
        return write(text);
      case 'point':
        if (open.kind !== 'requirement') return write(text);
        go({ point: is.letter });
        return write(is.rest);
      default:
        if (awaitsTitle && open.criterionTitle === null && text !== '') {
          open.criterionTitle = text;
          awaitsTitle = false;
          return;
        }
        return write(text);
    }
  };
  return {
    line,
    at(place, levelFrom) {
      go(place);
      open.levelFrom = levelFrom;
      open.kind = 'requirement';
    },
    passages: () => found.map(({ lines, ...passage }) => ({ ...passage, text: lines.join('\n') })),
  };
}

/** A table with a column for each level gives each cell its level; any other table is read line by line. */
function readTable(table: Table, reader: PassageReader): void {
  const levels = (table.rows[0] ?? []).map((cell) => {
    const kind = lineKind(cellText(cell));
    return kind.kind === 'level' ? kind.level : null;
  });
  const hasLevels = levels.some((level) => level !== null);
  for (const row of hasLevels ? table.rows.slice(1) : table.rows) {
    const isSuggestion = (at: number) => lineKind(`${cellText(table.rows[0]?.[at])}:`).kind === 'suggestion';
    for (const [at, cell] of row.entries()) {
      const level = levels[at] ?? null;
      if (cellText(cell) === '' || (hasLevels && isSuggestion(at))) continue;
      if (level !== null) reader.at({ level, point: null }, 'printed');
      else if (hasLevels) nameCell(cell, reader);
      if (level !== null || !hasLevels) for (const { text } of cell.paras) reader.line(text);
    }
  }
}

/** The cell before the levels: "Tiêu chí 1.1. Tên" or only "1.1. Tên". */
function nameCell(cell: Cell, reader: PassageReader): void {
  for (const { text } of cell.paras) {
    if (text === '') continue;
    const bare = /^(\d{1,2}\.\d{1,2})(?:[.:]|\s)\s*(.*)$/.exec(text);
    reader.line(bare ? `Tiêu chí ${bare[1]}: ${bare[2] ?? ''}` : text);
  }
}

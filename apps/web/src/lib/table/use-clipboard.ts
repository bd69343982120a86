import { type ClipboardEvent, useState } from 'react';
import { m } from '../i18n/m.ts';
import { readClipboardCells } from './clipboard-cells.ts';
import type { Column, TableBatch, TableRow } from './column.ts';
import { asHtmlTable, asTabbedText } from './copy-cells.ts';
import type { GridPlace } from './grid-keyboard.ts';
import { type PastePlan, planPaste } from './plan-paste.ts';
import type { RangeBox } from './selection.ts';

interface Clipboard<Row extends TableRow, Values> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row, Values>[];
  readonly here: GridPlace;
  readonly box: RangeBox;
  readonly isBlock: boolean;
  readonly picked: ReadonlySet<string>;
  readonly isEditing: boolean;
  readonly isLocked: (row: Row) => boolean;
  readonly mayChange: boolean;
  readonly mayAdd: boolean;
  /** What a new row begins with. */
  readonly blank: Row | undefined;
  readonly apply: (batch: TableBatch<Row, Values>) => void;
}

/** What could not be pasted: still to be decided, or already left out. */
export interface PasteReport<Row, Values> {
  readonly plan: PastePlan<Row, Values>;
  readonly isApplied: boolean;
}

/** Copying and pasting as a spreadsheet does it. */
export function useClipboard<Row extends TableRow, Values>(clipboard: Clipboard<Row, Values>) {
  const { rows, columns, here, box, isBlock, picked, isEditing, isLocked, mayChange, mayAdd, blank, apply } = clipboard;
  const [report, setReport] = useState<PasteReport<Row, Values> | null>(null);

  const copied = (): readonly (readonly string[])[] => {
    if (picked.size > 0)
      return rows.filter(({ rowId }) => picked.has(rowId)).map((row) => columns.map((column) => column.text(row)));
    const within = columns.slice(box.left, box.right + 1);
    return rows.slice(box.top, box.bottom + 1).map((row) => within.map((column) => column.text(row)));
  };
  const applyPlan = (plan: PastePlan<Row, Values>) => {
    if (plan.read > 0) apply({ what: 'paste', changes: plan.changes, additions: plan.additions, removals: [] });
  };
  return {
    report,
    /** Takes what was understood; the rest stays named until it is closed. */
    takeRead: () => {
      if (!report) return;
      applyPlan(report.plan);
      setReport({ plan: report.plan, isApplied: true });
    },
    closeReport: () => setReport(null),
    refuse: (plan: PastePlan<Row, Values>) => setReport({ plan, isApplied: true }),
    onCopy: (event: ClipboardEvent) => {
      if (isEditing || rows.length === 0 || (document.getSelection()?.toString() ?? '') !== '') return;
      event.preventDefault();
      const cells = copied();
      event.clipboardData.setData('text/plain', asTabbedText(cells));
      event.clipboardData.setData('text/html', asHtmlTable(cells));
    },
    onPaste: (event: ClipboardEvent) => {
      if (isEditing || !mayChange) return;
      event.preventDefault();
      const read = readClipboardCells(event.clipboardData.getData('text/plain'));
      const isFill = isBlock && read.length === 1 && read[0]?.length === 1;
      const line = Array.from({ length: box.right - box.left + 1 }, () => read[0]?.[0] ?? '');
      const cells = isFill ? Array.from({ length: box.bottom - box.top + 1 }, () => line) : read;
      const at = isBlock ? { row: box.top, column: box.left } : here;
      const words = {
        locked: m.tblCellLocked(),
        outside: m.tblCellOutside(),
        noRow: m.tblCellNoRow(),
        fixed: m.tblCellFixed(),
      };
      const plan = planPaste(cells, { columns, rows, at, blank, isLocked, mayAdd, words });
      if (plan.unread.length > 0) {
        setReport({ plan, isApplied: false });
        return;
      }
      setReport(null);
      applyPlan(plan);
    },
  };
}

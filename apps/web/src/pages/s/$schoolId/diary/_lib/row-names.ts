import { isRecord } from '../../../../../lib/api/problem.ts';
import { isSection, rowName } from './section-names.ts';

/** What the rows of a plan or of a council are called, by id: a view holds its tables under their names. */
export function rowNames(view: object): readonly (readonly [string, string])[] {
  return Object.entries(view).flatMap(([section, rows]: readonly [string, unknown]) =>
    isSection(section) && Array.isArray(rows)
      ? rows.flatMap((row: unknown) => {
          const name = isRecord(row) ? rowName(section, row) : null;
          return name && isRecord(row) && typeof row.rowId === 'string' ? [[row.rowId, name] as const] : [];
        })
      : [],
  );
}

import { m } from '../i18n/m.ts';
import type { Column, TableRow } from './column.ts';
import { columnWidth } from './column-width.ts';
import styles from './editable-table.module.css';
import type { TableView } from './use-table-view.ts';

interface TableHeadProps<Row extends TableRow, Values> {
  readonly view: TableView<Row, Values>;
  readonly hasActions: boolean;
  /** Left out: rows are not picked. */
  readonly box: { readonly isAll: boolean; readonly onChange: () => void } | undefined;
  /** Left out: too few rows to sort or to filter. */
  readonly onColumn: ((columnId: string) => void) | undefined;
}

/** The titles; each opens sorting and filtering of its column. */
export function TableHead<Row extends TableRow, Values>(props: TableHeadProps<Row, Values>) {
  const { view, hasActions, box, onColumn } = props;
  const { sorting } = view.wishes;
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.numberHead}>
          {box ? (
            <label className={styles.box}>
              <input
                type="checkbox"
                className="no-print"
                checked={box.isAll}
                aria-label={m.tblPickAll()}
                onChange={box.onChange}
              />
              {m.tableNumber()}
            </label>
          ) : (
            m.tableNumber()
          )}
        </th>
        {view.columns.map((column) => {
          const isSorted = sorting?.columnId === column.id;
          return (
            <th
              key={column.id}
              scope="col"
              data-title={column.title}
              data-align={column.align ?? 'start'}
              aria-sort={isSorted ? (sorting.direction === 'up' ? 'ascending' : 'descending') : undefined}
              style={{ width: columnWidth(column) }}
            >
              {onColumn ? (
                <button
                  type="button"
                  className={styles.title}
                  aria-haspopup="dialog"
                  title={m.tblColumnHint()}
                  onClick={() => onColumn(column.id)}
                >
                  {column.title}
                  <span className={styles.mark} aria-hidden="true">
                    {markOf(view, column)}
                  </span>
                  {isFiltered(view, column) && <span className="visually-hidden"> ({m.tblIsFiltered()})</span>}
                </button>
              ) : (
                column.title
              )}
            </th>
          );
        })}
        {hasActions && (
          <th scope="col" className={styles.actionsHead}>
            <span className="visually-hidden">{m.tableActions()}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}

function markOf<Row extends TableRow, Values>(view: TableView<Row, Values>, column: Column<Row, Values>): string {
  const { sorting } = view.wishes;
  const arrow = sorting?.columnId === column.id ? (sorting.direction === 'up' ? '↑' : '↓') : '';
  return `${arrow}${isFiltered(view, column) ? '▾' : ''}`;
}

function isFiltered<Row extends TableRow, Values>({ wishes }: TableView<Row, Values>, { id }: Column<Row, Values>) {
  return wishes.texts.has(id) || wishes.choices.has(id);
}

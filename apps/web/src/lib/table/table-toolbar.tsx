import { m } from '../i18n/m.ts';
import { Icon } from '../ui/icon.tsx';
import styles from './table-tools.module.css';

interface TableToolbarProps {
  readonly search: string;
  readonly shown: number;
  readonly total: number;
  readonly isPlain: boolean;
  readonly hiddenCount: number;
  readonly onSearch: (text: string) => void;
  readonly onPlain: () => void;
  readonly onColumns: () => void;
  readonly onExport: () => void;
}

/** One quiet line above a long table. */
export function TableToolbar(props: TableToolbarProps) {
  const { search, shown, total, isPlain, hiddenCount, onSearch, onPlain, onColumns, onExport } = props;
  return (
    <div className={`${styles.toolbar} no-print`}>
      <span className={styles.search}>
        <Icon name="search" size={16} />
        <input
          type="search"
          value={search}
          aria-label={m.tblSearch()}
          placeholder={m.tblSearch()}
          onChange={(event) => onSearch(event.currentTarget.value)}
        />
      </span>
      {!isPlain && (
        <span className={styles.seen} role="status">
          {m.tblSeen({ shown, total })}{' '}
          <button type="button" onClick={onPlain}>
            {m.tblPlain()}
          </button>
        </span>
      )}
      <span className={styles.right}>
        <button type="button" aria-haspopup="dialog" onClick={onColumns}>
          {hiddenCount > 0 ? m.tblColumnsHidden({ count: hiddenCount }) : m.tblColumns()}
        </button>
        <button type="button" title={m.tblExportHint()} onClick={onExport}>
          <Icon name="download" size={16} /> {m.tblExport()}
        </button>
      </span>
    </div>
  );
}

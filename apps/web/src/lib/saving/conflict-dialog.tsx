import { m } from '../i18n/m.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './conflict-dialog.module.css';
import { fieldLabel, fieldText } from './field-labels.ts';
import type { AnySaver } from './saver-registry.ts';

interface ConflictDialogProps {
  readonly savers: readonly AnySaver[];
  readonly onClose: () => void;
}

/** Both versions side by side; nothing is overwritten unseen. */
export function ConflictDialog({ savers, onClose }: ConflictDialogProps) {
  return (
    <Dialog title={m.conflictTitle()} isOpen onClose={onClose} isWide>
      <p>{m.conflictExplanation()}</p>
      {savers.flatMap((saver) =>
        saver.conflicts().map((conflict) => (
          <section key={`${saver.key}/${conflict.field}`} className={styles.pair}>
            <h3>{(saver.words?.label ?? fieldLabel)(conflict.field)}</h3>
            <div className={styles.columns}>
              <div>
                <h4>{m.conflictMine()}</h4>
                <p className={styles.text}>{inWords(saver, conflict.field, conflict.mine, conflict.theirs)}</p>
                <Button variant="outline" onClick={() => saver.choose(conflict.field, 'mine')}>
                  {m.conflictKeepMine()}
                </Button>
              </div>
              <div>
                <h4>{m.conflictTheirs()}</h4>
                <p className={styles.text}>{inWords(saver, conflict.field, conflict.theirs, conflict.mine)}</p>
                <Button variant="outline" onClick={() => saver.choose(conflict.field, 'theirs')}>
                  {m.conflictKeepTheirs()}
                </Button>
              </div>
            </div>
          </section>
        )),
      )}
    </Dialog>
  );
}

function inWords(saver: AnySaver, field: string, value: unknown, other: unknown): string {
  return saver.words ? saver.words.text(field, value, other) : fieldText(value);
}

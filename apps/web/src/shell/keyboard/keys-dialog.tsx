import { m } from '../../lib/i18n/m.ts';
import { Dialog } from '../../lib/ui/dialog.tsx';
import { isApple, keyGroups } from './key-groups.ts';
import styles from './keys-dialog.module.css';

interface KeysDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Every key that does something, by where it does it. */
export function KeysDialog({ isOpen, onClose }: KeysDialogProps) {
  return (
    <Dialog title={m.keysTitle()} isOpen={isOpen} onClose={onClose} isWide>
      <div className={styles.groups}>
        {keyGroups(isApple()).map(({ title, lines }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl className={styles.lines}>
              {lines.map(({ keys, does }) => (
                <div key={does}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './notice.module.css';

interface NoticeProps {
  /** `stop` is for what blocks; everything else stays quiet. */
  readonly tone?: 'info' | 'doubt' | 'stop' | 'done';
  readonly title?: string;
  readonly action?: ReactNode;
  readonly role?: 'alert' | 'status';
  readonly children?: ReactNode;
}

const icons = { info: 'info', doubt: 'warning', stop: 'warning', done: 'check' } as const;

export function Notice({ tone = 'info', title, action, role, children }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={role}>
      <span className={styles.icon}>
        <Icon name={icons[tone]} size={20} />
      </span>
      <div>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div className={styles.text}>{children}</div>}
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  );
}

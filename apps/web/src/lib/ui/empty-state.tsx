import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { Icon, type IconName } from './icon.tsx';

interface EmptyStateProps {
  readonly icon?: IconName;
  readonly title: string;
  /** What belongs here and who usually does it. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

export function EmptyState({ icon = 'paper', title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.box}>
      <Icon name={icon} size={32} />
      <h2>{title}</h2>
      <div className={styles.text}>{children}</div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}

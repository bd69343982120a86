import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { GuideLink } from './guide-link.tsx';
import { Icon, type IconName } from './icon.tsx';

interface EmptyStateProps {
  readonly icon?: IconName;
  readonly title: string;
  /** What belongs here and who usually does it. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
  /** Something will stand here one day: the guide shows what it looks like. */
  readonly hasSample?: boolean;
}

export function EmptyState({ icon = 'paper', title, children, action, hasSample }: EmptyStateProps) {
  return (
    <div className={styles.box}>
      <Icon name={icon} size={32} />
      <h2>{title}</h2>
      <div className={styles.text}>{children}</div>
      {(action || hasSample) && (
        <div className={`${styles.action} no-print`}>
          {action}
          {hasSample && <GuideLink as="sample" />}
        </div>
      )}
    </div>
  );
}

import type { SchoolProfile } from '@minhchung/contract';
import { useSyncExternalStore } from 'react';
import { m } from '../../../../../lib/i18n/m.ts';
import { useSaverRegistry } from '../../../../../lib/saving/use-saver.tsx';
import styles from './profiles.module.css';

/** The head of a paper as it will be printed; it follows what is being typed. */
export function LetterheadPreview({ profile }: { readonly profile: SchoolProfile }) {
  const registry = useSaverRegistry();
  useSyncExternalStore(registry.subscribe, registry.changes);
  const typed = registry.shown(profile.profileId) ?? {};
  const shown = { ...profile, ...typed };
  return (
    <div className={styles.paper} lang="vi">
      <span className="visually-hidden">{m.letterheadPreview()}</span>
      <div>
        <p className={styles.upper}>{shown.governingBody || '…'}</p>
        <p className={`${styles.upper} ${styles.strong} ${styles.ruled}`}>{shown.name}</p>
        <p>Số: …/KH-{shown.notationCode || '…'}</p>
      </div>
      <div>
        <p className={`${styles.upper} ${styles.strong}`}>Cộng hòa xã hội chủ nghĩa Việt Nam</p>
        <p className={`${styles.strong} ${styles.ruled}`}>Độc lập - Tự do - Hạnh phúc</p>
        <p className={styles.date}>{shown.place || '…'}, ngày … tháng … năm …</p>
      </div>
    </div>
  );
}

import type { ImportRemark } from '@minhchung/contract';
import { m } from '../../../../../lib/i18n/m.ts';
import { partName } from '../_lib/part-names.ts';
import { remarkWords } from '../_lib/remark-words.ts';
import styles from './questions.module.css';

interface RemarkListProps {
  readonly remarks: readonly ImportRemark[];
  /** Left out: the remarks are only read. */
  readonly onGo?: (place: string) => void;
}

export function RemarkList({ remarks, onGo }: RemarkListProps) {
  return (
    <ul className={styles.hints}>
      {remarks.map((remark) => (
        <li key={`${remark.code} ${remark.place}`}>
          {!remark.place.startsWith('/choices') && `${partName(remark.place)}: `}
          {remarkWords(remark)}{' '}
          {onGo && (
            <button type="button" className={`${styles.link} no-print`} onClick={() => onGo(remark.place)}>
              {m.impGoTo()}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

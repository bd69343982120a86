import { Link } from '@tanstack/react-router';
import { m } from '../lib/i18n/m.ts';
import { useMay } from '../lib/session/session.ts';
import styles from './navigation.module.css';
import { cycleEntries, schoolEntries } from './navigation-entries.ts';

interface NavigationProps {
  readonly schoolId: string;
  readonly cycleId: string | null;
  readonly onChoose?: () => void;
}

/** Every page that exists and that this person may read. */
export function Navigation({ schoolId, cycleId, onChoose }: NavigationProps) {
  const may = useMay(schoolId);
  return (
    <ul className={styles.list}>
      {cycleId === null && (
        <li>
          <Link
            to="/s/$schoolId"
            params={{ schoolId }}
            activeOptions={{ exact: true }}
            {...(onChoose ? { onClick: onChoose } : {})}
          >
            {m.navStart()}
          </Link>
        </li>
      )}
      {cycleId !== null &&
        cycleEntries
          .filter(({ capability }) => may(capability))
          .map(({ to, label }) => (
            <li key={to}>
              <Link
                to={to}
                params={{ schoolId, cycleId }}
                activeOptions={{ exact: to === '/s/$schoolId/c/$cycleId', includeSearch: false }}
                {...(onChoose ? { onClick: onChoose } : {})}
              >
                {label()}
              </Link>
            </li>
          ))}
      {schoolEntries
        .filter(({ capability }) => may(capability))
        .map(({ to, label }, index) => (
          <li key={to} className={index === 0 ? styles.first : undefined}>
            <Link
              to={to}
              params={{ schoolId }}
              search={cycleId ? { c: cycleId } : {}}
              activeOptions={{ includeSearch: false }}
              {...(onChoose ? { onClick: onChoose } : {})}
            >
              {label()}
            </Link>
          </li>
        ))}
    </ul>
  );
}

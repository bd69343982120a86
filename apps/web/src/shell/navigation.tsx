import { Link } from '@tanstack/react-router';
import { m } from '../lib/i18n/m.ts';
import { useMay } from '../lib/session/session.ts';
import styles from './navigation.module.css';
import { navigationGroups } from './navigation-entries.ts';

interface NavigationProps {
  readonly schoolId: string;
  readonly cycleId: string | null;
  readonly onChoose?: () => void;
}

/** Every page that exists and that this person may read. */
export function Navigation({ schoolId, cycleId, onChoose }: NavigationProps) {
  const may = useMay(schoolId);
  const click = onChoose ? { onClick: onChoose } : {};
  const groups = navigationGroups
    .map((entries) => entries.filter(({ capability, isOfCycle }) => may(capability) && (!isOfCycle || cycleId)))
    .filter((entries) => entries.length > 0);
  return (
    <ul className={styles.list}>
      {cycleId === null && (
        <li>
          <Link to="/s/$schoolId" params={{ schoolId }} activeOptions={{ exact: true }} {...click}>
            {m.navStart()}
          </Link>
        </li>
      )}
      {groups.map((entries, group) =>
        entries.map((entry, index) => (
          <li key={entry.to} className={group > 0 && index === 0 ? styles.first : undefined}>
            {entry.isOfCycle ? (
              cycleId && (
                <Link
                  to={entry.to}
                  params={{ schoolId, cycleId }}
                  activeOptions={{ exact: entry.to === '/s/$schoolId/c/$cycleId', includeSearch: false }}
                  {...click}
                >
                  {entry.label()}
                </Link>
              )
            ) : (
              <Link
                to={entry.to}
                params={{ schoolId }}
                search={cycleId ? { c: cycleId } : {}}
                activeOptions={{ includeSearch: false }}
                {...click}
              >
                {entry.label()}
              </Link>
            )}
          </li>
        )),
      )}
    </ul>
  );
}

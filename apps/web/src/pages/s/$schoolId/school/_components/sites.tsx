import type { School, SchoolListRow } from '@minhchung/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { allLevels, levelName } from '../../../../../lib/school/labels.ts';
import { ListDialog } from '../../../../../lib/school-lists/list-dialog.tsx';
import type { ListField } from '../../../../../lib/school-lists/list-field.ts';
import { schoolListQuery } from '../../../../../lib/school-lists/school-list-client.ts';
import { useSchoolList } from '../../../../../lib/school-lists/use-school-list.ts';
import { useMay } from '../../../../../lib/session/session.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Icon } from '../../../../../lib/ui/icon.tsx';
import styles from './profiles.module.css';

type Site = SchoolListRow<'sites'>;
const kinds: readonly Site['kind'][] = ['main', 'branch', 'satellite'];

/** Main site, branches and satellites; one that was closed stays readable. */
export function Sites({ school }: { readonly school: School }) {
  const { data } = useQuery(schoolListQuery('sites', school.schoolId));
  const canEdit = useMay(school.schoolId)('school.edit');
  const list = useSchoolList('sites', school.schoolId);
  const [edited, setEdited] = useState<Site | 'new' | null>(null);
  const sites = (data?.items ?? []).toSorted((left, right) => kinds.indexOf(left.kind) - kinds.indexOf(right.kind));
  const hasMain = sites.some(({ kind, closedOn }) => kind === 'main' && closedOn === null);
  return (
    <>
      {sites.length === 0 && <p className="muted">{m.orgSitesEmpty()}</p>}
      <ul className={styles.rows}>
        {sites.map((site) => (
          <li key={site.rowId}>
            <div>
              <strong>{site.name === '' ? siteKindName(site.kind) : site.name}</strong>
              <span className={styles.sub}>
                {[
                  siteKindName(site.kind),
                  site.address,
                  site.levels.map(levelName).join(', '),
                  site.openedOn ? m.orgSiteOpened({ date: formatDate(site.openedOn) }) : '',
                  site.closedOn ? m.orgSiteClosed({ date: formatDate(site.closedOn) }) : '',
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </div>
            {canEdit && (
              <Button variant="quiet" onClick={() => setEdited(site)}>
                {m.recEdit()}
                <span className="visually-hidden"> {site.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {canEdit && (
        <Button variant="quiet" onClick={() => setEdited('new')}>
          <Icon name="add" /> {m.orgSiteAdd()}
        </Button>
      )}
      {edited && (
        <ListDialog
          title={edited === 'new' ? m.orgSiteAdd() : m.orgSiteEdit()}
          fields={fields()}
          start={edited === 'new' ? { kind: hasMain ? 'satellite' : 'main', levels: school.levels } : edited}
          save={(values) => list.save(edited === 'new' ? null : edited, values)}
          remove={edited === 'new' ? undefined : () => list.remove(edited, m.orgSiteRemoved())}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

function siteKindName(kind: Site['kind']): string {
  return { main: m.orgSiteMain, branch: m.orgSiteBranch, satellite: m.orgSiteSatellite }[kind]();
}

function fields(): readonly ListField[] {
  return [
    {
      id: 'kind',
      label: m.orgSiteKind(),
      kind: 'choice',
      choices: kinds.map((kind) => ({ value: kind, label: siteKindName(kind) })),
    },
    { id: 'name', label: m.orgSiteName(), kind: 'text', isRequired: true },
    { id: 'address', label: m.fieldAddress(), kind: 'text' },
    {
      id: 'levels',
      label: m.placeLevel(),
      kind: 'many',
      choices: allLevels.map((level) => ({ value: level, label: levelName(level) })),
    },
    { id: 'openedOn', label: m.orgSiteOpenedOn(), kind: 'date' },
    { id: 'closedOn', label: m.orgSiteClosedOn(), hint: m.orgSiteClosedHint(), kind: 'date' },
    { id: 'note', label: m.colNote(), kind: 'prose' },
  ];
}

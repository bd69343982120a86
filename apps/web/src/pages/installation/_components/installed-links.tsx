import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { call } from '../../../lib/api/call.ts';
import { endpoints } from '../../../lib/api/endpoints.ts';
import { m } from '../../../lib/i18n/m.ts';
import { LinkForm } from '../../../lib/school-links/link-form.tsx';
import { LinkList } from '../../../lib/school-links/link-list.tsx';
import { Button } from '../../../lib/ui/button.tsx';
import { TextField } from '../../../lib/ui/fields.tsx';
import { schoolsQuery } from '../_lib/installation-queries.ts';

interface InstalledLinksProps {
  readonly schoolId: string;
  readonly onChanged: () => void;
}

/** Former schools and successors of a school: the administrator of the server says which schools of the server they are. */
export function InstalledLinks({ schoolId, onChanged }: InstalledLinksProps) {
  const params = { schoolId };
  const queryKey = ['installation', 'links', schoolId];
  const queryClient = useQueryClient();
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => call(endpoints.listInstallationSchoolLinks, { params, signal }),
  });
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const found = useInfiniteQuery({ ...schoolsQuery(useDeferredValue(typed.trim()), true), enabled: isOpen });
  if (!data) return null;
  const refresh = async () => {
    await queryClient.invalidateQueries({ queryKey });
    onChanged();
  };
  const undo = async ({ schoolLinkId, version }: { schoolLinkId: string; version: number }) => {
    await call(endpoints.removeInstallationSchoolLink, { params: { schoolId, schoolLinkId }, query: { version } });
    await refresh();
  };
  const schools = found.data?.pages.flatMap(({ items }) => items).filter((school) => school.schoolId !== schoolId);
  return (
    <details open={data.items.length > 0 || undefined}>
      <summary>{m.orgLinks()}</summary>
      <LinkList links={data.items} onUndo={(link) => void undo(link)} />
      {data.events.length === 0 ? (
        <p className="muted">{m.orgLinkNoEvent()}</p>
      ) : isOpen ? (
        <LinkForm
          events={data.events}
          schools={schools ?? []}
          find={
            <TextField
              label={m.orgLinkFind()}
              type="search"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          }
          save={(body) => call(endpoints.addInstallationSchoolLink, { params, body }).then(refresh)}
          onDone={() => setOpen(false)}
        />
      ) : (
        <Button variant="outline" onClick={() => setOpen(true)}>
          {m.orgLinkAdd()}
        </Button>
      )}
    </details>
  );
}

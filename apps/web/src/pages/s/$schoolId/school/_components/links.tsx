import type { SchoolLink } from '@minhchung/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { type ChosenLink, LinkForm } from '../../../../../lib/school-links/link-form.tsx';
import { LinkList } from '../../../../../lib/school-links/link-list.tsx';
import { schoolListQuery } from '../../../../../lib/school-lists/school-list-client.ts';
import { mayDo, sessionQuery, useAccount, useRights } from '../../../../../lib/session/session.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Dialog } from '../../../../../lib/ui/dialog.tsx';
import { useOfferUndo } from '../../../../../lib/undo/undo.tsx';
import styles from './profiles.module.css';

/** Former schools and successors on this server; whoever answers for both schools links them here. */
export function Links({ schoolId }: { readonly schoolId: string }) {
  const queryKey = ['schoolLinks', schoolId];
  const queryClient = useQueryClient();
  const account = useAccount();
  const rights = useRights(schoolId);
  const offerUndo = useOfferUndo();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => call(endpoints.listSchoolLinks, { params: { schoolId }, signal }),
  });
  const { data: events } = useQuery(schoolListQuery('organizationEvents', schoolId));
  if (!data || !events) return null;

  const linkable = events.items
    .filter(({ kind }) => kind === 'merger' || kind === 'split')
    .map(({ rowId, ...event }) => ({ organizationEventId: rowId, ...event }));
  const mayLink = mayDo(rights, 'school.link');
  const others = (account?.schools ?? [])
    .filter((school) => school.schoolId !== schoolId && !school.former && mayDo(school, 'school.link'))
    .map((school) => ({ schoolId: school.schoolId, name: school.schoolName }));
  const refresh = () =>
    Promise.all(
      [queryKey, ['recognition', schoolId], sessionQuery.queryKey].map((key) =>
        queryClient.invalidateQueries({ queryKey: key }),
      ),
    );
  const add = async ({ organizationEventId, ...body }: ChosenLink): Promise<SchoolLink> => {
    const added = await call(endpoints.addSchoolLink, { params: { schoolId, rowId: organizationEventId }, body });
    await refresh();
    return added;
  };
  const remove = async ({ schoolLinkId, version }: SchoolLink) => {
    await call(endpoints.removeSchoolLink, { params: { schoolId, schoolLinkId }, query: { version } });
    await refresh();
  };
  const undo = async (link: SchoolLink) => {
    await remove(link);
    offerUndo({ text: m.orgLinkUndone({ name: link.otherName }), undo: () => add(link) });
  };
  return (
    <>
      {data.items.length > 0 && (
        <div className={styles.links}>
          <h3>{m.orgLinks()}</h3>
          <p className="muted">{m.orgLinksText()}</p>
          <LinkList links={data.items} onUndo={mayLink ? (link) => void undo(link) : undefined} />
        </div>
      )}
      {mayLink && linkable.length > 0 && others.length > 0 && (
        <Button variant="quiet" onClick={() => setOpen(true)}>
          {m.orgLinkAdd()}
        </Button>
      )}
      {mayDo(rights, 'school.edit') && linkable.length > 0 && others.length === 0 && data.items.length === 0 && (
        <p className="muted">{m.orgLinkByAdministrator()}</p>
      )}
      {isOpen && (
        <Dialog title={m.orgLinkAdd()} isOpen onClose={() => setOpen(false)}>
          <LinkForm
            events={linkable}
            schools={others}
            save={async (chosen) => {
              const added = await add(chosen);
              offerUndo({ text: m.orgLinkAdded({ name: added.otherName }), undo: () => remove(added) });
            }}
            onDone={() => setOpen(false)}
          />
        </Dialog>
      )}
    </>
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../../../lib/api/problem.ts';
import { formatDate, formatMoment } from '../../../../../../../lib/format/dates.ts';
import { language } from '../../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { useRights } from '../../../../../../../lib/session/session.ts';
import { Button } from '../../../../../../../lib/ui/button.tsx';
import { Dialog } from '../../../../../../../lib/ui/dialog.tsx';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';
import { calendarLinksQuery } from '../../../../../../../lib/work/queries.ts';
import { CopyButton } from './copy-button.tsx';
import styles from './timetable.module.css';

/** An address that no telephone can open. */
function isOfThisMachine(address: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(address).hostname);
}

interface FeedDialogProps {
  readonly place: CycleAddress;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Secret links for the calendar of a telephone: made, copied once, ended at any time. */
export function FeedDialog({ place, isOpen, onClose }: FeedDialogProps) {
  const queryClient = useQueryClient();
  const { data } = useQuery({ ...calendarLinksQuery(place), enabled: isOpen });
  const personId = useRights(place.schoolId)?.personId ?? null;
  const [address, setAddress] = useState<string | null>(null);
  const refresh = () => queryClient.invalidateQueries({ queryKey: calendarLinksQuery(place).queryKey });
  const make = useMutation({
    mutationFn: (of: 'me' | 'cycle') =>
      call(endpoints.addCalendarLink, { params: place, body: { of, expiresOn: null } }),
    onSuccess: ({ path, address: publicAddress }) => {
      setAddress(publicAddress ?? new URL(path, window.location.origin).href);
      return refresh();
    },
  });
  const end = useMutation({
    mutationFn: ({ calendarLinkId, version }: { calendarLinkId: string; version: number }) =>
      call(endpoints.revokeCalendarLink, { params: { ...place, calendarLinkId }, query: { version } }),
    onSettled: refresh,
  });
  const error = make.error ?? end.error;
  return (
    <Dialog
      title={m.ttFeedTitle()}
      isOpen={isOpen}
      onClose={() => {
        setAddress(null);
        onClose();
      }}
      isWide
    >
      <div className={styles.dialog}>
        <p>{m.ttFeedText()}</p>
        <div className="row">
          {personId !== null && (
            <Button loading={make.isPending} onClick={() => make.mutate('me')}>
              {m.ttFeedMine()}
            </Button>
          )}
          <Button variant="outline" loading={make.isPending} onClick={() => make.mutate('cycle')}>
            {m.ttFeedCycle()}
          </Button>
        </div>
        {address !== null && (
          <Notice tone="done" title={m.ttFeedMade()} role="status">
            <p>{m.ttFeedOnce()}</p>
            <p className={styles.secret}>{address}</p>
            {isOfThisMachine(address) && <p>{m.ttFeedThisMachine()}</p>}
            <div className="row">
              <CopyButton text={address} />
            </div>
          </Notice>
        )}
        {error && (
          <Notice tone="stop" role="alert">
            <p>{problemText(error, language())}</p>
          </Notice>
        )}
        {data && data.items.length > 0 && (
          <section aria-labelledby="feed-links">
            <h3 id="feed-links">{m.ttFeedLinks()}</h3>
            <ul className={styles.list}>
              {data.items.map((link) => (
                <li key={link.calendarLinkId} className={styles.link}>
                  <span>
                    {link.personId === null ? m.ttFeedOfCycle() : m.ttFeedOfPerson({ name: link.createdByName })}
                    <span className={styles.days}>
                      {m.ttFeedFacts({
                        name: link.createdByName,
                        made: formatMoment(link.createdAt),
                        until: formatDate(link.expiresOn),
                      })}
                    </span>
                  </span>
                  <Button variant="outline" disabled={end.isPending} onClick={() => end.mutate(link)}>
                    {m.ttFeedEnd()}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Dialog>
  );
}

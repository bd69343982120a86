import type { HandoverView } from '@minhchung/contract';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { formatDate } from '../../../../../lib/format/dates.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button, buttonClass } from '../../../../../lib/ui/button.tsx';
import { Icon } from '../../../../../lib/ui/icon.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { useOfferUndo } from '../../../../../lib/undo/undo.tsx';
import { handoverQuery } from '../_lib/handover-queries.ts';
import { stateName } from '../_lib/handover-words.ts';
import { DoneItems } from './done-items.tsx';
import { OpenItems } from './open-items.tsx';
import { SignHandover } from './sign-handover.tsx';

interface HandoverPageProps {
  readonly place: { readonly schoolId: string; readonly handoverId: string };
}

/** Everything that the person still holds, what went to whom, and the end of it: a record that is a paper. */
export function HandoverPage({ place }: HandoverPageProps) {
  const { data: view } = useSuspenseQuery(handoverQuery(place));
  const queryClient = useQueryClient();
  const offerUndo = useOfferUndo();
  const [isSigning, setSigning] = useState(false);
  const put = (next: HandoverView) => {
    queryClient.setQueryData(handoverQuery(place).queryKey, next);
    for (const key of ['handovers', 'people', 'plan', 'council', 'council-versions', 'overview', 'work']) {
      void queryClient.invalidateQueries({ queryKey: [key] });
    }
    return next;
  };
  const takeBack = useMutation({
    mutationFn: async (handoverItemId: string) =>
      put(await call(endpoints.takeBackItem, { params: { ...place, handoverItemId }, body: {} })),
  });
  const give = useMutation({
    mutationFn: async (body: { receiverId: string; items: { kind: View['kind']; subjectId: string }[] }) =>
      put(await call(endpoints.handOver, { params: place, body })),
    onError: () => void queryClient.invalidateQueries({ queryKey: handoverQuery(place).queryKey }),
    onSuccess: (next, { items }) => {
      const given = next.done.filter(({ kind, subjectId }) =>
        items.some((item) => item.kind === kind && item.subjectId === subjectId),
      );
      offerUndo({
        text: m.hoGiven({ count: items.length }),
        undo: async () => {
          for (const { handoverItemId } of given) await takeBack.mutateAsync(handoverItemId);
        },
      });
    },
  });
  const cancel = useMutation({
    mutationFn: () => call(endpoints.cancelHandover, { params: place, body: { version: view.handover.version } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: handoverQuery(place).queryKey }),
  });
  const { handover, open, done } = view;
  const isOpen = handover.status === 'open';
  const error = give.error ?? takeBack.error ?? cancel.error;
  return (
    <>
      <PageHead
        title={m.hoTitle({ name: handover.personName })}
        lead={
          <>
            {[handover.personPost, m.hoLeaves({ date: formatDate(handover.leavesOn) }), handover.reason]
              .filter((part) => part !== '')
              .join(' · ')}
            {' · '}
            <strong>{stateName(handover.status)}</strong>
            {handover.signedOn && ` ${formatDate(handover.signedOn)}`}
          </>
        }
        actions={
          <>
            <Link to="/s/$schoolId/handovers/$handoverId/paper" params={place} className={buttonClass('outline')}>
              <Icon name="print" /> {m.hoPaper()}
            </Link>
            <Link to="/s/$schoolId/handovers" params={place} className={buttonClass('quiet')}>
              {m.navHandovers()}
            </Link>
          </>
        }
      />
      <div className="stack">
        {error && (
          <Notice tone="stop" role="alert">
            <p>{problemText(error, language())}</p>
          </Notice>
        )}
        {isOpen && (
          <OpenItems
            items={open}
            schoolId={place.schoolId}
            personId={handover.personId}
            isPending={give.isPending}
            onGive={(receiverId, items) => give.mutate({ receiverId, items: [...items] })}
          />
        )}
        <DoneItems
          items={done}
          schoolId={place.schoolId}
          {...(isOpen ? { onTakeBack: (id: string) => takeBack.mutate(id) } : {})}
        />
        {isOpen && (
          <div className="row no-print">
            <Button onClick={() => setSigning(true)}>{m.hoSign()}</Button>
            <Button variant="quiet" loading={cancel.isPending} onClick={() => cancel.mutate()}>
              {m.hoCancel()}
            </Button>
          </div>
        )}
      </div>
      {isSigning && <SignHandover view={view} place={place} onSigned={put} onClose={() => setSigning(false)} />}
    </>
  );
}

type View = HandoverView['open'][number];

import type { HandoverView } from '@minhchung/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { formatDate } from '../../../../../lib/format/dates.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Dialog } from '../../../../../lib/ui/dialog.tsx';
import { CheckField } from '../../../../../lib/ui/fields.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { itemLabel, kindName } from '../_lib/handover-words.ts';

interface SignHandoverProps {
  readonly view: HandoverView;
  readonly place: { readonly schoolId: string; readonly handoverId: string };
  readonly onSigned: (view: HandoverView) => void;
  readonly onClose: () => void;
}

/** What signing will end, and what would be left with nobody: said before it is done. */
export function SignHandover({ view, place, onSigned, onClose }: SignHandoverProps) {
  const left = view.open.filter(({ way }) => way !== 'atEnd');
  const ending = view.open.filter(({ way }) => way === 'atEnd');
  const [isAccepted, setAccepted] = useState(false);
  const sign = useMutation({
    mutationFn: () =>
      call(endpoints.signHandover, {
        params: place,
        body: { version: view.handover.version, acceptedOpen: left.length },
      }),
    onSuccess: (next) => {
      onSigned(next);
      onClose();
    },
  });
  return (
    <Dialog title={m.hoSign()} isOpen onClose={onClose}>
      <div className="stack">
        <p>{m.hoSignEffect({ name: view.handover.personName, date: formatDate(view.handover.leavesOn) })}</p>
        <ul>
          <li>{m.hoSignPosts()}</li>
          {ending.map((item) => (
            <li key={item.subjectId}>{m.hoSignEnds({ kind: kindName(item.kind), item: itemLabel(item) })}</li>
          ))}
        </ul>
        {left.length > 0 && (
          <>
            <Notice tone="doubt" title={m.hoSignLeft({ count: left.length })}>
              <ul>
                {left.slice(0, 8).map((item) => (
                  <li key={`${item.kind} ${item.subjectId}`}>
                    {kindName(item.kind)}: {itemLabel(item)}
                  </li>
                ))}
              </ul>
            </Notice>
            <CheckField
              label={m.hoSignAccept()}
              checked={isAccepted}
              onChange={(event) => setAccepted(event.currentTarget.checked)}
            />
          </>
        )}
        {sign.error && (
          <Notice tone="stop" role="alert">
            <p>{problemText(sign.error, language())}</p>
          </Notice>
        )}
        <div className="row">
          <Button loading={sign.isPending} disabled={left.length > 0 && !isAccepted} onClick={() => sign.mutate()}>
            {m.hoSignConfirm()}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {m.notYet()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

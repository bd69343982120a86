import type { InstallationSchool } from '@minhchung/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../lib/api/call.ts';
import { endpoints } from '../../../lib/api/endpoints.ts';
import { problemText } from '../../../lib/api/problem.ts';
import { language } from '../../../lib/i18n/language.ts';
import { m } from '../../../lib/i18n/m.ts';
import { Button } from '../../../lib/ui/button.tsx';
import { Dialog } from '../../../lib/ui/dialog.tsx';
import { TextField } from '../../../lib/ui/fields.tsx';
import { Notice } from '../../../lib/ui/notice.tsx';
import { AuthorityPicker } from './authority-picker.tsx';
import styles from './installation.module.css';
import { InstalledLinks } from './installed-links.tsx';

interface SchoolDialogProps {
  readonly school: InstallationSchool;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Name and authority of a school; closing it, which is asked twice and can be taken back. */
export function SchoolDialog({ school, onClose, onChanged }: SchoolDialogProps) {
  const [name, setName] = useState(school.name);
  const [authorityId, setAuthorityId] = useState(school.authorityId);
  const [isAsked, setAsked] = useState(false);
  const change = useMutation({
    mutationFn: (fields: { name?: string; authorityId?: string | null; isClosed?: boolean }) =>
      call(endpoints.changeInstallationSchool, {
        params: { schoolId: school.schoolId },
        body: { version: school.version, ...fields },
      }),
    onSuccess: () => {
      onChanged();
      onClose();
    },
    // Somebody else was faster: the list shows what is stored now.
    onError: onChanged,
  });
  return (
    <Dialog title={school.name} isOpen onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ name, authorityId });
        }}
      >
        <TextField
          label={m.instSchoolName()}
          hint={m.instNameHint()}
          value={name}
          maxLength={200}
          required
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <AuthorityPicker value={authorityId} onChange={setAuthorityId} />
        <p className="muted">{m.instSchoolId({ id: school.schoolId })}</p>
        {change.error && (
          <Notice tone="stop" role="alert">
            <p>{problemText(change.error, language())}</p>
          </Notice>
        )}
        <div>
          <Button type="submit" loading={change.isPending}>
            {m.instSave()}
          </Button>
        </div>
      </form>
      <div className={styles.apart}>
        <InstalledLinks schoolId={school.schoolId} onChanged={onChanged} />
      </div>
      <div className={styles.apart}>
        {school.closedAt ? (
          <>
            <p>{m.instOpenText()}</p>
            <Button variant="outline" onClick={() => change.mutate({ isClosed: false })}>
              {m.instOpen()}
            </Button>
          </>
        ) : isAsked ? (
          <>
            <p>{m.instCloseAsk({ name: school.name, count: school.accounts })}</p>
            <div className="row">
              <Button loading={change.isPending} onClick={() => change.mutate({ isClosed: true })}>
                {m.instCloseConfirm()}
              </Button>
              <Button variant="quiet" onClick={() => setAsked(false)}>
                {m.notYet()}
              </Button>
            </div>
          </>
        ) : (
          <Button variant="outline" onClick={() => setAsked(true)}>
            {m.instClose()}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

import type { Grant, Person } from '@minhchung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { roleName } from '../../../../../lib/account/role-names.ts';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { isProblem, problemText } from '../../../../../lib/api/problem.ts';
import { formatDate, readDate } from '../../../../../lib/format/dates.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { personChoices } from '../../../../../lib/people/person-choices.ts';
import { useAccount } from '../../../../../lib/session/session.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Dialog } from '../../../../../lib/ui/dialog.tsx';
import { SelectField } from '../../../../../lib/ui/fields.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { useOfferUndo } from '../../../../../lib/undo/undo.tsx';
import { grantsQuery } from '../_lib/grants-query.ts';
import { ResetPassword } from './reset-password.tsx';
import { endDateFault, type Rights, RightsFields } from './rights-fields.tsx';

interface GrantDialogProps {
  readonly schoolId: string;
  readonly grant: Grant;
  readonly people: readonly Person[];
  readonly onClose: () => void;
  readonly onReset: (firstPassword: string) => void;
}

/** Rights of one account: change them, take them away, give them back, and a new first password. */
export function GrantDialog({ schoolId, grant, people, onClose, onReset }: GrantDialogProps) {
  const account = useAccount();
  const queryClient = useQueryClient();
  const offerUndo = useOfferUndo();
  const [rights, setRights] = useState<Rights>(rightsOf(grant));
  const [personId, setPersonId] = useState(grant.personId ?? '');
  const [isChecked, setChecked] = useState(false);
  const [seen, setSeen] = useState(grant.version);
  const params = { schoolId, grantId: grant.grantId };
  const refresh = () => queryClient.invalidateQueries({ queryKey: grantsQuery(schoolId).queryKey });
  const isOwn = grant.accountId === account?.accountId;
  const save = useMutation({
    mutationFn: (version: number) =>
      call(endpoints.changeGrant, {
        params,
        body: {
          version,
          role: rights.role,
          duties: [...rights.duties],
          personId: personId || null,
          validTo: readDate(rights.validTo),
        },
      }),
    onSuccess: async () => {
      await refresh();
      if (isOwn) await queryClient.invalidateQueries({ queryKey: ['session'] });
      onClose();
    },
    onError: refresh,
  });
  const setRevoked = (version: number, isRevoked: boolean) =>
    call(endpoints.changeGrant, { params, body: { version, isRevoked } });
  const revoke = useMutation({
    mutationFn: () => setRevoked(grant.version, grant.revokedAt === null),
    onSuccess: async (after) => {
      await refresh();
      onClose();
      if (after.revokedAt === null) return;
      offerUndo({
        text: m.accRevoked({ name: grant.accountName }),
        undo: () => setRevoked(after.version, false).then(refresh),
      });
    },
    onError: refresh,
  });
  const isConflict = isProblem(save.error, 'object.changed') && grant.version !== seen;
  const error = save.error ?? revoke.error;
  const takeTheirs = () => {
    setRights(rightsOf(grant));
    setPersonId(grant.personId ?? '');
    setSeen(grant.version);
    save.reset();
  };
  return (
    <Dialog title={m.accRightsOf({ name: grant.accountName })} isOpen onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (!endDateFault(rights)) save.mutate(seen);
        }}
      >
        <p className="muted">{m.accUsernameIs({ username: grant.username })}</p>
        {isOwn && (
          <Notice>
            <p>
              {m.accOwnNotice()}{' '}
              <Link to="/s/$schoolId/account" params={{ schoolId }}>
                {m.navAccount()}
              </Link>
            </p>
          </Notice>
        )}
        {isConflict ? (
          <Conflict grant={grant} onTheirs={takeTheirs} onMine={() => save.mutate(grant.version)} />
        ) : (
          error && (
            <Notice tone="stop" role="alert">
              <p>{problemText(error, language())}</p>
            </Notice>
          )
        )}
        <SelectField
          label={m.accPerson()}
          value={personId}
          choices={[
            { value: '', label: m.accNotInRoster() },
            ...personChoices(people).filter(({ value }) => value !== ''),
          ]}
          onChange={(event) => setPersonId(event.currentTarget.value)}
        />
        <RightsFields rights={rights} isChecked={isChecked} onChange={setRights} />
        <div className="row">
          <Button type="submit" loading={save.isPending}>
            {m.save()}
          </Button>
          <Button variant="outline" loading={revoke.isPending} onClick={() => revoke.mutate()}>
            {grant.revokedAt === null ? m.accRevoke() : m.accBringBack()}
          </Button>
        </div>
        {grant.revokedAt === null && <p className="muted">{m.accRevokeHint()}</p>}
      </form>
      {!isOwn && grant.revokedAt === null && (
        <ResetPassword params={params} name={grant.accountName} onReset={onReset} />
      )}
    </Dialog>
  );
}

interface ConflictProps {
  readonly grant: Grant;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}

function Conflict({ grant, onTheirs, onMine }: ConflictProps) {
  return (
    <Notice
      tone="doubt"
      role="alert"
      title={m.conflictTitle()}
      action={
        <div className="row">
          <Button variant="outline" onClick={onTheirs}>
            {m.conflictKeepTheirs()}
          </Button>
          <Button variant="outline" onClick={onMine}>
            {m.conflictKeepMine()}
          </Button>
        </div>
      }
    >
      <p>
        {m.conflictTheirs()}: {[grant.role, ...grant.duties].map(roleName).join(', ')};{' '}
        {grant.validTo ? m.accUntil({ date: formatDate(grant.validTo) }) : m.accNoEnd()}
        {grant.revokedAt && ` (${m.accRevokedMark()})`}
      </p>
    </Notice>
  );
}

function rightsOf({ role, duties, validTo }: Grant): Rights {
  return { role, duties, validTo: formatDate(validTo) };
}

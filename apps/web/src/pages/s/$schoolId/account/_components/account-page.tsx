import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ChangePasswordForm } from '../../../../../lib/account/change-password-form.tsx';
import { roleName } from '../../../../../lib/account/role-names.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { useAccount, useRights } from '../../../../../lib/session/session.ts';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { ownSessionsQuery } from '../_lib/own-sessions-query.ts';
import styles from './account.module.css';
import { Sessions } from './sessions.tsx';
import { TwoFactor } from './two-factor.tsx';

/** What belongs to the person alone: where the account is open, its password, its second factor. */
export function AccountPage({ schoolId }: { readonly schoolId: string }) {
  const account = useAccount();
  const rights = useRights(schoolId);
  const queryClient = useQueryClient();
  const own = useQuery(ownSessionsQuery);
  const [isChanged, setChanged] = useState(false);
  const refresh = () => queryClient.invalidateQueries({ queryKey: ownSessionsQuery.queryKey });
  const roles = (rights?.roles ?? []).map(roleName).join(', ');
  return (
    <>
      <PageHead title={m.navAccount()} lead={m.accLead({ name: account?.name ?? '', roles })} />
      <div className="stack">
        {own.error && (
          <Notice tone="stop" role="alert">
            <p>{problemText(own.error, language())}</p>
          </Notice>
        )}
        {own.data && <Sessions items={own.data.items} onChanged={refresh} />}
        <section className={`sheet stack ${styles.section}`} aria-labelledby="password-title">
          <h2 id="password-title">{m.accPasswordTitle()}</h2>
          {isChanged && (
            <Notice tone="done" role="status">
              <p>{m.accPasswordChanged()}</p>
            </Notice>
          )}
          <ChangePasswordForm
            currentLabel={m.accCurrentPassword()}
            onDone={() => {
              setChanged(true);
              void refresh();
            }}
          />
        </section>
        {own.data && <TwoFactor isOn={own.data.hasTwoFactor} onChanged={refresh} />}
      </div>
    </>
  );
}

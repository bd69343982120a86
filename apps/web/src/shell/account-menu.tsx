import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { call } from '../lib/api/call.ts';
import { endpoints } from '../lib/api/endpoints.ts';
import { m } from '../lib/i18n/m.ts';
import { useSaverRegistry } from '../lib/saving/use-saver.tsx';
import { useAccount } from '../lib/session/session.ts';
import { Icon } from '../lib/ui/icon.tsx';
import styles from './account-menu.module.css';
import { GuideLink } from './guide-link.tsx';
import { SampleSchoolButton } from './sample-school-button.tsx';

export function AccountMenu({ schoolId }: { readonly schoolId: string }) {
  const account = useAccount();
  const box = useRef<HTMLDetailsElement>(null);
  const queryClient = useQueryClient();
  const registry = useSaverRegistry();
  const navigate = useNavigate();
  useEffect(() => {
    const close = (event: Event) => {
      const isOutside = event.target instanceof Node && !box.current?.contains(event.target);
      if (box.current && (isOutside || (event instanceof KeyboardEvent && event.key === 'Escape')))
        box.current.open = false;
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
    };
  }, []);
  const close = () => {
    if (box.current) box.current.open = false;
  };
  const isInSample = account?.schools.find((one) => one.schoolId === schoolId)?.isSample ?? false;
  const signOut = async () => {
    await registry.flushAll();
    if (registry.hasUnsaved() && !window.confirm(m.signOutUnsaved())) return;
    await call(endpoints.signOut, {});
    queryClient.clear();
    await navigate({ to: '/sign-in' });
  };
  return (
    <details className={styles.menu} ref={box}>
      <summary>
        <Icon name="user" />
        <span className={styles.name}>{account?.name}</span>
      </summary>
      <div className={styles.list}>
        <p className={styles.full}>{account?.name}</p>
        <Link to="/s/$schoolId/account" params={{ schoolId }} onClick={close}>
          {m.navAccount()}
        </Link>
        <GuideLink />
        {account?.isSystemAdministrator && (
          <Link to="/installation/schools" onClick={close}>
            {m.instTitle()}
          </Link>
        )}
        {isInSample ? (
          account?.isSystemAdministrator && (
            <SampleSchoolButton isFresh onDone={close}>
              {m.sampleFresh()}
            </SampleSchoolButton>
          )
        ) : (
          <SampleSchoolButton onDone={close}>{m.sampleOpen()}</SampleSchoolButton>
        )}
        <button type="button" onClick={() => void signOut()}>
          {m.signOut()}
        </button>
      </div>
    </details>
  );
}

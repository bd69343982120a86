import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { call } from '../lib/api/call.ts';
import { endpoints } from '../lib/api/endpoints.ts';
import { m } from '../lib/i18n/m.ts';
import { useSaverRegistry } from '../lib/saving/use-saver.tsx';
import { useAccount } from '../lib/session/session.ts';
import { GuideLink } from '../lib/ui/guide-link.tsx';
import { Icon } from '../lib/ui/icon.tsx';
import styles from './account-menu.module.css';
import { SampleSchoolButton } from './sample-school-button.tsx';

interface AccountMenuProps {
  readonly schoolId: string;
  /** Asks for the list of the keys. */
  readonly onKeys: () => void;
}

export function AccountMenu({ schoolId, onKeys }: AccountMenuProps) {
  const account = useAccount();
  const box = useRef<HTMLDetailsElement>(null);
  const queryClient = useQueryClient();
  const registry = useSaverRegistry();
  const navigate = useNavigate();
  useEffect(() => {
    const leave = ({ target }: Event) => {
      if (box.current && target instanceof Node && !box.current.contains(target)) box.current.open = false;
    };
    // Also when Tab goes on behind it: what is open there would lie over the page.
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
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
    <details
      className={styles.menu}
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !box.current?.open) return;
        box.current.querySelector('summary')?.focus();
        close();
      }}
    >
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
        <button
          type="button"
          className={styles.keys}
          onClick={() => {
            box.current?.querySelector('summary')?.focus();
            close();
            onKeys();
          }}
        >
          {m.keysTitle()}
        </button>
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

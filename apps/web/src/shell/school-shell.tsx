import { CatchBoundary, Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { m } from '../lib/i18n/m.ts';
import { SaveStatus } from '../lib/saving/save-status.tsx';
import { useMay, useRights } from '../lib/session/session.ts';
import { Dialog } from '../lib/ui/dialog.tsx';
import { GuideLink } from '../lib/ui/guide-link.tsx';
import { Icon } from '../lib/ui/icon.tsx';
import { AccountMenu } from './account-menu.tsx';
import { ErrorPage } from './error-page.tsx';
import { useKeyboard } from './keyboard/use-keyboard.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { Navigation } from './navigation.tsx';
import { OfflineNotice } from './offline-notice.tsx';
import { PlaceSwitcher } from './place-switcher.tsx';
import styles from './school-shell.module.css';
import { SearchButton } from './search/search-button.tsx';
import { useCurrentCycle } from './use-place.ts';

/** Only the printer asks for it. */
const SchoolPrintedHead = lazy(async () => ({
  default: (await import('./school-printed-head.tsx')).SchoolPrintedHead,
}));

/** Few schools have gone on in others: not part of the first load. */
const FormerSchoolNotice = lazy(async () => ({
  default: (await import('./former-school-notice.tsx')).FormerSchoolNotice,
}));

/** Not for a finger or a mouse: loaded at the first key. */
const KeyboardHand = lazy(async () => ({ default: (await import('./keyboard/keyboard-hand.tsx')).KeyboardHand }));

interface SchoolShellProps {
  readonly schoolId: string;
  readonly children: ReactNode;
}

/** Head, navigation and page of the workspace; on a phone the navigation lies at the foot. */
export function SchoolShell({ schoolId, children }: SchoolShellProps) {
  const cycle = useCurrentCycle(schoolId);
  const cycleId = cycle?.cycleId ?? null;
  const former = useRights(schoolId)?.former ?? null;
  const may = useMay(schoolId);
  const [isOpen, setOpen] = useState(false);
  const keyboard = useKeyboard();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#page">
        {m.skipToPage()}
      </a>
      <header className={`${styles.head} no-print`}>
        <Link to="/s/$schoolId" params={{ schoolId }} className={styles.brand} aria-label="Minh Chứng">
          <img src="/icon.svg" alt="" width="28" height="28" />
          <span>Minh Chứng</span>
        </Link>
        <PlaceSwitcher schoolId={schoolId} cycle={cycle} />
        <div className={styles.tools}>
          <SaveStatus />
          <SearchButton schoolId={schoolId} cycle={cycle} />
          <span className={styles.wideOnly}>
            <GuideLink as="mark" />
            <LanguageSwitch />
          </span>
          <AccountMenu schoolId={schoolId} onKeys={() => keyboard.setAsked(true)} />
        </div>
      </header>
      <OfflineNotice />
      <div className={styles.body}>
        <nav className={`${styles.side} no-print`} aria-label={m.navLabel()}>
          <Navigation schoolId={schoolId} cycleId={cycleId} />
        </nav>
        <main id="page" className={styles.page} tabIndex={-1}>
          <Suspense>
            <SchoolPrintedHead schoolId={schoolId} />
          </Suspense>
          {former && (
            <Suspense>
              <FormerSchoolNotice former={former} />
            </Suspense>
          )}
          <CatchBoundary getResetKey={() => window.location.pathname} errorComponent={ErrorPage}>
            {children}
          </CatchBoundary>
        </main>
      </div>
      <nav className={`${styles.foot} no-print`} aria-label={m.navFootLabel()}>
        {cycleId && (
          <>
            {may('ownWork.do') && (
              <Link
                to="/s/$schoolId/my-work"
                params={{ schoolId }}
                search={{ c: cycleId }}
                activeOptions={{ includeSearch: false }}
              >
                {m.ttNavMyWorkShort()}
              </Link>
            )}
            <Link to="/s/$schoolId/c/$cycleId" params={{ schoolId, cycleId }} activeOptions={{ exact: true }}>
              {m.navOverview()}
            </Link>
            <Link to="/s/$schoolId/c/$cycleId/plan" params={{ schoolId, cycleId }}>
              {m.navPlan()}
            </Link>
          </>
        )}
        <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <Icon name="menu" size={20} /> {m.navMore()}
        </button>
      </nav>
      <Dialog title={m.navLabel()} isOpen={isOpen} onClose={() => setOpen(false)} side="left">
        <nav aria-label={m.navLabel()}>
          <Navigation schoolId={schoolId} cycleId={cycleId} onChoose={() => setOpen(false)} />
        </nav>
        <LanguageSwitch />
      </Dialog>
      {(keyboard.isUsed || keyboard.isAsked) && (
        <Suspense>
          <KeyboardHand isAsked={keyboard.isAsked} onClose={() => keyboard.setAsked(false)} />
        </Suspense>
      )}
    </div>
  );
}

import { createFileRoute, Link, notFound, Outlet } from '@tanstack/react-router';
import { m } from '../../lib/i18n/m.ts';
import { sessionQuery } from '../../lib/session/session.ts';
import { GuideLink } from '../../lib/ui/guide-link.tsx';
import { LanguageSwitch } from '../../shell/language-switch.tsx';
import { PrintedHead } from '../../shell/printed-head.tsx';
import styles from './_components/installation.module.css';

export const Route = createFileRoute('/installation')({
  beforeLoad: async ({ context }) => {
    const { account } = await context.queryClient.ensureQueryData(sessionQuery);
    if (!account?.isSystemAdministrator) throw notFound();
  },
  component: InstallationLayout,
});

/** Pages of the server itself, outside of any school. */
function InstallationLayout() {
  return (
    <div className={styles.shell}>
      <header className={`${styles.head} no-print`}>
        <Link to="/" className={styles.brand}>
          <img src="/icon.svg" alt="" width="28" height="28" /> {m.instBackToSchool()}
        </Link>
        <GuideLink />
        <LanguageSwitch />
      </header>
      <nav className={`${styles.tabs} no-print`} aria-label={m.instNav()}>
        <Link to="/installation/schools">{m.instSchools()}</Link>
        <Link to="/installation/authorities">{m.instAuthorities()}</Link>
        <Link to="/installation/network">{m.netTitle()}</Link>
      </nav>
      <main className={styles.main}>
        <PrintedHead place="Minh Chứng" />
        <Outlet />
      </main>
    </div>
  );
}

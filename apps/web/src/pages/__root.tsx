import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../lib/session/session.ts';

const openPages = ['/sign-in', '/first-run', '/invite'];

export const Route = createRootRouteWithContext<{ readonly queryClient: QueryClient }>()({
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session.needsSetUp) {
      if (location.pathname !== '/first-run') throw redirect({ to: '/first-run' });
      return;
    }
    if (location.pathname === '/first-run') throw redirect({ to: '/' });
    if (!session.account) {
      if (openPages.includes(location.pathname)) return;
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } });
    }
    if (session.account.mustChangePassword && location.pathname !== '/new-password') {
      throw redirect({ to: '/new-password' });
    }
  },
  component: Outlet,
});

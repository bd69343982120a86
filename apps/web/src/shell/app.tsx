import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { Problem } from '../lib/api/problem.ts';
import { isSessionEnded, onSessionChange } from '../lib/api/session-end.ts';
import { chooseLanguage, type Language, language } from '../lib/i18n/language.ts';
import { LanguageContext } from '../lib/i18n/language-context.ts';
import { browserDraftStore } from '../lib/saving/draft-store.ts';
import { createSaverRegistry } from '../lib/saving/saver-registry.ts';
import { SavingProvider } from '../lib/saving/use-saver.tsx';
import { sessionQuery } from '../lib/session/session.ts';
import { UndoProvider } from '../lib/undo/undo.tsx';
import { routeTree } from '../routeTree.gen.ts';
import { ErrorPage } from './error-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // A lost line is tried again; a refusal is an answer.
      retry: (count, error) => count < 2 && error instanceof Problem && error.code === 'network.unreachable',
      networkMode: 'always',
      staleTime: 5000,
    },
    mutations: { networkMode: 'always' },
  },
});

const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

const registry = createSaverRegistry({
  drafts: browserDraftStore(
    window.localStorage,
    () => queryClient.getQueryData(sessionQuery.queryKey)?.account?.accountId ?? null,
  ),
  now: () => new Date(),
  after: (delay, run) => {
    const timer = window.setTimeout(run, delay);
    return () => window.clearTimeout(timer);
  },
});

window.addEventListener('online', () => void registry.flushAll());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void registry.flushAll();
});

/** Rarely needed, and with form fields in it: not part of the first load. */
const SessionDialog = lazy(async () => ({ default: (await import('./session-dialog.tsx')).SessionDialog }));

export function App() {
  const hasEnded = useSyncExternalStore(onSessionChange, isSessionEnded);
  const [current, setCurrent] = useState<Language>(language);
  const change = (next: Language) => {
    chooseLanguage(next);
    setCurrent(next);
  };
  return (
    <QueryClientProvider client={queryClient}>
      <SavingProvider registry={registry}>
        <LanguageContext value={{ language: current, change }}>
          <UndoProvider key={current}>
            <RouterProvider router={router} />
            {hasEnded && (
              <Suspense>
                <SessionDialog />
              </Suspense>
            )}
          </UndoProvider>
        </LanguageContext>
      </SavingProvider>
    </QueryClientProvider>
  );
}

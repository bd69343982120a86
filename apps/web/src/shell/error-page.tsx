import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { isProblem, problemText } from '../lib/api/problem.ts';
import { language } from '../lib/i18n/language.ts';
import { m } from '../lib/i18n/m.ts';
import { Button, buttonClass } from '../lib/ui/button.tsx';
import { Notice } from '../lib/ui/notice.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** What happened, that nothing is lost, and what to do. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const { reset: resetQueries } = useQueryErrorResetBoundary();
  if (isProblem(error, 'object.notFound')) return <NotFoundPage />;
  return (
    <div className="stack alone">
      <h1>{m.errorTitle()}</h1>
      <Notice tone="stop" role="alert">
        <p>{problemText(error, language())}</p>
        <p>{m.errorKept()}</p>
      </Notice>
      <div className="row">
        <Button
          onClick={() => {
            resetQueries();
            reset();
            void router.invalidate();
          }}
        >
          {m.tryAgain()}
        </Button>
        <a className={buttonClass('outline')} href="/">
          {m.toStart()}
        </a>
      </div>
    </div>
  );
}

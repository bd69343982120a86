import { m } from '../lib/i18n/m.ts';
import { buttonClass } from '../lib/ui/button.tsx';
import { EmptyState } from '../lib/ui/empty-state.tsx';

export function NotFoundPage() {
  return (
    <div className="alone">
      <h1 className="visually-hidden">{m.notFoundTitle()}</h1>
      <EmptyState
        icon="search"
        title={m.notFoundTitle()}
        action={
          <a className={buttonClass()} href="/">
            {m.toStart()}
          </a>
        }
      >
        <p>{m.notFoundText()}</p>
      </EmptyState>
    </div>
  );
}

import { Button } from '@mantine/core';
import { m } from '../lib/i18n/m.ts';
import { EmptyState } from '../lib/ui/empty-state.tsx';

export function NotFoundPage() {
  return (
    <EmptyState
      icon="search"
      title={m.notFoundTitle()}
      action={
        <Button component="a" href="/">
          {m.toStart()}
        </Button>
      }
    >
      <p>{m.notFoundText()}</p>
    </EmptyState>
  );
}

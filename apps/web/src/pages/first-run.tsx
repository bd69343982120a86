import { createFileRoute } from '@tanstack/react-router';
import { m } from '../lib/i18n/m.ts';
import { QuietPage } from '../shell/quiet-page.tsx';
import { FirstRunForm } from './_components/first-run-form.tsx';

export const Route = createFileRoute('/first-run')({
  component: () => (
    <QuietPage title={m.firstRunTitle()} lead={m.firstRunLead()}>
      <FirstRunForm />
    </QuietPage>
  ),
});

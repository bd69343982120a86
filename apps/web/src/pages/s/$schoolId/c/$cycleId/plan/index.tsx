import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/s/$schoolId/c/$cycleId/plan/')({
  validateSearch: (search: Record<string, unknown>): { week?: number } =>
    Number.isInteger(search.week) ? { week: Number(search.week) } : {},
  component: () => null,
});

import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/s/$schoolId/c/$cycleId/papers/')({ component: () => null });

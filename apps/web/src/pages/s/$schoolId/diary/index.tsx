import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/s/$schoolId/diary/')({ component: () => null });

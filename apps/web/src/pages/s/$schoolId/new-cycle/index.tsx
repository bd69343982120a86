// BEING WRITTEN RIGHT NOW BY ANOTHER ENGINEER (new-cycle with templates): leave this page to them.
import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/s/$schoolId/new-cycle/')({ component: () => null });

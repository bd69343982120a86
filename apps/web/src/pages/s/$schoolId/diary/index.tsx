// BEING WRITTEN RIGHT NOW BY ANOTHER ENGINEER (account, accounts, diary, new-password): leave this page to them.
import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/s/$schoolId/diary/')({ component: () => null });

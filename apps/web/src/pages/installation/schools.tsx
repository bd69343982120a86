import { createFileRoute } from '@tanstack/react-router';
import { SchoolsPage } from './_components/schools-page.tsx';

export const Route = createFileRoute('/installation/schools')({ component: SchoolsPage });

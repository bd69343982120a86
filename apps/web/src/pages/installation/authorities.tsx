import { createFileRoute } from '@tanstack/react-router';
import { AuthoritiesPage } from './_components/authorities-page.tsx';

export const Route = createFileRoute('/installation/authorities')({ component: AuthoritiesPage });

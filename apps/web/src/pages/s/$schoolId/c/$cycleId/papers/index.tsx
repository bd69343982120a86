import type { PaperKind } from '@minhchung/contract';
import { createFileRoute } from '@tanstack/react-router';
import { isPaperKind, type PaperChoice } from '../../../../../../lib/papers/paper-names.ts';
import { papersQuery } from '../../../../../../lib/school/queries.ts';
import { PapersPage } from './_components/papers-page.tsx';

type Search = PaperChoice & { readonly paper?: PaperKind };

export const Route = createFileRoute('/s/$schoolId/c/$cycleId/papers/')({
  validateSearch: ({ paper, week, letter, council }: Record<string, unknown>): Search => ({
    ...(isPaperKind(paper) ? { paper } : {}),
    ...(Number.isInteger(week) && Number(week) > 0 ? { week: Number(week) } : {}),
    ...(typeof letter === 'string' ? { letter } : {}),
    ...(typeof council === 'string' ? { council } : {}),
  }),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(papersQuery(params)),
  component: PapersRoute,
});

function PapersRoute() {
  const { paper, ...choice } = Route.useSearch();
  return <PapersPage place={Route.useParams()} kind={paper ?? 'plan'} choice={choice} />;
}

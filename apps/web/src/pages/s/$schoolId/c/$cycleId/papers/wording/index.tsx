import type { WordedPaper } from '@minhchung/contract';
import { createFileRoute } from '@tanstack/react-router';
import { isWordedPaper } from './_components/worded-papers.ts';
import { WordingPage } from './_components/wording-page.tsx';
import { wordingsQuery } from './_components/wordings-query.ts';

export const Route = createFileRoute('/s/$schoolId/c/$cycleId/papers/wording/')({
  validateSearch: ({ paper }: Record<string, unknown>): { paper?: WordedPaper } =>
    isWordedPaper(paper) ? { paper } : {},
  loader: ({ context, params }) => context.queryClient.ensureQueryData(wordingsQuery(params.schoolId)),
  component: WordingRoute,
});

function WordingRoute() {
  return <WordingPage place={Route.useParams()} paper={Route.useSearch().paper ?? 'plan'} />;
}

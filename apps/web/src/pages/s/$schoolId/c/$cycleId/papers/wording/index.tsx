import type { WordedPaper } from '@minhchung/contract';
import { createFileRoute } from '@tanstack/react-router';
import { useMay } from '../../../../../../../lib/session/session.ts';
import { isWordedPaper } from './_components/worded-papers.ts';
import { WordingOfOthers } from './_components/wording-of-others.tsx';
import { WordingPage } from './_components/wording-page.tsx';
import { wordingsQuery } from './_components/wordings-query.ts';

export const Route = createFileRoute('/s/$schoolId/c/$cycleId/papers/wording/')({
  validateSearch: ({ paper }: Record<string, unknown>): { paper?: WordedPaper } =>
    isWordedPaper(paper) ? { paper } : {},
  loader: ({ context, params }) => context.queryClient.ensureQueryData(wordingsQuery(params.schoolId)),
  component: WordingRoute,
});

function WordingRoute() {
  const place = Route.useParams();
  const { paper } = Route.useSearch();
  const mayWrite = useMay(place.schoolId, place.cycleId)('paper.issue');
  return mayWrite ? <WordingPage place={place} paper={paper ?? 'plan'} /> : <WordingOfOthers place={place} />;
}

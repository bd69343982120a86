import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { OfficialReview } from '../../_components/official-review.tsx';
import { frameworkQuery, officialReviewQuery } from '../../_lib/standards-queries.ts';

export const Route = createFileRoute('/s/$schoolId/standards/official/$officialTextId/')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(officialReviewQuery(params.officialTextId)),
  component: ReviewPage,
});

function ReviewPage() {
  const { schoolId, officialTextId } = Route.useParams();
  const review = useSuspenseQuery(officialReviewQuery(officialTextId)).data;
  const address = { frameworkId: review.frameworkId, version: review.frameworkVersion };
  const framework = useSuspenseQuery(frameworkQuery(address)).data;
  return <OfficialReview schoolId={schoolId} review={review} framework={framework} />;
}

import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { frameworksQuery } from '../../../../../lib/school/queries.ts';
import { CompareChoice } from '../_components/compare-choice.tsx';
import { type CompareSearch, compareSearch } from '../_lib/compare-search.ts';

export const Route = createFileRoute('/s/$schoolId/standards/compare/')({
  validateSearch: (search: Record<string, unknown>): CompareSearch => ({
    ...(typeof search.a === 'string' ? { a: search.a } : {}),
    ...(typeof search.b === 'string' ? { b: search.b } : {}),
    ...(search.by === 'position' ? { by: search.by } : {}),
  }),
  loader: ({ context }) => context.queryClient.ensureQueryData(frameworksQuery),
  component: ComparePage,
});

function ComparePage() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const frameworks = useSuspenseQuery(frameworksQuery).data.items;
  const names = new Set(frameworks.map(({ frameworkId, version }) => `${frameworkId}/${version}`));
  const known = (name: string | undefined, otherwise: string) => (name && names.has(name) ? name : otherwise);
  const a = known(search.a, 'tt17-2018-primary/1');
  const b = known(search.b, a.startsWith('tt57') ? 'tt17-2018-primary/1' : 'tt57-2026-general/1');
  return (
    <CompareChoice
      comparison={{ a, b, by: search.by ?? 'crosswalk' }}
      frameworks={frameworks}
      onChoose={({ a: left, b: right, by }) =>
        void navigate({
          search: (before) =>
            compareSearch(before, {
              a: left ?? a,
              b: right ?? b,
              ...((by ?? search.by) === 'position' ? { by: 'position' } : {}),
            }),
          replace: true,
        })
      }
    />
  );
}

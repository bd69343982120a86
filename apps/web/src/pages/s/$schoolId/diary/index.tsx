import { createFileRoute } from '@tanstack/react-router';
import { m } from '../../../../lib/i18n/m.ts';
import { useMay } from '../../../../lib/session/session.ts';
import { EmptyState } from '../../../../lib/ui/empty-state.tsx';
import { PageHead } from '../../../../lib/ui/page-head.tsx';
import { DiaryPage } from './_components/diary-page.tsx';

interface DiarySearch {
  /** Only what happened in this cycle. */
  readonly cycle?: string;
  /** Only what this account did. */
  readonly by?: string;
  /** Only what happened to this thing: a person, a row, a paper taken in. */
  readonly about?: string;
}

export const Route = createFileRoute('/s/$schoolId/diary/')({
  validateSearch: ({ cycle, by, about }: Record<string, unknown>): DiarySearch => ({
    ...(typeof cycle === 'string' ? { cycle } : {}),
    ...(typeof by === 'string' ? { by } : {}),
    ...(typeof about === 'string' ? { about } : {}),
  }),
  component: DiaryRoute,
});

function DiaryRoute() {
  const { schoolId } = Route.useParams();
  const { cycle, by, about } = Route.useSearch();
  const navigate = Route.useNavigate();
  const may = useMay(schoolId);
  if (!may('audit.read')) {
    return (
      <>
        <PageHead title={m.navDiary()} />
        <EmptyState title={m.diaryNoRightTitle()}>
          <p>{m.diaryNoRightText()}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <DiaryPage
      schoolId={schoolId}
      filter={{ cycleId: cycle, actorId: by, subjectId: about }}
      onFilter={({ cycleId, actorId, subjectId }) =>
        void navigate({
          search: ({ cycle: _cycle, by: _by, about: _about, ...rest }) => ({
            ...rest,
            ...(cycleId ? { cycle: cycleId } : {}),
            ...(actorId ? { by: actorId } : {}),
            ...(subjectId ? { about: subjectId } : {}),
          }),
        })
      }
    />
  );
}

import type { PaperKind } from '@minhchung/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../lib/api/endpoints.ts';
import { formatDate } from '../../../../../../../lib/format/dates.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { lettersQuery } from '../../../../../../../lib/papers/letters-query.ts';
import type { PaperChoice } from '../../../../../../../lib/papers/paper-names.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { Button } from '../../../../../../../lib/ui/button.tsx';
import { SelectField } from '../../../../../../../lib/ui/fields.tsx';

interface PaperOptionsProps {
  readonly place: CycleAddress;
  readonly kind: PaperKind;
  readonly choice: PaperChoice;
  readonly currentWeek: number | null;
  readonly weeks: number;
}

/** What a paper asks to be chosen: the week, the letter, the version of the council. Nothing for the others. */
export function PaperOptions(props: PaperOptionsProps) {
  if (props.kind === 'weekSheet') return <WeekOption {...props} />;
  if (props.kind === 'investmentLetter') return <LetterOption {...props} />;
  if (props.kind === 'councilDecision' || props.kind === 'councilSheet') return <CouncilOption {...props} />;
  return null;
}

function useChoose(place: CycleAddress, paper: PaperKind) {
  const navigate = useNavigate();
  return (choice: PaperChoice) =>
    void navigate({ to: '/s/$schoolId/c/$cycleId/papers', params: place, search: { paper, ...choice }, replace: true });
}

function WeekOption({ place, kind, choice, currentWeek, weeks }: PaperOptionsProps) {
  const choose = useChoose(place, kind);
  const last = Math.max(weeks, currentWeek ?? 1);
  return (
    <SelectField
      label={m.papersWeek()}
      value={String(choice.week ?? currentWeek ?? 1)}
      onChange={(event) => choose({ week: Number(event.currentTarget.value) })}
      choices={Array.from({ length: last }, (_, index) => ({
        value: String(index + 1),
        label: index + 1 === currentWeek ? m.papersWeekNow({ week: index + 1 }) : m.papersWeekOne({ week: index + 1 }),
      }))}
    />
  );
}

function LetterOption({ place, kind, choice }: PaperOptionsProps) {
  const choose = useChoose(place, kind);
  const list = useInfiniteQuery(lettersQuery(place));
  const letters = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (letters.length < 2) return null;
  return (
    <>
      <SelectField
        label={m.papersLetterNewest()}
        value={choice.letter ?? letters[0]?.investmentLetterId ?? ''}
        onChange={(event) => choose({ letter: event.currentTarget.value })}
        choices={letters.map((letter) => ({
          value: letter.investmentLetterId,
          label: [letter.number, letter.subject, formatDate(letter.issuedOn)].filter(Boolean).join(' · '),
        }))}
      />
      {list.hasNextPage && (
        <Button variant="quiet" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {m.showMore()}
        </Button>
      )}
    </>
  );
}

function CouncilOption({ place, kind, choice }: PaperOptionsProps) {
  const choose = useChoose(place, kind);
  const { data } = useQuery({
    queryKey: ['councilVersions', place.cycleId],
    queryFn: ({ signal }) => call(endpoints.listCouncilVersions, { params: { ...place }, signal }),
  });
  const versions = data?.items ?? [];
  const draft = data?.amendment?.amendment;
  if (versions.length < 2 && !draft) return null;
  return (
    <SelectField
      label={m.papersVersion()}
      value={choice.council ?? ''}
      onChange={(event) => choose(event.currentTarget.value === '' ? {} : { council: event.currentTarget.value })}
      choices={[
        { value: '', label: m.papersVersionInForce() },
        ...(draft ? [{ value: draft.amendmentId, label: m.papersVersionDraft() }] : []),
        ...versions.slice(1).map((version) => ({
          value: version.councilId,
          label: m.papersVersionOf({ number: version.decisionNumber ?? '…', date: formatDate(version.decisionDate) }),
        })),
      ]}
    />
  );
}

import type { StaffImport } from '@minhchung/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../lib/api/endpoints.ts';
import { isProblem, problemText } from '../../../../../../lib/api/problem.ts';
import { language } from '../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../lib/i18n/m.ts';
import { Button, buttonClass } from '../../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../../lib/ui/page-head.tsx';
import { noChoices, readSource, type StaffChoices, type StaffSource, sentChoices } from '../_lib/staff-list.ts';
import { EarlierLists } from './earlier-lists.tsx';
import { StaffPreviewView } from './staff-preview-view.tsx';
import { StartStaffList } from './start-staff-list.tsx';

/** A staff list from Excel: read, looked over, taken over as a whole, taken back as a whole. */
export function StaffImportPage({ schoolId }: { readonly schoolId: string }) {
  const client = useQueryClient();
  const [source, setSource] = useState<StaffSource | null>(null);
  const [choices, setChoices] = useState<StaffChoices>(noChoices);
  const [made, setMade] = useState<StaffImport | null>(null);
  const preview = useQuery({
    queryKey: ['staff-preview', schoolId, source, choices],
    queryFn: ({ signal }) =>
      call(endpoints.previewStaff, {
        params: { schoolId },
        body: { source: source ?? { name: '', content: '' }, choices: sentChoices(choices) },
        signal,
      }),
    enabled: source !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const forget = () => {
    setSource(null);
    setChoices(noChoices);
  };
  const refreshPeople = () =>
    client.invalidateQueries({
      predicate: ({ queryKey }) => ['people', 'staff-imports'].includes(String(queryKey[0])),
    });
  const apply = useMutation({
    mutationFn: () =>
      call(endpoints.applyStaff, {
        params: { schoolId },
        body: {
          source: source ?? { name: '', content: '' },
          choices: sentChoices(choices),
          digest: preview.data?.digest ?? '',
        },
      }),
    onSuccess: async (answer) => {
      setMade(answer);
      forget();
      await refreshPeople();
    },
    // Somebody changed the roster meanwhile: the difference is shown again, and taken over only when it was seen.
    onError: (error) => isProblem(error, 'object.changed') && void preview.refetch(),
  });
  const take = async (given: File | string) => {
    setMade(null);
    apply.reset();
    setChoices(noChoices);
    setSource(await readSource(given, m.stfPasted()));
  };
  return (
    <>
      <PageHead
        title={m.stfTitle()}
        lead={m.stfLead()}
        actions={
          <Link to="/s/$schoolId/people" params={{ schoolId }} className={buttonClass('outline')}>
            {m.stfBack()}
          </Link>
        }
      />
      <div className="stack">
        {made && (
          <Notice tone="done" title={m.stfDone()} role="status">
            <p>{m.stfDoneText({ added: made.added, changed: made.changed, gone: made.gone })}</p>
          </Notice>
        )}
        {preview.error && (
          <Notice tone="stop" role="alert">
            <p>{problemText(preview.error, language())}</p>
          </Notice>
        )}
        {apply.error && (
          <Notice tone="stop" role="alert">
            <p>
              {isProblem(apply.error, 'object.changed')
                ? m.stfChangedMeanwhile()
                : problemText(apply.error, language())}
            </p>
          </Notice>
        )}
        {source && preview.data && !preview.error ? (
          <StaffPreviewView
            name={source.name}
            preview={preview.data}
            choices={choices}
            isReading={preview.isFetching}
            isApplying={apply.isPending}
            onChoose={setChoices}
            onApply={() => apply.mutate()}
            onForget={forget}
          />
        ) : (
          <>
            <StartStaffList
              schoolId={schoolId}
              isReading={source !== null && preview.isFetching}
              onGiven={(given) => void take(given)}
            />
            <EarlierLists schoolId={schoolId} onUndone={() => void refreshPeople()} />
          </>
        )}
        {source && preview.error && (
          <div>
            <Button variant="outline" onClick={forget}>
              {m.stfOther()}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

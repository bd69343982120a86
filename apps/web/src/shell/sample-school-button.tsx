import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { call } from '../lib/api/call.ts';
import { endpoints } from '../lib/api/endpoints.ts';
import { problemText } from '../lib/api/problem.ts';
import { language } from '../lib/i18n/language.ts';
import { m } from '../lib/i18n/m.ts';
import { sessionQuery } from '../lib/session/session.ts';

interface SampleSchoolButtonProps {
  /** Everything as on the first day; for the administrator of the system. */
  readonly isFresh?: boolean;
  readonly className?: string;
  readonly onDone?: () => void;
  readonly children: ReactNode;
}

/** Enters the sample school; the server makes it the first time. */
export function SampleSchoolButton({ isFresh = false, className, onDone, children }: SampleSchoolButtonProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const open = useMutation({
    mutationFn: () => call(endpoints.openSampleSchool, { body: { isFresh } }),
    onSuccess: async ({ schoolId }) => {
      await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
      onDone?.();
      await navigate({ to: '/s/$schoolId', params: { schoolId } });
    },
  });
  return (
    <>
      <button
        type="button"
        className={className}
        disabled={open.isPending}
        onClick={() => {
          if (!isFresh || window.confirm(m.sampleFreshAsk())) open.mutate();
        }}
      >
        {open.isPending ? m.samplePreparing() : children}
      </button>
      {open.error && <p role="alert">{problemText(open.error, language())}</p>}
    </>
  );
}

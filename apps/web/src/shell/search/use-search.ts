import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../lib/api/call.ts';
import { endpoints } from '../../lib/api/endpoints.ts';

/** Asks a moment after the last key; what was found before stays in sight meanwhile. */
export function useSearch(schoolId: string, cycleId: string | null, typed: string) {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(typed.trim()), 120);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const answer = useQuery({
    queryKey: ['search', schoolId, cycleId, asked],
    queryFn: ({ signal }) =>
      call(endpoints.searchSchool, {
        params: { schoolId },
        query: { q: asked, ...(cycleId ? { cycleId } : {}) },
        signal,
      }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  return { asked, answer };
}

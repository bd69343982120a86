import type { SearchAnswer, SearchKind } from '@minhchung/contract';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../lib/api/call.ts';
import { endpoints } from '../../lib/api/endpoints.ts';

type Group = SearchAnswer['groups'][number];

/** Kinds of which more than the first look is wanted, each with how many pages of it. */
type Wanted = Readonly<Partial<Record<SearchKind, number>>>;

/** Asks a moment after the last key; what was found before stays in sight meanwhile. More of a kind comes when asked. */
export function useSearch(schoolId: string, cycleId: string | null, typed: string) {
  const [asked, setAsked] = useState('');
  const [more, setMore] = useState<{ readonly asked: string; readonly wanted: Wanted }>({ asked: '', wanted: {} });
  const wanted = more.asked === asked ? more.wanted : {};
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(typed.trim()), 120);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const search = (signal: AbortSignal, ofKind: { kind: SearchKind; page: number } | null) =>
    call(endpoints.searchSchool, {
      params: { schoolId },
      query: { q: asked, ...(cycleId ? { cycleId } : {}), ...ofKind },
      signal,
    });
  const answer = useQuery({
    queryKey: ['search', schoolId, cycleId, asked],
    queryFn: ({ signal }) => search(signal, null),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  const first = answer.data?.groups ?? [];
  const pages = first.flatMap(({ kind }) => pagesOf(wanted, kind));
  const next = useQueries({
    queries: pages.map(({ kind, page }) => ({
      queryKey: ['search', schoolId, cycleId, asked, kind, page],
      queryFn: ({ signal }: { signal: AbortSignal }) => search(signal, { kind, page }),
      gcTime: 60_000,
    })),
  });
  const groups = first.map((group): Group & { readonly isLoading: boolean; readonly error: unknown } => {
    const own = next.filter((_, at) => pages[at]?.kind === group.kind);
    const hits = own.flatMap(({ data }) => data?.groups.find(({ kind }) => kind === group.kind)?.hits ?? []);
    return {
      ...group,
      // The first page of a kind begins with those of the first look.
      hits: hits.length > 0 ? hits : group.hits,
      isLoading: own.some(({ isPending }) => isPending),
      error: own.find(({ error }) => error)?.error ?? null,
    };
  });
  const showMore = (kind: SearchKind) => {
    const own = next.filter((_, at) => pages[at]?.kind === kind);
    const lost = own.filter(({ error }) => error);
    for (const page of lost) void page.refetch();
    if (lost.length > 0 || own.some(({ isPending }) => isPending)) return;
    setMore({ asked, wanted: { ...wanted, [kind]: Math.min(mostPages, own.length + 1) } });
  };
  const canShowMore = (kind: SearchKind) => (wanted[kind] ?? 0) < mostPages;
  return { asked, answer, groups, showMore, canShowMore };
}

/** As many as the server gives; who has seen a thousand finds it sooner by another word. */
const mostPages = 20;

function pagesOf(wanted: Wanted, kind: SearchKind): readonly { readonly kind: SearchKind; readonly page: number }[] {
  return Array.from({ length: wanted[kind] ?? 0 }, (_, at) => ({ kind, page: at + 1 }));
}

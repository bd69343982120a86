import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { formatMoment } from '../../../../../lib/format/dates.ts';
import { useLanguage } from '../../../../../lib/i18n/language-context.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { officialReviewQuery, officialTextsQuery, type VersionAddress } from '../_lib/standards-queries.ts';
import styles from './standards.module.css';

interface OfficialTextsProps {
  readonly schoolId: string;
  readonly address: VersionAddress;
}

const states = { review: m.stdStatusReview, shown: m.stdStatusShown, removed: m.stdStatusRemoved } as const;

/** For who runs the installation: load the official wording of this circular, review it, take it away. */
export function OfficialTexts({ schoolId, address }: OfficialTextsProps) {
  const { language } = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const chooser = useRef<HTMLInputElement>(null);
  const list = useInfiniteQuery(officialTextsQuery(address));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const load = useMutation({
    mutationFn: (given: File) => {
      const file = new Blob([given], { type: 'application/octet-stream' });
      return call(endpoints.loadOfficialText, { params: { ...address }, query: { name: given.name }, file });
    },
    onSuccess: async (review) => {
      client.setQueryData(officialReviewQuery(review.officialTextId).queryKey, review);
      await client.invalidateQueries({ queryKey: officialTextsQuery(address).queryKey });
      await navigate({
        to: '/s/$schoolId/standards/official/$officialTextId',
        params: { schoolId, officialTextId: review.officialTextId },
      });
    },
  });
  return (
    <section className={`sheet ${styles.rules} no-print`}>
      <h2>{m.stdLoadTitle()}</h2>
      <p>{m.stdLoadText()}</p>
      {load.error && (
        <Notice tone="stop" title={m.stdLoadRefused()} role="alert">
          <p>{problemText(load.error, language)}</p>
        </Notice>
      )}
      <input
        ref={chooser}
        type="file"
        accept=".docx,.doc,.html,.htm,.pdf,.txt"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) load.mutate(file);
          event.currentTarget.value = '';
        }}
      />
      <Button loading={load.isPending} onClick={() => chooser.current?.click()}>
        {load.isPending ? m.stdLoading({ name: load.variables.name }) : m.stdLoadAction()}
      </Button>
      {items.length > 0 && (
        <>
          <h3>{m.stdLoadedFiles()}</h3>
          <ul>
            {items.map((item) => (
              <li key={item.officialTextId}>
                <Link
                  to="/s/$schoolId/standards/official/$officialTextId"
                  params={{ schoolId, officialTextId: item.officialTextId }}
                >
                  {m.stdReviewOpen({ name: item.sourceName })}
                </Link>{' '}
                <span className="muted">
                  {states[item.status]()} · {formatMoment(item.createdAt)} · {item.loadedBy}
                </span>
              </li>
            ))}
          </ul>
          {list.hasNextPage && (
            <p>
              <Button variant="outline" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {m.showMore()}
              </Button>
            </p>
          )}
        </>
      )}
    </section>
  );
}

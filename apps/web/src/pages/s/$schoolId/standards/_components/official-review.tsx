import type { OfficialPassage, OfficialTextReview } from '@minhchung/contract';
import type { Framework } from '@minhchung/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { useLanguage } from '../../../../../lib/i18n/language-context.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button, buttonClass } from '../../../../../lib/ui/button.tsx';
import { CheckField } from '../../../../../lib/ui/fields.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { useOfferUndo } from '../../../../../lib/undo/undo.tsx';
import { isDoubtful, type Place, placeKey, placeName } from '../_lib/place-words.ts';
import { officialReviewQuery } from '../_lib/standards-queries.ts';
import { PassageRow } from './passage-row.tsx';
import styles from './standards.module.css';

interface OfficialReviewProps {
  readonly schoolId: string;
  readonly review: OfficialTextReview;
  readonly framework: Framework;
}

/** What of a loaded circular stands beside what: matched, unmatched on either side; then shown to everybody, or not. */
export function OfficialReview({ schoolId, review, framework }: OfficialReviewProps) {
  const { officialTextId, version, frameworkId, frameworkVersion, passages, unmatched } = review;
  const client = useQueryClient();
  const offerUndo = useOfferUndo();
  const { language } = useLanguage();
  const [isOnlyDoubt, setOnlyDoubt] = useState(false);
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: officialReviewQuery(officialTextId).queryKey });
    await client.invalidateQueries({ queryKey: ['official-text'] });
    await client.invalidateQueries({ queryKey: ['official-texts'] });
  };
  const params = { officialTextId };
  const save = useMutation({
    mutationFn: (match: { passage: number; address: Place | null }) =>
      call(endpoints.saveOfficialText, { params, body: { version, matches: [match] } }),
    onSettled: refresh,
  });
  const show = useMutation({
    mutationFn: () => call(endpoints.showOfficialText, { params, body: { version } }),
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: () => call(endpoints.removeOfficialText, { params, query: { version } }),
    onSuccess: () =>
      offerUndo({
        text: m.stdReviewRemoved(),
        undo: async () => {
          await call(endpoints.showOfficialText, { params, body: { version: version + 1 } });
          await refresh();
        },
      }),
    onSettled: refresh,
  });
  const places = placesOf(framework);
  const required = passages.filter(({ kind }) => kind === 'requirement');
  const matched = required.filter(({ address }) => address !== null);
  const doubtful = matched.filter(isDoubtful);
  const loose = required.filter(({ address }) => address === null);
  const others = passages.filter(({ kind }) => kind !== 'requirement');
  const error = save.error ?? show.error ?? remove.error;
  const list = (shown: readonly OfficialPassage[]) => (
    <ul className={styles.passages}>
      {shown.map((passage) => (
        <PassageRow
          key={passage.passage}
          passage={passage}
          framework={framework}
          places={places}
          onTie={(address) => save.mutate({ passage: passage.passage, address })}
        />
      ))}
    </ul>
  );
  return (
    <>
      <PageHead
        title={m.stdReviewTitle()}
        lead={
          <>
            <p className={styles.hash}>
              <strong>{review.sourceName}</strong> · {framework.title[language]}
            </p>
            <p>{m.stdReviewLead()}</p>
          </>
        }
        actions={
          <>
            <Link
              to="/s/$schoolId/standards/$frameworkId/$version"
              params={{ schoolId, frameworkId, version: String(frameworkVersion) }}
              className={buttonClass('outline')}
            >
              {m.stdReviewBack()}
            </Link>
            {review.status === 'shown' ? (
              <Button variant="outline" loading={remove.isPending} onClick={() => remove.mutate()}>
                {m.stdReviewRemove()}
              </Button>
            ) : (
              <Button loading={show.isPending} disabled={matched.length === 0} onClick={() => show.mutate()}>
                {m.stdReviewShow()}
              </Button>
            )}
          </>
        }
      />
      <div className="stack">
        {error && (
          <Notice tone="stop" role="alert">
            {problemText(error, language)}
          </Notice>
        )}
        {review.status === 'shown' && <Notice tone="done" title={m.stdStatusShown()} />}
        <p role="status">
          {m.stdReviewCounts({
            matched: matched.length,
            doubtful: doubtful.length,
            loose: loose.length,
            missing: unmatched.length,
          })}
        </p>
        {unmatched.length > 0 && (
          <details className="sheet">
            <summary>{`${m.stdReviewMissing()} (${unmatched.length})`}</summary>
            <ul>
              {unmatched.map((place) => (
                <li key={placeKey(place)}>{placeName(place)}</li>
              ))}
            </ul>
          </details>
        )}
        {loose.length > 0 && (
          <section className="sheet">
            <h2>{m.stdReviewLoose()}</h2>
            {list(loose)}
          </section>
        )}
        <section className="sheet">
          <h2>{m.stdReviewMatched()}</h2>
          {doubtful.length > 0 && (
            <CheckField
              label={m.stdReviewOnlyDoubt()}
              checked={isOnlyDoubt}
              onChange={(event) => setOnlyDoubt(event.currentTarget.checked)}
            />
          )}
          {list(isOnlyDoubt ? doubtful : matched)}
        </section>
        {others.length > 0 && (
          <details className="sheet">
            <summary>{m.stdReviewOther({ count: others.length })}</summary>
            <ul>
              {others.slice(0, 300).map(({ passage, text }) => (
                <li key={passage}>{text}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </>
  );
}

/** Every place that wording can stand beside, in the order of the framework. */
function placesOf({ standards }: Framework): Place[] {
  return standards.flatMap(({ criteria }) =>
    criteria.flatMap(({ code, levels }) =>
      levels.flatMap(({ level, requirements }) => {
        if (requirements.length === 0) return [];
        const letters = new Set(requirements.map(({ indicator }) => indicator ?? '*'));
        const indicators = [null, ...[...letters].filter((letter) => letter !== '*')];
        return indicators.map((indicator) => ({ criterion: code, level, indicator }));
      }),
    ),
  );
}

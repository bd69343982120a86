import type { ImportView } from '@minhchung/contract';
import { Link } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { fileUrl } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button, buttonClass } from '../../../../../lib/ui/button.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import type { ImportAddress } from '../_lib/import-queries.ts';
import { type RowsOf, reveal } from '../_lib/reveal.ts';
import { sectionsOf } from '../_lib/sections.ts';
import { useReview } from '../_lib/use-review.ts';
import { useReviewKeys } from '../_lib/use-review-keys.ts';
import { DraftSectionView } from './draft-section.tsx';
import { ImportState } from './import-state.tsx';
import { Questions } from './questions.tsx';
import styles from './review-screen.module.css';
import { SourceView } from './source-view.tsx';

interface ReviewScreenProps {
  readonly address: ImportAddress;
  readonly view: ImportView;
}

/** The paper on the left, what was read on the right; on a phone one of them at a time. */
export function ReviewScreen({ address, view }: ReviewScreenProps) {
  const review = useReview(address, view);
  const [tab, setTab] = useState<'source' | 'draft'>('draft');
  const [focus, setFocus] = useState<{ pointer: string; at: number } | null>(null);
  const isOpen = view.status === 'parsed' || view.status === 'undone';
  const { values } = review;
  const source = view.parsed;
  useReviewKeys(isOpen ? review.undo : null);

  const look = useCallback((pointer: string) => setFocus((last) => ({ pointer, at: (last?.at ?? 0) + 1 })), []);
  const lookAtSource = (pointer: string) => {
    setTab('source');
    look(pointer);
  };
  const goTo = (pointer: string, rowsOf: RowsOf = 'paper') => {
    setTab('draft');
    look(pointer);
    // On a phone the draft is shown first, then looked for.
    requestAnimationFrame(() => reveal(pointer, rowsOf, values, source));
  };
  // Only the groups and the kind of the purpose shape the sections; the rest of the draft fills them.
  const { workingGroups, purpose } = values;
  const sections = useMemo(() => sectionsOf({ workingGroups, purpose }), [workingGroups, purpose]);

  return (
    <>
      <PageHead
        title={m.impReviewTitle()}
        lead={
          <>
            <p className={styles.name}>{view.sourceName}</p>
            {isOpen && <p className={styles.lead}>{m.impReviewLead()}</p>}
          </>
        }
        actions={
          <>
            <a
              className={buttonClass('quiet')}
              href={fileUrl(endpoints.downloadImportSource, { params: { ...address } })}
            >
              {m.impDownload()}
            </a>
            {isOpen && (
              <>
                <Button variant="outline" disabled={!review.undo} onClick={() => review.undo?.()}>
                  {m.impUndoEdit()}
                </Button>
                <Link
                  to="/s/$schoolId/import/$importSessionId/confirm"
                  params={{ ...address }}
                  className={buttonClass()}
                >
                  {m.impToConfirm()}
                </Link>
              </>
            )}
          </>
        }
      />
      <ImportState address={address} view={view} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, these are two buttons. */}
      <div className={`${styles.tabs} no-print`} role="group" aria-label={m.impTabs()}>
        <button type="button" aria-pressed={tab === 'draft'} onClick={() => setTab('draft')}>
          {m.impTabDraft()}
        </button>
        <button type="button" aria-pressed={tab === 'source'} onClick={() => setTab('source')}>
          {m.impTabSource()}
        </button>
      </div>
      <div className={styles.panes} data-tab={tab}>
        <div className={styles.source}>
          <SourceView source={source} name={view.sourceName} focus={focus} onChoose={goTo} />
        </div>
        <div className={styles.draft}>
          {isOpen && (
            <Questions
              address={address}
              review={review}
              view={view}
              onFocus={look}
              onSource={lookAtSource}
              onGo={goTo}
            />
          )}
          {sections.map((section) => (
            <DraftSectionView
              key={section.parts[0]}
              section={section}
              draft={values}
              source={source}
              isReadOnly={!isOpen}
              onPut={review.put}
              onFocus={look}
            />
          ))}
        </div>
      </div>
    </>
  );
}

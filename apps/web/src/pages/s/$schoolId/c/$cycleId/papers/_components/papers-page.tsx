import type { PaperKind } from '@minhchung/contract';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../../../lib/api/problem.ts';
import { language } from '../../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { GroundFlags } from '../../../../../../../lib/papers/ground-flags.tsx';
import { type PaperChoice, paperName } from '../../../../../../../lib/papers/paper-names.ts';
import { type CycleAddress, papersQuery } from '../../../../../../../lib/school/queries.ts';
import { useMay } from '../../../../../../../lib/session/session.ts';
import { buttonClass } from '../../../../../../../lib/ui/button.tsx';
import { Icon } from '../../../../../../../lib/ui/icon.tsx';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../../../lib/ui/page-head.tsx';
import { Blanks } from './blanks.tsx';
import { IssueState } from './issue-state.tsx';
import { PaperList } from './paper-list.tsx';
import { PaperOptions } from './paper-options.tsx';
import { PaperSheet } from './paper-sheet.tsx';
import { PaperTools } from './paper-tools.tsx';
import styles from './papers.module.css';
import { Scans } from './scans.tsx';

interface PapersPageProps {
  readonly place: CycleAddress;
  readonly kind: PaperKind;
  readonly choice: PaperChoice;
}

/** The official papers as they will be printed, what they still lack, and their signed scans. */
export function PapersPage({ place, kind, choice }: PapersPageProps) {
  const may = useMay(place.schoolId, place.cycleId);
  const { data: papers } = useSuspenseQuery(papersQuery(place));
  const preview = useQuery({
    queryKey: ['preview', place.cycleId, kind, choice],
    queryFn: ({ signal }) => call(endpoints.previewPaper, { params: { ...place, paper: kind }, query: choice, signal }),
  });
  const paper = papers.items.find((one) => one.paper === kind);
  return (
    <>
      <div className="no-print">
        <PageHead
          title={m.navPapers()}
          lead={m.papersLead()}
          actions={
            may('paper.issue') && (
              <Link
                className={buttonClass('outline')}
                to="/s/$schoolId/c/$cycleId/papers/wording"
                params={place}
                search={{ paper: kind }}
              >
                <Icon name="edit" /> {m.papersWording()}
              </Link>
            )
          }
        />
      </div>
      <div className={styles.layout}>
        <div className={styles.side}>
          <PaperList papers={papers.items} place={place} kind={kind} />
          <p className={`${styles.keys} muted no-print`}>{m.papersKeyHint()}</p>
        </div>
        <div className={styles.main}>
          <div className={`${styles.head} no-print`}>
            <h2>{paperName(kind)}</h2>
            <PaperOptions
              place={place}
              kind={kind}
              choice={choice}
              currentWeek={papers.currentWeek}
              weeks={papers.weeks}
            />
            <div className={styles.tools}>
              <PaperTools place={place} kind={kind} choice={choice} hasWorkbook={paper?.hasWorkbook ?? false} />
            </div>
          </div>
          <IssueState place={place} kind={kind} letter={choice.letter} />
          <div className={`${styles.notes} no-print`}>
            <Blanks kind={kind} blanks={preview.data?.blanks ?? paper?.blanks ?? []} place={place} />
            <Scans scans={paper?.scans ?? []} place={place} kind={kind} />
          </div>
          <GroundFlags grounds={preview.data?.grounds} />
          {preview.error && (
            <Notice tone="stop" role="alert">
              <p>{problemText(preview.error, language())}</p>
            </Notice>
          )}
          {preview.isPending && <p className="muted">{m.loading()}</p>}
          {preview.data && <PaperSheet html={preview.data.html} stylesheet={preview.data.stylesheet} />}
        </div>
      </div>
    </>
  );
}

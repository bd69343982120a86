import type { PaperKind } from '@minhchung/contract';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call, fileUrl } from '../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../../../lib/api/problem.ts';
import { language } from '../../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { type CycleAddress, papersQuery } from '../../../../../../../lib/school/queries.ts';
import { buttonClass } from '../../../../../../../lib/ui/button.tsx';
import { Icon } from '../../../../../../../lib/ui/icon.tsx';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../../../lib/ui/page-head.tsx';
import { Blanks } from './blanks.tsx';
import { PaperSheet } from './paper-sheet.tsx';
import styles from './papers.module.css';
import { Scans } from './scans.tsx';

interface PapersPageProps {
  readonly place: CycleAddress;
  readonly kind: PaperKind;
}

const kinds: readonly PaperKind[] = ['plan', 'councilDecision'];

/** The official papers as they will be printed, what they still lack, and their signed scans. */
export function PapersPage({ place, kind }: PapersPageProps) {
  const { data: papers } = useSuspenseQuery(papersQuery(place));
  const preview = useQuery({
    queryKey: ['preview', place.cycleId, kind],
    queryFn: ({ signal }) => call(endpoints.previewPaper, { params: { ...place, paper: kind }, signal }),
  });
  const paper = papers.items.find((one) => one.paper === kind);
  return (
    <>
      <div className="no-print">
        <PageHead
          title={m.navPapers()}
          lead={m.papersLead()}
          actions={(['docx', 'pdf'] as const).map((format) => (
            <a
              key={format}
              className={buttonClass(format === 'docx' ? 'filled' : 'outline')}
              href={fileUrl(endpoints.downloadPaper, { params: { ...place, paper: kind }, query: { format } })}
              download
            >
              <Icon name="download" /> {format === 'docx' ? m.downloadWord() : m.downloadPdf()}
            </a>
          ))}
        />
      </div>
      <nav className={`${styles.tabs} no-print`} aria-label={m.papersList()}>
        {kinds.map((one) => (
          <Link
            key={one}
            to="/s/$schoolId/c/$cycleId/papers"
            params={place}
            search={{ paper: one }}
            aria-current={one === kind ? 'page' : undefined}
          >
            {one === 'plan' ? m.paperPlan() : m.paperDecision()}
          </Link>
        ))}
      </nav>
      <div className={styles.layout}>
        <div className={`${styles.aside} no-print`}>
          <Blanks blanks={preview.data?.blanks ?? paper?.blanks ?? []} place={place} />
          <Scans scans={paper?.scans ?? []} place={place} kind={kind} />
        </div>
        <div className={styles.preview}>
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

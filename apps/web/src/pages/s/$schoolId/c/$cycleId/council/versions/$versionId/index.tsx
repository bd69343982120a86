import { useQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { fileUrl } from '../../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../../../../lib/api/problem.ts';
import { formatDate } from '../../../../../../../../lib/format/dates.ts';
import { language } from '../../../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../../../lib/i18n/m.ts';
import { buttonClass } from '../../../../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../../../../lib/ui/page-head.tsx';
import { PaperSheet } from '../../../papers/_components/paper-sheet.tsx';
import { councilVersionsQuery, versionPaperQuery } from '../../_lib/amendment-queries.ts';

export const Route = createFileRoute('/s/$schoolId/c/$cycleId/council/versions/$versionId/')({
  component: VersionRoute,
});

/** The paper of a decision that was replaced, of one that is being drafted, or of one whose day lies ahead, as printed. */
function VersionRoute() {
  const { versionId, ...place } = Route.useParams();
  const { data, error } = useQuery(versionPaperQuery(place, versionId));
  const file = (format: 'docx' | 'pdf') =>
    fileUrl(endpoints.downloadPaper, {
      params: { ...place, paper: 'councilDecision' },
      query: { format, council: versionId },
    });
  const isDraft = versionId.startsWith('amd_');
  const version = useQuery(councilVersionsQuery(place)).data?.items.find(({ councilId }) => councilId === versionId);
  const words = isDraft
    ? { title: m.amDraftPaper(), lead: m.amDraftPaperLead() }
    : version?.isUpcoming
      ? { title: m.amComingPaper(), lead: m.amComingPaperLead({ date: formatDate(version.decisionDate) }) }
      : { title: m.amFormerPaper(), lead: m.amFormerPaperLead() };
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <>
            <a href={file('docx')} className={buttonClass('outline')}>
              {m.downloadWord()}
            </a>
            <a href={file('pdf')} className={buttonClass('outline')}>
              {m.downloadPdf()}
            </a>
            <Link
              to={isDraft ? '/s/$schoolId/c/$cycleId/council/amend' : '/s/$schoolId/c/$cycleId/council'}
              params={place}
              className={buttonClass('quiet')}
            >
              {isDraft ? m.amTitle() : m.navCouncil()}
            </Link>
          </>
        }
      />
      {error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(error, language())}</p>
        </Notice>
      )}
      {data && <PaperSheet html={data.html} stylesheet={data.stylesheet} />}
    </>
  );
}

import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { fileUrl } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { formatDate } from '../../../../../lib/format/dates.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button, buttonClass } from '../../../../../lib/ui/button.tsx';
import { Icon } from '../../../../../lib/ui/icon.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { PaperSheet } from '../../c/$cycleId/papers/_components/paper-sheet.tsx';
import { blankName } from '../../c/$cycleId/papers/_lib/blank-names.ts';
import { handoverPaperQuery, handoverQuery } from '../_lib/handover-queries.ts';

interface HandoverPaperProps {
  readonly place: { readonly schoolId: string; readonly handoverId: string };
}

/** The record of a handover as it is printed: as it stands, or as it was signed. */
export function HandoverPaper({ place }: HandoverPaperProps) {
  const { handover } = useSuspenseQuery(handoverQuery(place)).data;
  const { data, error } = useQuery(handoverPaperQuery(place));
  const file = (format: 'docx' | 'pdf') => fileUrl(endpoints.downloadHandover, { params: place, query: { format } });
  return (
    <>
      <PageHead
        title={m.hoPaperTitle({ name: handover.personName })}
        lead={handover.signedOn ? m.hoPaperLeadSigned({ date: formatDate(handover.signedOn) }) : m.hoPaperLead()}
        actions={
          <>
            <a href={file('docx')} className={buttonClass('outline')}>
              {m.downloadWord()}
            </a>
            <a href={file('pdf')} className={buttonClass('outline')}>
              {m.downloadPdf()}
            </a>
            <Button variant="outline" onClick={() => window.print()}>
              <Icon name="print" /> {m.papersPrint()}
            </Button>
            <Link to="/s/$schoolId/handovers/$handoverId" params={place} className={buttonClass('quiet')}>
              {m.hoPaperBack()}
            </Link>
          </>
        }
      />
      {error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(error, language())}</p>
        </Notice>
      )}
      {data && data.blanks.length > 0 && (
        <p className="muted no-print">
          {m.hoBlanks({ names: data.blanks.map(({ code }) => blankName(code)).join(', ') })}
        </p>
      )}
      {data && <PaperSheet html={data.html} stylesheet={data.stylesheet} />}
    </>
  );
}

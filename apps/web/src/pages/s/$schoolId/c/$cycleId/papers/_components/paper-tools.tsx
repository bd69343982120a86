import type { PaperKind } from '@minhchung/contract';
import { fileUrl } from '../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../lib/api/endpoints.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import type { PaperChoice } from '../../../../../../../lib/papers/paper-names.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { buttonClass } from '../../../../../../../lib/ui/button.tsx';
import { Icon } from '../../../../../../../lib/ui/icon.tsx';

interface PaperToolsProps {
  readonly place: CycleAddress;
  readonly kind: PaperKind;
  readonly choice: PaperChoice;
  readonly hasWorkbook: boolean;
}

const labels = { docx: m.downloadWord, pdf: m.downloadPdf, xlsx: m.papersDownloadExcel } as const;

/** Print and take away: the PDF opens for printing, the files are saved under names that every computer takes. */
export function PaperTools({ place, kind, choice, hasWorkbook }: PaperToolsProps) {
  const params = { ...place, paper: kind };
  const formats = hasWorkbook ? (['docx', 'pdf', 'xlsx'] as const) : (['docx', 'pdf'] as const);
  return (
    <>
      <a
        className={buttonClass('filled')}
        href={fileUrl(endpoints.downloadPaper, { params, query: { ...choice, format: 'pdf', inline: '1' } })}
        target="_blank"
        rel="noreferrer"
        title={m.papersPrintHint()}
      >
        <Icon name="print" /> {m.papersPrint()}
      </a>
      {formats.map((format) => (
        <a
          key={format}
          className={buttonClass('outline')}
          href={fileUrl(endpoints.downloadPaper, { params, query: { ...choice, format } })}
          download
        >
          <Icon name="download" /> {labels[format]()}
        </a>
      ))}
    </>
  );
}

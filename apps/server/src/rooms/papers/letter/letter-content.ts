import { requestAsSent, type SentContent } from '../../resources/index.ts';
import { letterPaper } from '../kinds/letter-papers.ts';
import type { PaperSource } from '../paper-source.ts';

/** What a letter says on the day when it is sent: what its paper prints, and its requests. */
export function letterContent(source: PaperSource): SentContent {
  const { head, receivers, legalBases, lines, wording, signer, subject } = letterPaper(source);
  return {
    paper: {
      head: {
        ...head,
        lines: head.lines ? { governingBody: [...head.lines.governingBody], school: [...head.lines.school] } : null,
      },
      subject,
      receivers: [...receivers],
      legalBases: legalBases.map(({ text }) => ({ text })),
      lines: lines.map((line) => ({ ...line })),
      wording: {
        opening: [...wording.opening],
        closing: wording.closing,
        legalBases: [...wording.legalBases],
        recipients: [...wording.recipients],
      },
      signer: signer && { ...signer },
    },
    requests: (source.letter?.requests ?? []).map(requestAsSent),
  };
}

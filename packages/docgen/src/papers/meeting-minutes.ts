import type { BlankName } from '../model/blank-places.ts';
import type { Block, DocumentModel, Inline } from '../model/document-model.ts';
import { blank, cleanText, inlines, LONG_DOTS, SHORT_DOTS } from '../model/inlines.ts';
import { clauseHeading, closingText, dottedLines, paragraph, signatureBlock } from './common-blocks.ts';
import { councilTable } from './council-tables.ts';
import { dateInlines, letterheadBlock } from './letterhead-block.ts';
import type { CouncilMemberLine, PaperHead, PaperWording } from './paper-parts.ts';
import { countOf } from './paper-words.ts';
import { signerColumn } from './sheets/sheet.ts';
import { standardWording } from './standard-wording.ts';

/** F17 (NĐ 30, form 1.10), minutes of the council's first meeting: what the model knows is filled in, the rest by hand. */
export interface FirstMeetingMinutes {
  readonly head: PaperHead;
  readonly schoolYear: string | null;
  /** Day of the meeting when the timetable fixes one; null prints dots. */
  readonly heldOn: string | null;
  readonly decision: { readonly number: string | null; readonly date: string | null } | null;
  readonly members: readonly CouncilMemberLine[];
  readonly chairName: string | null;
  readonly secretaryName: string | null;
  /** Items to be discussed; empty prints the usual items of a first meeting. */
  readonly agenda: readonly string[];
  readonly wording: PaperWording;
}

/** What the first meeting of a council is for: the steps of the handbook, in its words. */
export const FIRST_MEETING_AGENDA: readonly string[] = [
  'Công bố quyết định thành lập Hội đồng tự đánh giá',
  'Phân công nhiệm vụ cho các thành viên Hội đồng, nhóm thư ký và các nhóm công tác',
  'Thảo luận dự thảo kế hoạch tự đánh giá và thời gian biểu',
  'Phân công thu thập minh chứng',
];

/** Minutes with the frame of NĐ 30 form 1.10: times, place, who attends, chair, secretary, agenda, vote, end, two signers. */
export function firstMeetingMinutes(paper: FirstMeetingMinutes): DocumentModel {
  const year = cleanText(paper.schoolYear ?? '');
  const standard = standardWording('firstMeetingMinutes', paper.head.schoolName);
  const { wording } = paper;
  const subject = `Họp Hội đồng tự đánh giá lần thứ nhất${year === '' ? '' : `, năm học ${year}`}`;
  const agenda = paper.agenda.length > 0 ? paper.agenda : FIRST_MEETING_AGENDA;
  const recipients = wording.recipients.length > 0 ? wording.recipients : standard.recipients;
  return {
    form: 'F17',
    title: `Biên bản ${subject.slice(0, 1).toLocaleLowerCase('vi')}${subject.slice(1)}`,
    sections: [
      {
        orientation: 'portrait',
        restartsPageNumbers: true,
        blocks: [
          { ...letterheadBlock(paper.head), placeAndDate: null },
          { kind: 'title', typeName: 'BIÊN BẢN', subject: [inlines(subject)] },
          ...wording.opening.map(paragraph),
          line('Thời gian bắt đầu: ', hour(), inlines(', '), dateOrDots(paper.heldOn)),
          ...dottedLines('Địa điểm:', 'meetingPlace'),
          line('Thành phần tham dự: ', attendance(paper)),
          ...dottedLines('Vắng mặt (họ tên, lý do):', 'attendance', 1),
          line('Chủ trì: ', nameOrDots(paper.chairName, 'chairName'), inlines(' - Chủ tịch Hội đồng.')),
          line('Thư ký: ', nameOrDots(paper.secretaryName, 'secretaryName'), inlines(' - Thư ký Hội đồng.')),
          clauseHeading('Nội dung', 1),
          ...agenda.flatMap((item, index) => agendaBlocks(item, index + 1)),
          clauseHeading('Biểu quyết', 1),
          line(
            'Tán thành: ',
            [blank('vote')],
            inlines('; không tán thành: '),
            [blank('vote')],
            inlines('; ý kiến khác: '),
            [blank('vote')],
            inlines('.'),
          ),
          ...(paper.members.length === 0
            ? []
            : [clauseHeading('Thành viên Hội đồng dự họp', 1), councilTable(paper.members, 'withSignatures')]),
          line('Cuộc họp kết thúc vào ', hour(), inlines(', '), dateOrDots(paper.heldOn), inlines('.')),
          paragraph(closingText(wording.closing ?? standard.closing ?? '')),
          {
            ...signatureBlock(
              recipients.map((text) => ({ text })),
              null,
              { authority: null, post: null },
            ),
            leftSigner: signerColumn({ posts: ['THƯ KÝ'], name: paper.secretaryName, missing: 'secretaryName' }),
            ...signerColumn({ posts: ['CHỦ TRÌ'], name: paper.chairName, missing: 'chairName' }),
          },
        ],
      },
    ],
  };
}

function line(label: string, ...parts: readonly (readonly Inline[])[]): Block {
  return { kind: 'paragraph', style: 'NoiDung', content: [...inlines(label), ...parts.flat()] };
}

const hour = (): readonly Inline[] => [
  blank('meetingTime', SHORT_DOTS),
  { kind: 'text', text: ' giờ ' },
  blank('meetingTime', SHORT_DOTS),
];

function dateOrDots(date: string | null): readonly Inline[] {
  if (date !== null) return dateInlines(date);
  return dateInlines(null).map((one) => (one.kind === 'blank' ? blank('meetingTime', SHORT_DOTS) : one));
}

function nameOrDots(name: string | null, missing: BlankName): readonly Inline[] {
  const clean = cleanText(name ?? '');
  return clean === '' ? [blank(missing, LONG_DOTS)] : inlines(clean);
}

/** "Các thành viên Hội đồng … theo Quyết định số …; có mặt ……/07." */
function attendance({ decision, members }: FirstMeetingMinutes): readonly Inline[] {
  const number = cleanText(decision?.number ?? '');
  return [
    ...inlines('các thành viên Hội đồng tự đánh giá theo Quyết định số '),
    ...(number === '' ? [blank('councilDecision')] : inlines(number)),
    ...inlines(' '),
    ...(decision?.date ? dateInlines(decision.date) : [...inlines('ngày '), blank('councilDecision')]),
    ...inlines('; có mặt '),
    blank('attendance'),
    ...inlines('/'),
    ...(members.length === 0 ? [blank('council')] : inlines(countOf(members.length))),
    ...inlines(' người.'),
  ];
}

function agendaBlocks(item: string, number: number): readonly Block[] {
  return [
    clauseHeading(`${number}. ${cleanText(item)}`, 2),
    ...dottedLines('Ý kiến thảo luận:', 'discussion', 1),
    ...dottedLines('Kết luận; người thực hiện, thời hạn:', 'discussion', 1),
  ];
}

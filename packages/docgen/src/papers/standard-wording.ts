import type { PaperWording } from './paper-parts.ts';
import { schoolNameInSentence } from './paper-words.ts';

/** Kinds of paper whose fixed wording a school may replace. */
export type WordedPaper =
  | 'councilDecision'
  | 'amendingDecision'
  | 'plan'
  | 'councilSheet'
  | 'assignmentSheet'
  | 'evidenceNeedsSheet'
  | 'timetableSheet'
  | 'resourcesSheet'
  | 'weekSheet'
  | 'investmentLetter'
  | 'firstMeetingMinutes';

export const NO_WORDING: PaperWording = { opening: [], closing: null, legalBases: [], recipients: [] };

/**
 * The wording that a paper prints when the school has none of its own; `closing` without its end mark. An empty `opening`
 * or `legalBases` prints nothing. `closing` is null where the form counts ("Danh sách gồm có 07 người").
 */
export function standardWording(paper: WordedPaper, schoolName: string): PaperWording {
  const school = schoolNameInSentence(schoolName);
  const wording = (closing: string | null, recipients: readonly string[], opening: readonly string[] = []) => ({
    opening,
    closing,
    legalBases: [],
    recipients,
  });
  const council = ['Các thành viên Hội đồng tự đánh giá', 'Lưu: VT'];
  switch (paper) {
    case 'councilDecision':
      return wording(
        'Các thành viên Hội đồng tự đánh giá, các bộ phận, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này. Quyết định này có hiệu lực kể từ ngày ký',
        ['Như Điều 3', 'Lưu: VT'],
      );
    case 'amendingDecision':
      return wording(
        'Quyết định này có hiệu lực kể từ ngày ký. Các thành viên Hội đồng tự đánh giá, các bộ phận, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này',
        ['Như Điều 3', 'Lưu: VT'],
      );
    case 'plan':
      return wording(`Trên đây là Kế hoạch tự đánh giá của ${school}`, ['Lưu: VT']);
    case 'councilSheet':
      return wording(null, ['Lưu: VT, hồ sơ tự đánh giá']);
    case 'assignmentSheet':
      return wording(
        'Các thành viên Hội đồng tự đánh giá, các nhóm công tác căn cứ bảng phân công này để thực hiện',
        council,
      );
    case 'evidenceNeedsSheet':
      return wording('Các nhóm công tác, cá nhân có tên trong bảng thu thập minh chứng theo thời gian đã ghi', council);
    case 'timetableSheet':
      return wording('Các bộ phận, cá nhân có liên quan căn cứ thời gian biểu này để thực hiện', council);
    case 'resourcesSheet':
      return wording(`Bảng này kèm theo Kế hoạch tự đánh giá của ${school}`, ['Kế toán', 'Lưu: VT']);
    case 'weekSheet':
      return wording('Phiếu này dùng để theo dõi công việc trong tuần của Hội đồng tự đánh giá', council);
    case 'investmentLetter':
      return wording(
        `${school} kính đề nghị cơ quan, cấp có thẩm quyền xem xét, giải quyết`,
        ['Như trên', 'Lưu: VT'],
        [
          `Để thực hiện kế hoạch tự đánh giá và bảo đảm các điều kiện theo bộ tiêu chuẩn, ${school} kính đề nghị như sau:`,
        ],
      );
    case 'firstMeetingMinutes':
      return wording('Biên bản đã được đọc lại cho các thành viên dự họp cùng nghe và thống nhất', [
        'Các thành viên Hội đồng tự đánh giá',
        'Lưu: VT, hồ sơ tự đánh giá',
      ]);
  }
}

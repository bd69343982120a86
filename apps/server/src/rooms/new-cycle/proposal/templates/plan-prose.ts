/**
 * Neutral wording of a new plan, ours and of no ministry form. `{name}` is filled from the framework, the school year or
 * the school; a sentence whose value is not known is left out, so that nothing is claimed that nobody entered.
 */
export interface ProseTemplate {
  readonly subject: string;
  readonly introduction: string;
  readonly purpose: readonly string[];
  readonly scope: readonly string[];
  readonly tool: readonly string[];
  readonly trainingParticipants: string;
  readonly trainingContent: string;
  readonly organisation: readonly string[];
  readonly closing: string;
  readonly signerAuthority: string;
  readonly signerPost: string;
}

const common = {
  subject: 'Tự đánh giá chất lượng giáo dục năm học {schoolYear}',
  introduction:
    'Hội đồng tự đánh giá {school} ban hành Kế hoạch tự đánh giá chất lượng giáo dục năm học {schoolYear} như sau:',
  trainingParticipants: 'Thành viên Hội đồng tự đánh giá, nhóm thư ký và các nhóm công tác.',
  closing: 'Trên đây là Kế hoạch tự đánh giá chất lượng giáo dục năm học {schoolYear} của {school}.',
  signerAuthority: 'TM. HỘI ĐỒNG TỰ ĐÁNH GIÁ',
};

const organisation = [
  'Chủ tịch Hội đồng chỉ đạo chung, phân công nhiệm vụ và theo dõi việc thực hiện kế hoạch.',
  'Thư ký Hội đồng tổng hợp tiến độ, báo cáo Chủ tịch Hội đồng và chuẩn bị nội dung các cuộc họp.',
  'Nhóm trưởng phân công thành viên trong nhóm, chịu trách nhiệm về tính chính xác của minh chứng và số liệu của nhóm.',
  'Cán bộ, giáo viên, nhân viên cung cấp thông tin, minh chứng theo đề nghị của các nhóm công tác.',
];

/** The yearly plan of the circular of 2026. */
const yearly: ProseTemplate = {
  ...common,
  purpose: [
    'Xác định mức độ đáp ứng từng tiêu chí bảo đảm chất lượng giáo dục; chỉ ra điểm mạnh, điểm hạn chế và nguyên nhân, làm căn cứ xây dựng kế hoạch cải tiến chất lượng.',
    'Việc tự đánh giá bảo đảm trung thực, khách quan, công khai; mỗi nhận định có minh chứng.',
    'Từng thành viên Hội đồng được giao tiêu chí cụ thể; thời gian hoàn thành bảo đảm báo cáo được phê duyệt trước ngày 15 tháng 6 năm {lastYear}.',
  ],
  scope: [
    'Toàn bộ hoạt động của nhà trường theo {standards} tiêu chuẩn, {criteria} tiêu chí tại {annex} Thông tư số {number}; số liệu của {dataYears} năm học, tính đến năm học {schoolYear}.',
  ],
  tool: ['{annex} ban hành kèm theo Thông tư số {number} và các biểu mẫu về minh chứng, báo cáo của Thông tư này.'],
  trainingContent:
    'Nội dung Thông tư số {number}; cách phân tích yêu cầu của tiêu chí; thu thập, mã hóa minh chứng; viết phiếu đánh giá và báo cáo tự đánh giá.',
  organisation,
  signerPost: 'CHỦ TỊCH',
};

/** Plans under the circulars of 2018. */
const earlier: ProseTemplate = {
  ...common,
  purpose: [
    'Xác định thực trạng chất lượng giáo dục của nhà trường theo từng tiêu chí; chỉ ra điểm mạnh, điểm yếu, làm căn cứ xây dựng và thực hiện kế hoạch cải tiến chất lượng.',
    'Làm căn cứ để nhà trường giải trình với cơ quan quản lý, xã hội và đề nghị đánh giá ngoài khi đủ điều kiện.',
  ],
  scope: [
    'Toàn bộ hoạt động của nhà trường theo {standards} tiêu chuẩn, {criteria} tiêu chí của Thông tư số {number}; số liệu của {dataYears} năm học, tính đến năm học {schoolYear}.',
  ],
  tool: [
    'Các tiêu chuẩn, tiêu chí đánh giá trường ban hành kèm theo Thông tư số {number} và tài liệu hướng dẫn của Bộ Giáo dục và Đào tạo.',
  ],
  trainingContent:
    'Nội dung Thông tư số {number}; cách xác định nội hàm của tiêu chí; thu thập, xử lý, mã hóa minh chứng; viết phiếu đánh giá tiêu chí và báo cáo tự đánh giá.',
  organisation,
  signerPost: 'CHỦ TỊCH',
};

export function proseTemplate(planForm: 'F05' | 'F05S' | 'F05B'): ProseTemplate {
  if (planForm === 'F05B') return yearly;
  // The older form is signed by the head of the school alone.
  return planForm === 'F05' ? earlier : { ...earlier, signerAuthority: '', signerPost: 'HIỆU TRƯỞNG' };
}

/** Fills `{name}`; null when a value is not known. */
export function filledText(template: string, values: Readonly<Record<string, string | null>>): string | null {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  if (names.some((name) => values[name] == null)) return null;
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** Sentences that are known; counted `1.`, `2.` when there are several. */
export function filledLines(lines: readonly string[], values: Readonly<Record<string, string | null>>): string {
  const known = lines.flatMap((line) => filledText(line, values) ?? []);
  return known.length === 1 ? (known[0] ?? '') : known.map((line, at) => `${at + 1}. ${line}`).join('\n');
}

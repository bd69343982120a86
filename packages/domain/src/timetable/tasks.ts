import type { Text } from '../framework/framework.ts';

/** What a task of the self-evaluation is called. Keys are stable; the wording may be edited in the plan. */
export const taskLabels = {
  'meet-leaders': {
    vi: 'Họp lãnh đạo nhà trường: thống nhất mục đích, phạm vi, thời gian biểu và dự kiến nhân sự',
    en: 'Leaders’ meeting on purpose, scope, timetable and people',
  },
  'decide-council': { vi: 'Ra quyết định thành lập Hội đồng tự đánh giá', en: 'Decision setting up the council' },
  'confirm-council': {
    vi: 'Thành lập hoặc kiện toàn Hội đồng tự đánh giá',
    en: 'Set up or confirm the council',
  },
  'announce-and-assign': {
    vi: 'Công bố quyết định, phân công nhiệm vụ từng thành viên',
    en: 'Announce the decision and assign duties',
  },
  'assign-plan-drafting': { vi: 'Phân công dự thảo kế hoạch tự đánh giá', en: 'Assign the drafting of the plan' },
  'inform-staff': {
    vi: 'Phổ biến chủ trương tự đánh giá tới toàn thể cán bộ, giáo viên, nhân viên',
    en: 'Inform all staff',
  },
  train: { vi: 'Tập huấn nghiệp vụ tự đánh giá', en: 'Training in self-evaluation' },
  'finish-plan': { vi: 'Hoàn thành kế hoạch tự đánh giá', en: 'Finish the plan' },
  'prepare-outline': { vi: 'Chuẩn bị đề cương báo cáo', en: 'Prepare the outline of the report' },
  'collect-evidence': { vi: 'Thu thập, xử lý, mã hóa minh chứng', en: 'Collect, process and code evidence' },
  'write-requirement-sheets': {
    vi: 'Xác định nội hàm, phân tích tiêu chí tìm minh chứng',
    en: 'Requirement sheets',
  },
  'write-sheets': { vi: 'Viết phiếu đánh giá tiêu chí', en: 'Write criterion sheets' },
  'update-sheets': { vi: 'Bổ sung, hoàn thiện phiếu đánh giá tiêu chí', en: 'Update criterion sheets' },
  'discuss-sheets': { vi: 'Thảo luận phiếu đánh giá tiêu chí', en: 'Discuss criterion sheets' },
  'approve-sheets': { vi: 'Hội đồng thông qua phiếu đánh giá tiêu chí', en: 'Council approves criterion sheets' },
  'council-progress-meeting': { vi: 'Họp Hội đồng về tiến độ', en: 'Council meeting on progress' },
  'identify-issues': { vi: 'Xác định các vấn đề phát sinh', en: 'Identify issues' },
  'identify-extra-needs': {
    vi: 'Xác định minh chứng cần thu thập bổ sung',
    en: 'Identify evidence that is still needed',
  },
  'adjust-outline': { vi: 'Điều chỉnh đề cương, lập đề cương chi tiết', en: 'Adjust the outline' },
  'approve-outline': { vi: 'Thông qua đề cương báo cáo', en: 'Approve the outline' },
  'collect-extra': { vi: 'Thu thập, xử lý minh chứng bổ sung', en: 'Collect extra evidence' },
  'start-report': { vi: 'Bắt đầu viết báo cáo', en: 'Start the report' },
  'draft-report': { vi: 'Dự thảo báo cáo tự đánh giá', en: 'Draft the report' },
  'verify-evidence': { vi: 'Kiểm tra lại minh chứng được sử dụng trong báo cáo', en: 'Check the evidence cited' },
  'council-draft-meeting': { vi: 'Họp Hội đồng thảo luận dự thảo báo cáo', en: 'Council discusses the draft' },
  'staff-draft-meeting': {
    vi: 'Lấy ý kiến cán bộ, giáo viên, nhân viên về dự thảo báo cáo',
    en: 'Staff comment on the draft',
  },
  'staff-revised-meeting': {
    vi: 'Thảo luận dự thảo báo cáo đã sửa',
    en: 'Discuss the revised draft',
  },
  'publish-internal': { vi: 'Công bố dự thảo báo cáo trong nhà trường', en: 'Publish the draft inside the school' },
  'open-comments': { vi: 'Mở đợt lấy ý kiến góp ý', en: 'Open a comment round' },
  'handle-comments': { vi: 'Tiếp thu, xử lý ý kiến góp ý', en: 'Handle comments' },
  'finish-report': { vi: 'Hoàn thiện báo cáo tự đánh giá', en: 'Finish the report' },
  'publish-final-internal': {
    vi: 'Công bố báo cáo đã hoàn thiện trong nhà trường',
    en: 'Publish the final report inside the school',
  },
  'collect-process-feedback': {
    vi: 'Tập hợp ý kiến về quy trình, biểu mẫu, hướng dẫn',
    en: 'Collect opinions on procedure and forms',
  },
  'submit-report': { vi: 'Nộp báo cáo tự đánh giá', en: 'Submit the report' },
  'open-data': { vi: 'Mở bảng số liệu, danh sách cán bộ', en: 'Open data tables and roster' },
  'sign-improvement-plan': { vi: 'Ký kế hoạch cải tiến chất lượng', en: 'Sign the improvement plan' },
  'answer-level-1': { vi: 'Trả lời yêu cầu Mức 1', en: 'Answer the requirements of Level 1' },
  'answer-level-2': { vi: 'Trả lời yêu cầu Mức 2', en: 'Answer the requirements of Level 2' },
  'close-term-data': { vi: 'Chốt số liệu học kỳ I', en: 'Close the data of term I' },
  'close-year-data': { vi: 'Chốt số liệu năm học', en: 'Close the data of the year' },
  'review-improvement-1': { vi: 'Rà soát kế hoạch cải tiến lần 1', en: 'First review of the improvement plan' },
  'review-improvement-2': { vi: 'Rà soát kế hoạch cải tiến lần 2', en: 'Second review of the improvement plan' },
  'site-findings': { vi: 'Xem xét điều kiện tại các điểm trường', en: 'Findings at the sites' },
  'approve-report': { vi: 'Hội đồng thông qua, ký báo cáo', en: 'Council approves and signs the report' },
  'disclose-report': { vi: 'Công khai báo cáo', en: 'Disclose the report' },
  'draft-improvement-plan': {
    vi: 'Dự thảo kế hoạch cải tiến năm học sau',
    en: 'Draft the next improvement plan',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type TaskKey = keyof typeof taskLabels;

/** The left may not start after the right has ended, within one round (handbook, process §10.1, rule N504). */
export const hardOrder: readonly (readonly [earlier: TaskKey, later: TaskKey])[] = [
  ['decide-council', 'write-sheets'],
  ['finish-plan', 'collect-evidence'],
  ['collect-evidence', 'finish-report'],
  ['write-sheets', 'finish-report'],
  ['write-sheets', 'submit-report'],
  ['draft-report', 'council-draft-meeting'],
  ['draft-report', 'staff-draft-meeting'],
  ['handle-comments', 'finish-report'],
  ['finish-report', 'publish-final-internal'],
  ['publish-final-internal', 'submit-report'],
];

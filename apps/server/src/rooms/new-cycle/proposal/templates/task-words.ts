import type { TaskKey, TaskOwner } from '@minhchung/domain';

/** Who answers for a row, as the paper names the body. */
export const ownerWords: Readonly<Record<TaskOwner, string>> = {
  principal: 'Hiệu trưởng',
  chair: 'Chủ tịch Hội đồng',
  secretary: 'Thư ký Hội đồng',
  groups: 'Các nhóm công tác',
};

/** What is there when a task is done; tasks without a paper of their own are not named. */
export const productWords: Readonly<Partial<Record<TaskKey, string>>> = {
  'meet-leaders': 'Biên bản họp',
  'decide-council': 'Quyết định thành lập Hội đồng',
  'confirm-council': 'Quyết định thành lập hoặc kiện toàn Hội đồng',
  train: 'Hồ sơ tập huấn',
  'finish-plan': 'Kế hoạch tự đánh giá',
  'sign-improvement-plan': 'Kế hoạch cải tiến chất lượng',
  'prepare-outline': 'Đề cương báo cáo',
  'collect-evidence': 'Danh mục minh chứng',
  'write-requirement-sheets': 'Phiếu xác định nội hàm',
  'write-sheets': 'Phiếu đánh giá tiêu chí',
  'update-sheets': 'Phiếu đánh giá tiêu chí đã bổ sung',
  'council-progress-meeting': 'Biên bản họp Hội đồng',
  'adjust-outline': 'Đề cương chi tiết',
  'draft-report': 'Dự thảo báo cáo',
  'verify-evidence': 'Kết quả kiểm tra minh chứng',
  'council-draft-meeting': 'Biên bản họp Hội đồng',
  'staff-draft-meeting': 'Tổng hợp ý kiến góp ý',
  'open-comments': 'Tổng hợp ý kiến góp ý',
  'handle-comments': 'Bản tiếp thu, giải trình',
  'finish-report': 'Báo cáo tự đánh giá',
  'approve-report': 'Báo cáo được phê duyệt',
  'close-term-data': 'Số liệu học kỳ I',
  'close-year-data': 'Số liệu năm học',
  'review-improvement-1': 'Kết quả rà soát lần 1',
  'review-improvement-2': 'Kết quả rà soát lần 2',
  'draft-improvement-plan': 'Dự thảo kế hoạch cải tiến năm học sau',
};

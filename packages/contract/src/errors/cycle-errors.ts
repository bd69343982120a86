import type { ErrorDefinition } from './error-definition.ts';

/** Cycles and the states of what they hold. */
export const cycleErrors = {
  'cycle.unknownFramework': {
    status: 422,
    vi: 'Không có bộ tiêu chuẩn này hoặc bộ tiêu chuẩn không dùng cho cấp học đã chọn. Xin chọn bộ tiêu chuẩn hoặc cấp học khác.',
    en: 'This framework does not exist or is not for the chosen levels. Choose another framework or other levels.',
  },
  'cycle.wrongTransition': {
    status: 409,
    vi: 'Đợt tự đánh giá không chuyển thẳng sang trạng thái này được. Xin tải lại trang để xem trạng thái hiện nay rồi chọn lại.',
    en: 'The cycle cannot move to that state directly. Reload the page to see its state, then choose again.',
  },
  'cycle.councilNotSigned': {
    status: 409,
    vi: 'Chưa bắt đầu được đợt vì quyết định thành lập Hội đồng chưa ký. Xin ghi nhận quyết định đã ký ở trang Hội đồng và phân công trước.',
    en: 'The cycle cannot start: the decision on the council is not signed. Record it as signed on the page Council and assignments first.',
  },
  'cycle.onlyRead': {
    status: 409,
    vi: 'Đợt tự đánh giá này đã kết thúc hoặc đã hủy nên chỉ để xem. Mở lại đợt ở trang Tổng quan nếu cần sửa.',
    en: 'This cycle is closed or cancelled, so it is only read. Open it again on the overview to change it.',
  },
  'evidenceNeed.wrongStep': {
    status: 409,
    vi: 'Minh chứng này không chuyển thẳng sang trạng thái đó được. Xin tải lại trang để xem trạng thái hiện nay rồi chọn lại.',
    en: 'This evidence cannot go to that state directly. Reload the page to see its state, then choose again.',
  },
  'evidenceNeed.reasonMissing': {
    status: 422,
    vi: 'Cần ghi lý do khi chuyển sang “Thay thế”, “Không áp dụng” hoặc lùi về trạng thái trước. Xin ghi lý do rồi lưu lại.',
    en: 'A reason is needed for “substituted”, “not applicable” and for every step back. Give it and save again.',
  },
  'task.waitsForItself': {
    status: 409,
    vi: 'Việc này không thể chờ chính nó: {way}. Xin bỏ một việc trong vòng này.',
    en: 'A task cannot wait for itself: {way}. Take one out of this circle.',
  },
  'task.reasonMissing': {
    status: 422,
    vi: 'Xin ghi lý do khi mở lại một việc đã xong hoặc đã hủy.',
    en: 'Please give the reason for opening again a task that was done or cancelled.',
  },
} as const satisfies Record<string, ErrorDefinition>;

import type { ErrorDefinition } from './error-definition.ts';

/** Papers that are read: plans and official wordings. */
export const importsErrors = {
  'import.unreadable': {
    status: 422,
    vi: '{message}',
    en: '{message}',
  },
  'import.closed': {
    status: 409,
    vi: 'Bản nhập này đã được xác nhận hoặc đã bỏ nên không sửa được nữa. Xin sửa trong đợt tự đánh giá, hoặc nhập lại văn bản.',
    en: 'This import has been confirmed or put aside and cannot be changed. Change the cycle itself, or import the paper again.',
  },
  'import.blocked': {
    status: 409,
    vi: 'Còn mục phải trả lời trước khi xác nhận. Xin xem phần “Cần trả lời”.',
    en: 'Some questions must be answered before confirming. See the part “To be answered”.',
  },
  'import.builtUpon': {
    status: 409,
    vi: 'Đã có thay đổi sau khi nhập nên không thể hoàn tác cả bản nhập. Thầy/cô vẫn có thể sửa hoặc xóa từng mục.',
    en: 'Something was changed after the import, so it cannot be taken back as a whole. Single items can still be changed.',
  },
  'import.noEarlierPaper': {
    status: 409,
    vi: 'Đợt này không được lập từ một văn bản đã nhập nên không có gì để so sánh. Xin chọn đợt khác, hoặc xác nhận thành đợt mới.',
    en: 'This cycle was not made from an imported paper, so there is nothing to compare with. Choose another one, or confirm a new cycle.',
  },
  'officialText.wrongMatch': {
    status: 422,
    vi: 'Có đoạn được gắn vào một chỗ không có trong bộ tiêu chuẩn. Xin tải lại trang rồi chọn lại.',
    en: 'A passage is tied to a place that the framework does not have. Reload the page and choose again.',
  },
} as const satisfies Record<string, ErrorDefinition>;

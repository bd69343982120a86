import type { ErrorDefinition } from './error-definition.ts';

/** What any request can meet before a room is reached, and what any stored object can answer. */
export const doorErrors = {
  'request.invalid': {
    status: 422,
    vi: 'Một số ô chưa đúng. Xin sửa các ô được đánh dấu rồi lưu lại.',
    en: 'Some fields are not right. Please correct the marked ones and save again.',
  },
  'request.malformed': {
    status: 400,
    vi: 'Máy chủ không đọc được yêu cầu gửi lên. Xin tải lại trang rồi thử lại; nếu vẫn lỗi, báo quản trị của trường.',
    en: 'The server could not read the request. Reload the page and try again; if it persists, tell the school administrator.',
  },
  'request.crossSite': {
    status: 403,
    vi: 'Yêu cầu đến từ một trang khác nên đã bị từ chối. Xin mở lại Minh Chứng rồi thực hiện lại.',
    en: 'The request came from another site and was refused. Open Minh Chứng again and retry.',
  },
  'request.tooLarge': {
    status: 413,
    vi: 'Tệp lớn hơn mức cho phép ({limit}). Xin chia nhỏ hoặc nén lại.',
    en: 'The file is larger than allowed ({limit}). Please split or compress it.',
  },
  'request.tooMany': {
    status: 429,
    vi: 'Thao tác quá nhiều lần trong thời gian ngắn. Xin chờ {seconds} giây rồi thử lại.',
    en: 'Too many attempts in a short time. Please wait {seconds} seconds and try again.',
  },
  'session.required': {
    status: 401,
    vi: 'Phiên làm việc đã hết. Xin đăng nhập lại; những gì đang viết vẫn được giữ.',
    en: 'Your session has ended. Please sign in again; what you were writing is kept.',
  },
  'access.denied': {
    status: 403,
    vi: 'Thầy/cô chưa được giao quyền làm việc này. Xin liên hệ quản trị của trường.',
    en: 'You do not have the right to do this. Please ask the school administrator.',
  },
  'object.notFound': {
    status: 404,
    vi: 'Không tìm thấy nội dung này. Có thể nội dung đã được xóa hoặc thuộc trường khác. Xin tải lại trang rồi tìm lại.',
    en: 'Not found. It may have been removed or belong to another school. Reload the page and look again.',
  },
  'object.changed': {
    status: 409,
    vi: 'Nội dung này vừa được người khác sửa. Xin xem hai bản và chọn bản cần giữ.',
    en: 'Somebody else has just changed this. Please compare both versions and choose.',
  },
  'object.duplicate': {
    status: 409,
    vi: 'Nội dung này đã có trong danh sách. Xin sửa mục đã có, hoặc ghi nội dung khác.',
    en: 'This is in the list already. Change the one that exists, or enter something else.',
  },
  'rows.tooMany': {
    status: 409,
    vi: 'Danh sách này của trường đã có {most} dòng, là mức tối đa. Xin xóa những dòng không còn dùng rồi thêm lại.',
    en: 'This list of the school holds {most} rows, which is the most it takes. Please remove some that are no longer used, then add again.',
  },
  'object.inUse': {
    status: 409,
    vi: 'Nội dung này đang được dùng ở nơi khác nên chưa xóa được. Xin gỡ khỏi nơi đang dùng trước.',
    en: 'This is used elsewhere and cannot be removed yet. Take it out there first.',
  },
  'session.passwordChangeNeeded': {
    status: 403,
    vi: 'Mật khẩu này chỉ dùng cho lần đầu. Xin đặt mật khẩu mới rồi làm tiếp.',
    en: 'This password is for the first time only. Please set a new one, then go on.',
  },
  'session.wrongPassword': {
    status: 403,
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Xin kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại.',
    en: 'User name or password is not right. Check Caps Lock and the keyboard layout, then try again.',
  },
  'session.wrongCode': {
    status: 403,
    vi: 'Mã xác thực chưa đúng hoặc đã hết hạn. Xin nhập mã đang hiện trong ứng dụng.',
    en: 'The code is wrong or has expired. Please enter the one that the app shows now.',
  },
  'server.failed': {
    status: 500,
    vi: 'Máy chủ gặp lỗi, dữ liệu đã lưu vẫn an toàn. Xin thử lại; nếu vẫn lỗi, báo quản trị kèm mã {reference}.',
    en: 'The server failed; saved data are safe. Try again, or report the code {reference}.',
  },
  'server.busy': {
    status: 503,
    vi: 'Máy chủ đang bận hoặc đang khởi động lại. Xin thử lại sau ít giây.',
    en: 'The server is busy or restarting. Please try again in a few seconds.',
  },
} as const satisfies Record<string, ErrorDefinition>;

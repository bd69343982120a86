/**
 * Every refusal that the server can give: a dotted code, its HTTP status and its wording.
 * `{name}` in a wording is filled from the problem's `params`.
 */
export interface ErrorDefinition {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 423 | 429 | 500 | 503;
  readonly vi: string;
  readonly en: string;
}

export const errors = {
  'request.invalid': {
    status: 422,
    vi: 'Một số ô chưa đúng. Xin sửa các ô được đánh dấu rồi lưu lại.',
    en: 'Some fields are not right. Please correct the marked ones and save again.',
  },
  'request.malformed': {
    status: 400,
    vi: 'Yêu cầu gửi lên không đọc được.',
    en: 'The request could not be read.',
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
    vi: 'Không tìm thấy nội dung này. Có thể nội dung đã được xóa hoặc thuộc trường khác.',
    en: 'Not found. It may have been removed or belong to another school.',
  },
  'object.changed': {
    status: 409,
    vi: 'Nội dung này vừa được người khác sửa. Xin xem hai bản và chọn bản cần giữ.',
    en: 'Somebody else has just changed this. Please compare both versions and choose.',
  },
  'object.duplicate': {
    status: 409,
    vi: 'Nội dung này đã có.',
    en: 'This already exists.',
  },
  'object.inUse': {
    status: 409,
    vi: 'Nội dung này đang được dùng ở nơi khác nên chưa xóa được.',
    en: 'This is used elsewhere and cannot be removed yet.',
  },
  'setUp.done': {
    status: 409,
    vi: 'Máy chủ này đã được thiết lập. Xin đăng nhập.',
    en: 'This server has been set up already. Please sign in.',
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
    vi: 'Mã xác thực chưa đúng hoặc đã hết hạn. Xin nhập mã mới trên ứng dụng.',
    en: 'The code is wrong or has expired. Please enter the new one.',
  },
  'account.nameTaken': {
    status: 409,
    vi: 'Tên đăng nhập này đã có người dùng. Xin chọn tên khác.',
    en: 'This user name is taken. Please choose another.',
  },
  'grant.endMissing': {
    status: 422,
    vi: 'Tài khoản khách phải có ngày hết hạn.',
    en: 'A guest account needs an end date.',
  },
  'grant.lastAdministrator': {
    status: 409,
    vi: 'Trường phải còn ít nhất một quản trị. Xin giao quyền quản trị cho người khác trước.',
    en: 'The school needs at least one administrator. Appoint another one first.',
  },
  'cycle.unknownFramework': {
    status: 422,
    vi: 'Không có bộ tiêu chuẩn này hoặc bộ tiêu chuẩn không dùng cho cấp học đã chọn.',
    en: 'This framework does not exist or is not for the chosen levels.',
  },
  'cycle.wrongTransition': {
    status: 409,
    vi: 'Chưa thể chuyển đợt tự đánh giá sang trạng thái này: {reason}.',
    en: 'The cycle cannot move to this state yet: {reason}.',
  },
  'council.rulesBroken': {
    status: 409,
    vi: 'Hội đồng chưa đúng quy định của bộ tiêu chuẩn. Xin xem các điểm cần sửa bên cạnh danh sách.',
    en: 'The council does not keep the rules of the framework. See the points beside the list.',
  },
  'council.numberMissing': {
    status: 409,
    vi: 'Quyết định chưa có số hoặc ngày ký nên chưa ghi nhận là đã ký được.',
    en: 'The decision has no number or date yet, so it cannot be recorded as signed.',
  },
  'council.alreadySigned': {
    status: 409,
    vi: 'Quyết định thành lập Hội đồng đã ký nên danh sách không sửa trực tiếp được. Xin lập quyết định kiện toàn.',
    en: 'The decision on the council is signed, so its lists cannot be edited. Make an amending decision.',
  },
  'council.wrongTransition': {
    status: 409,
    vi: 'Quyết định đã ký không quay lại dự thảo được. Xin lập quyết định kiện toàn.',
    en: 'A signed decision does not become a draft again. Make an amending decision.',
  },
  'letter.dateMissing': {
    status: 409,
    vi: 'Tờ trình chưa có ngày ký nên chưa ghi nhận là đã gửi được. Xin nhập ngày ký trước.',
    en: 'The letter has no date yet, so it cannot be recorded as sent. Please enter its date first.',
  },
  'letter.alreadySent': {
    status: 409,
    vi: 'Tờ trình đã gửi nên không sửa, không xóa được. Xin chuyển về dự thảo trước, hoặc lập tờ trình khác.',
    en: 'The letter was sent, so it cannot be changed or removed. Make it a draft again first, or write another one.',
  },
  'import.unreadable': {
    status: 422,
    vi: '{message}',
    en: '{message}',
  },
  'import.closed': {
    status: 409,
    vi: 'Bản nhập này đã được xác nhận hoặc đã bỏ, không sửa được nữa.',
    en: 'This import has been confirmed or put aside and cannot be changed.',
  },
  'import.blocked': {
    status: 409,
    vi: 'Còn mục phải trả lời trước khi xác nhận. Xin xem phần "Cần trả lời".',
    en: 'Some questions must be answered before confirming.',
  },
  'import.builtUpon': {
    status: 409,
    vi: 'Đã có thay đổi sau khi nhập nên không thể hoàn tác cả bản nhập. Thầy/cô vẫn có thể sửa hoặc xóa từng mục.',
    en: 'Something was changed after the import, so it cannot be taken back as a whole. Single items can still be changed.',
  },
  'paper.unprintable': {
    status: 422,
    vi: 'Văn bản có ký tự mà phông chữ của bản PDF không có: {characters}. Xin thay các ký tự này rồi tạo lại; bản Word vẫn tải được.',
    en: 'The paper has characters that the font of the PDF lacks: {characters}. Replace them and try again; the Word file can be downloaded.',
  },
  'paper.wrongScanType': {
    status: 415,
    vi: 'Bản quét phải là tệp PDF, JPG hoặc PNG.',
    en: 'A scan must be a PDF, JPG or PNG file.',
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

export type ErrorCode = keyof typeof errors;

export function errorText(
  code: ErrorCode,
  language: 'vi' | 'en',
  params: Readonly<Record<string, unknown>> = {},
): string {
  return errors[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

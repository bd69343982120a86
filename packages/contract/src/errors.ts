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
  'account.unknown': {
    status: 422,
    vi: 'Máy chủ này không có tài khoản nào mang tên đăng nhập hoặc thư điện tử này. Xin kiểm tra lại, hoặc lập tài khoản mới.',
    en: 'No account of this server has this user name or e-mail. Check it, or make a new account.',
  },
  'grant.alreadyHeld': {
    status: 409,
    vi: 'Người này đã có tài khoản tại trường. Xin mở tên trong danh sách tài khoản để sửa hoặc trả lại quyền.',
    en: 'This person already has an account at the school. Open the name in the list to change or give back the rights.',
  },
  'authority.circle': {
    status: 409,
    vi: 'Cơ quan cấp trên được chọn lại trực thuộc cơ quan này. Xin chọn cơ quan khác.',
    en: 'The chosen superior is itself below this authority. Choose another one.',
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
  'cycle.onlyRead': {
    status: 409,
    vi: 'Đợt tự đánh giá này đã kết thúc hoặc đã hủy nên chỉ để xem. Mở lại đợt ở trang Tổng quan nếu cần sửa.',
    en: 'This cycle is closed or cancelled, so it is only read. Open it again on the overview to change it.',
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
  'council.notSigned': {
    status: 409,
    vi: 'Hội đồng này chưa có quyết định đã ký nên sửa trực tiếp được, chưa cần kiện toàn.',
    en: 'This council has no signed decision yet: its lists can be edited, nothing is to be amended.',
  },
  'council.amendmentOpen': {
    status: 409,
    vi: 'Đang có một bản dự thảo kiện toàn. Xin sửa tiếp bản đó hoặc bỏ đi trước khi lập bản mới.',
    en: 'An amendment is already being drafted. Go on with it, or discard it first.',
  },
  'council.amendmentClosed': {
    status: 409,
    vi: 'Bản kiện toàn này đã ký hoặc đã bỏ nên không sửa được nữa.',
    en: 'This amendment has been signed or discarded and cannot be changed.',
  },
  'council.amendmentOutdated': {
    status: 409,
    vi: 'Hội đồng đang có hiệu lực không còn là Hội đồng mà bản dự thảo này kiện toàn. Xin lập bản kiện toàn mới.',
    en: 'The council in force is no longer the one that this draft amends. Make a new amendment.',
  },
  'council.dateBeforeFormer': {
    status: 409,
    vi: 'Ngày quyết định kiện toàn ở trước ngày {former} của quyết định trước. Xin kiểm tra lại ngày.',
    en: 'The amending decision is dated before the former one of {former}. Please check the date.',
  },
  'handover.closed': {
    status: 409,
    vi: 'Biên bản bàn giao này đã ký hoặc đã hủy nên không sửa được nữa.',
    en: 'This handover has been signed or cancelled and cannot be changed.',
  },
  'handover.alreadyOpen': {
    status: 409,
    vi: 'Người này đang có một biên bản bàn giao chưa ký. Xin mở biên bản đó để làm tiếp.',
    en: 'There is an open handover for this person already. Go on with that one.',
  },
  'handover.itemsOpen': {
    status: 409,
    vi: 'Còn {count} mục chưa bàn giao. Xin bàn giao, hoặc xác nhận ký khi còn mục chưa có người nhận.',
    en: '{count} items are not handed over yet. Hand them over, or confirm that they stay open.',
  },
  'handover.wrongReceiver': {
    status: 422,
    vi: 'Người nhận phải là một người khác đang làm việc tại trường.',
    en: 'The receiver must be somebody else who works at the school.',
  },
  'handover.itemStays': {
    status: 409,
    vi: 'Mục “{label}” không bàn giao được ở đây: {reason}',
    en: '"{label}" cannot be handed over here: {reason}',
  },
  'legal.duplicate': {
    status: 409,
    vi: 'Văn bản số {number} đã có trong sổ.',
    en: 'Number {number} is in the register already.',
  },
  'register.notationMissing': {
    status: 409,
    vi: 'Chưa có ký hiệu của trường tại ngày này. Xin ghi ký hiệu ở trang Nhà trường rồi lấy số.',
    en: 'The school has no notation code on that day. Enter it on the page of the school, then take the number.',
  },
  'register.numberTaken': {
    status: 409,
    vi: 'Số {notation} đã được cấp cho văn bản khác. Số đã cấp không dùng lại.',
    en: 'Number {notation} has been given to another paper. A number is never used again.',
  },
  'register.voided': {
    status: 409,
    vi: 'Số này đã hủy nên không sửa được nữa; dòng được giữ lại trong sổ.',
    en: 'This number is void and cannot be changed; its line stays in the register.',
  },
  'register.wrongTransition': {
    status: 409,
    vi: 'Chưa thể chuyển văn bản sang trạng thái này.',
    en: 'The paper cannot move to this state.',
  },
  'register.reasonMissing': {
    status: 422,
    vi: 'Xin ghi lý do để người đọc sổ sau này hiểu.',
    en: 'Please give a reason, for whoever reads the register later.',
  },
  'document.wrongTransition': {
    status: 409,
    vi: 'Chưa thể chuyển văn bản sang trạng thái này từ trạng thái hiện tại.',
    en: 'The document cannot move to this state from where it is.',
  },
  'document.dateMissing': {
    status: 409,
    vi: 'Văn bản chưa có ngày nên chưa lấy số hoặc ghi nhận đã ký được.',
    en: 'The document has no date yet, so it cannot be numbered or recorded as signed.',
  },
  'document.alreadySigned': {
    status: 409,
    vi: 'Văn bản đã ký nên nội dung không sửa được nữa; bản quét vẫn thêm được.',
    en: 'The document is signed and its content stays; scans can still be added.',
  },
  'document.wrongFileType': {
    status: 415,
    vi: 'Tệp phải là văn bản Word (.docx, .doc) hoặc PDF; bản quét là PDF, JPG hoặc PNG.',
    en: 'The file must be a Word document (.docx, .doc) or PDF; a scan is PDF, JPG or PNG.',
  },
  'document.hasMacros': {
    status: 415,
    vi: 'Tệp có chứa lệnh tự chạy (macro) nên không được nhận. Xin lưu lại thành .docx không có macro rồi tải lên.',
    en: 'The file contains macros and is not taken. Save it as a .docx without macros and upload that.',
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
  'invitation.closed': {
    status: 409,
    vi: 'Liên kết mời này không còn dùng được: đã hết hạn, đã dùng hoặc đã thu hồi. Xin quản trị của trường gửi liên kết mới; ai đã có tài khoản thì đăng nhập như thường.',
    en: 'This invitation link no longer works: it has expired, was used, or was revoked. Ask the school administrator for a new one; whoever has an account signs in as usual.',
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
  'paper.unprintable': {
    status: 422,
    vi: 'Văn bản có ký tự mà phông chữ của bản PDF không có: {characters}. Xin thay các ký tự này rồi tạo lại; bản Word vẫn tải được.',
    en: 'The paper has characters that the font of the PDF lacks: {characters}. Replace them and try again; the Word file can be downloaded.',
  },
  'paper.noTable': {
    status: 422,
    vi: 'Văn bản này chưa có bảng nào để ghi ra Excel. Xin tải bản Word hoặc PDF.',
    en: 'This paper has no table to write to a workbook yet. Download the Word or PDF file.',
  },
  'paper.wordingOfIssued': {
    status: 409,
    vi: 'Văn bản đề ngày {date} đã ban hành theo câu chữ cũ nên không đổi được. Xin chọn ngày áp dụng sau ngày {date}.',
    en: 'The paper of {date} was issued with the former wording. Choose a later first day than {date}.',
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

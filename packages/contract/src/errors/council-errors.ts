import type { ErrorDefinition } from './error-definition.ts';

/** The council, its amendments, and handovers. */
export const councilErrors = {
  'council.rulesBroken': {
    status: 409,
    vi: 'Hội đồng chưa đúng quy định của bộ tiêu chuẩn. Xin xem các điểm cần sửa bên cạnh danh sách.',
    en: 'The council does not keep the rules of the framework. See the points beside the list.',
  },
  'council.peopleUnknown': {
    status: 409,
    vi: 'Danh sách có người không có trong danh sách cán bộ của trường: {names}. Xin chọn người khác vào các chỗ đó rồi ký lại.',
    en: 'These people are not in the staff list of the school: {names}. Choose others for their seats, then sign again.',
  },
  'council.numberMissing': {
    status: 409,
    vi: 'Quyết định chưa có số hoặc ngày ký nên chưa ghi nhận là đã ký được. Xin nhập số và ngày trước.',
    en: 'The decision has no number or date yet, so it cannot be recorded as signed. Enter them first.',
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
    vi: 'Bản kiện toàn này đã ký hoặc đã bỏ nên không sửa được nữa. Xin lập bản kiện toàn mới nếu cần thay đổi.',
    en: 'This amendment has been signed or discarded and cannot be changed. Make a new one if a change is needed.',
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
    vi: 'Biên bản bàn giao này đã ký hoặc đã hủy nên không sửa được nữa. Xin lập biên bản mới nếu cần bàn giao tiếp.',
    en: 'This handover has been signed or cancelled and cannot be changed. Begin a new one if there is more to hand over.',
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
    vi: 'Người nhận phải là một người khác đang làm việc tại trường. Xin chọn người nhận khác.',
    en: 'The receiver must be somebody else who works at the school. Choose another receiver.',
  },
  'handover.itemStays': {
    status: 409,
    vi: 'Tài khoản và nhiệm vụ không bàn giao ở đây: các mục này kết thúc khi ký biên bản hoặc do quản trị trường xử lý. Xin bỏ chọn các mục ấy rồi bàn giao lại.',
    en: 'Accounts and duties are not handed over here: they end when the record is signed, or the school administrator ends them. Leave them out and try again.',
  },
  'handover.noRight': {
    status: 403,
    vi: 'Thầy/cô chưa có quyền sửa một trong các mục này ở đợt tự đánh giá của mục đó. Xin bỏ chọn, hoặc nhờ người phụ trách đợt đó bàn giao.',
    en: 'You may not change one of these items in its cycle. Leave it out, or ask whoever is in charge of that cycle to hand it over.',
  },
  'handover.notHeld': {
    status: 409,
    vi: 'Người nhận không còn giữ mục này nên không lấy lại được. Xin tải lại trang để xem mục này nay do ai giữ.',
    en: 'The receiver no longer holds this item, so it cannot be taken back. Reload the page to see who holds it now.',
  },
} as const satisfies Record<string, ErrorDefinition>;

import type { ErrorDefinition } from './error-definition.ts';

/** Accounts, rights, invitations, the first set-up and authorities. */
export const accountsErrors = {
  'setUp.done': {
    status: 409,
    vi: 'Máy chủ này đã được thiết lập. Xin đăng nhập.',
    en: 'This server has been set up already. Please sign in.',
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
    vi: 'Tài khoản khách phải có ngày hết hạn. Xin ghi ngày, ví dụ 31/05/2027.',
    en: 'A guest account needs an end date. Please enter one, for example 31/05/2027.',
  },
  'grant.lastAdministrator': {
    status: 409,
    vi: 'Trường phải còn ít nhất một quản trị. Xin giao quyền quản trị cho người khác trước.',
    en: 'The school needs at least one administrator. Appoint another one first.',
  },
  'invitation.closed': {
    status: 409,
    vi: 'Liên kết mời này không còn dùng được: đã hết hạn, đã dùng hoặc đã thu hồi. Xin quản trị của trường gửi liên kết mới; ai đã có tài khoản thì đăng nhập như thường.',
    en: 'This invitation link no longer works: it has expired, was used, or was revoked. Ask the school administrator for a new one; whoever has an account signs in as usual.',
  },
  'invitation.void': {
    status: 409,
    vi: 'Người gửi liên kết mời này không còn quyền cấp tài khoản của trường nên liên kết không dùng được nữa. Xin quản trị hiện nay của trường gửi liên kết mới.',
    en: 'Whoever sent this invitation may no longer give out accounts of the school, so the link no longer works. Ask the present administrator of the school for a new one.',
  },
} as const satisfies Record<string, ErrorDefinition>;

import type { ErrorDefinition } from './error-definition.ts';

/** Registers, own documents and letters. */
export const registersErrors = {
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
} as const satisfies Record<string, ErrorDefinition>;

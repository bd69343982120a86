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
  'letter.notSent': {
    status: 409,
    vi: 'Tờ trình đang là dự thảo nên không có gì để thu lại.',
    en: 'The letter is a draft, so there is nothing to take back.',
  },
  'letter.numberMissing': {
    status: 409,
    vi: 'Tờ trình chưa có số nên chưa ghi nhận là đã gửi được. Xin lấy số tiếp theo của sổ văn bản đi, hoặc ghi số đã có.',
    en: 'The letter has no number, so it cannot be recorded as sent. Take the next number of the outgoing register, or enter the one it has.',
  },
  'legal.duplicate': {
    status: 409,
    vi: 'Văn bản số {number} đã có trong sổ. Xin mở dòng đó để sửa.',
    en: 'Number {number} is in the register already. Open its line to change it.',
  },
  'register.notationMissing': {
    status: 409,
    vi: 'Chưa có ký hiệu của trường tại ngày này. Xin ghi ký hiệu ở trang Nhà trường rồi lấy số.',
    en: 'The school has no notation code on that day. Enter it on the page of the school, then take the number.',
  },
  'register.numberTaken': {
    status: 409,
    vi: 'Số {notation} đã được cấp cho văn bản khác. Số đã cấp không dùng lại; xin lấy số khác.',
    en: 'Number {notation} has been given to another paper. A number is never used again; take another one.',
  },
  'register.numberWritten': {
    status: 409,
    vi: 'Văn bản đang ghi {written}; sổ văn bản đi sẽ cấp {next}. Xin chọn giữ số đã ghi và đưa vào sổ, hay thay bằng số mới.',
    en: 'The paper says {written}; the outgoing register would give {next}. Choose whether to keep what is written and enter it, or to replace it.',
  },
  'register.numberUnreadable': {
    status: 422,
    vi: '“{number}” không phải là số thứ tự nên không đưa vào sổ được. Xin ghi lại chỉ phần số, ví dụ 05, hoặc thay bằng số mới.',
    en: '“{number}” is no running number, so it cannot be entered. Write the number only, such as 05, or replace it by a new one.',
  },
  'register.numberGiven': {
    status: 409,
    vi: 'Số {notation} đã vào sổ văn bản đi nên số, ký hiệu và ngày của văn bản không sửa ở đây được. Nếu cấp nhầm, xin hủy số ở sổ rồi lấy số khác.',
    en: 'Number {notation} stands in the outgoing register, so number, notation and date are not changed here. If it was given by mistake, void it in the register and take another.',
  },
  'register.voided': {
    status: 409,
    vi: 'Số này đã hủy nên không sửa được nữa; dòng được giữ lại trong sổ.',
    en: 'This number is void and cannot be changed; its line stays in the register.',
  },
  'register.wrongTransition': {
    status: 409,
    vi: 'Văn bản không chuyển thẳng sang trạng thái này được. Xin tải lại trang để xem trạng thái hiện nay rồi chọn lại.',
    en: 'The paper cannot move to this state directly. Reload the page to see its state, then choose again.',
  },
  'register.reasonMissing': {
    status: 422,
    vi: 'Xin ghi lý do để người đọc sổ sau này hiểu.',
    en: 'Please give a reason, for whoever reads the register later.',
  },
  'document.wrongTransition': {
    status: 409,
    vi: 'Văn bản không chuyển thẳng sang trạng thái này được. Xin tải lại trang để xem trạng thái hiện nay rồi chọn lại.',
    en: 'The document cannot move to this state directly. Reload the page to see its state, then choose again.',
  },
  'document.dateMissing': {
    status: 409,
    vi: 'Văn bản chưa có ngày nên chưa lấy số hoặc ghi nhận đã ký được. Xin nhập ngày văn bản trước.',
    en: 'The document has no date yet, so it cannot be numbered or recorded as signed. Enter its date first.',
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

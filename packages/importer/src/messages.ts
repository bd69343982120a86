import type { Refusal, RefusalCode } from './import-refused.ts';

export type Language = 'vi' | 'en';
type Texts = Record<Language, string>;

/** Sentences for people, by code: what is wrong and the next step. `{name}` stands for a parameter. */
const REFUSALS: Record<RefusalCode, Texts> = {
  'import.tooLarge': {
    vi: 'Tệp quá lớn: phần chữ được phép tối đa {limitMb} MB. Hãy tách riêng bản kế hoạch, bỏ phụ lục và ảnh rồi nhập lại.',
    en: 'The file is too large: at most {limitMb} MB of text. Save the plan on its own, without annexes and pictures, and import it again.',
  },
  'import.empty': {
    vi: 'Tệp không có nội dung. Hãy kiểm tra lại tệp hoặc dán nội dung kế hoạch vào ô nhập.',
    en: 'The file is empty. Check the file, or paste the text of the plan.',
  },
  'import.zipBomb': {
    vi: 'Tệp nén phình ra quá lớn khi mở ({part}) nên không được đọc. Hãy mở bằng Word và lưu lại thành .docx mới.',
    en: 'The file unpacks to an unreasonable size ({part}) and was not read. Open it in Word and save it as a new .docx.',
  },
  'import.encrypted': {
    vi: 'Tệp được đặt mật khẩu. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi nhập lại.',
    en: 'The file is protected by a password. Open it, remove the password, save it and import it again.',
  },
  'import.truncated': {
    vi: 'Tệp bị hỏng hoặc chưa tải xong. Hãy tải lại tệp từ nguồn, hoặc mở bằng Word và lưu thành .docx mới.',
    en: 'The file is damaged or was not downloaded completely. Fetch it again, or open it in Word and save it as a new .docx.',
  },
  'import.notADocx': {
    vi: 'Tệp có đuôi .docx nhưng bên trong không phải tài liệu Word. Hãy mở bằng Word và lưu thành .docx.',
    en: 'The file is named .docx but is no Word document inside. Open it in Word and save it as .docx.',
  },
  'import.unreadableDoc': {
    vi: 'Không đọc được tệp .doc đời cũ này. Hãy mở bằng Word hoặc LibreOffice, chọn “Lưu thành .docx” rồi nhập lại.',
    en: 'This old .doc file cannot be read. Open it in Word or LibreOffice, choose “Save as .docx” and import it again.',
  },
  'import.legacySpreadsheet': {
    vi: 'Đây là bảng tính Excel đời cũ (.xls), không phải bản kế hoạch. Hãy nhập tệp Word của kế hoạch, hoặc chép nội dung và dán vào ô nhập.',
    en: 'This is an old Excel workbook (.xls), not a plan. Import the Word file of the plan, or copy its text and paste it.',
  },
  'import.spreadsheet': {
    vi: 'Đây là bảng tính Excel, không phải bản kế hoạch. Danh mục minh chứng được nhập ở mục Minh chứng; kế hoạch hãy nhập bằng tệp Word.',
    en: 'This is an Excel workbook, not a plan. Evidence lists are imported under Evidence; import the plan as a Word file.',
  },
  'import.rtf': {
    vi: 'Tệp .rtf chưa đọc được. Hãy mở bằng Word và chọn “Lưu thành .docx” rồi nhập lại.',
    en: '.rtf files are not read. Open it in Word, choose “Save as .docx” and import it again.',
  },
  'import.image': {
    vi: 'Đây là ảnh chụp hoặc ảnh quét nên không có chữ để đọc. Hãy nhập tệp Word gốc của kế hoạch, hoặc dán nội dung vào ô nhập.',
    en: 'This is a picture and holds no text. Import the original Word file of the plan, or paste its text.',
  },
  'import.presentation': {
    vi: 'Đây là tệp trình chiếu PowerPoint. Hãy nhập tệp Word của kế hoạch.',
    en: 'This is a PowerPoint presentation. Import the Word file of the plan.',
  },
  'import.archive': {
    vi: 'Đây là tệp nén. Hãy giải nén rồi chọn tệp kế hoạch ở bên trong.',
    en: 'This is an archive. Unpack it and choose the plan inside.',
  },
  'import.unknownFormat': {
    vi: 'Không nhận ra định dạng của tệp. Hãy nhập tệp .docx, .pdf có chữ, trang web đã lưu (.html), .txt, hoặc dán nội dung.',
    en: 'The format of the file is not known. Import a .docx, a PDF with text, a saved web page (.html), a .txt, or paste the text.',
  },
  'import.tooComplex': {
    vi: 'Tệp có cấu trúc quá phức tạp để đọc an toàn. Hãy chép nội dung kế hoạch và dán vào ô nhập.',
    en: 'The file is built too intricately to be read safely. Copy the text of the plan and paste it.',
  },
};

const NOTES: Record<string, Texts> = {
  'import.warning.trackedDeletions': {
    vi: 'Tệp còn dấu vết chỉnh sửa: phần đã gạch bỏ ({characters} ký tự) không được đọc.',
    en: 'The file holds tracked changes: deleted text ({characters} characters) was left out.',
  },
  'import.warning.pagesLeftOut': {
    vi: 'Tệp quá dài: {pages} trang cuối không được đọc.',
    en: 'The file is very long: its last {pages} pages were not read.',
  },
  'import.classification.scan': {
    vi: 'Đây là bản quét, không có chữ. Hãy nhập tệp Word gốc, hoặc dán nội dung vào ô nhập.',
    en: 'This is a scan without text. Import the original Word file, or paste the text.',
  },
  'import.classification.brokenFont': {
    vi: 'Chữ trong tệp dùng phông cũ (TCVN3 hoặc VNI) nên không đọc được. Hãy chuyển sang Unicode (Times New Roman) trong Word rồi nhập lại.',
    en: 'The text uses an old font encoding (TCVN3 or VNI). Convert it to Unicode in Word and import it again.',
  },
  'import.classification.lostSpaces': {
    vi: 'Chữ trong tệp bị mất dấu cách. Hãy nhập tệp Word gốc thay cho bản này.',
    en: 'The text has lost its spaces. Import the original Word file instead.',
  },
  'import.classification.nothing': { vi: 'Không có chữ nào để đọc.', en: 'There is no text to read.' },
  'import.classification.blanks': { vi: 'Có vẻ là mẫu chưa điền.', en: 'This looks like a form nobody has filled in.' },
  'import.classification.otherType': {
    vi: 'Có vẻ là một loại văn bản khác, không phải kế hoạch.',
    en: 'This looks like another kind of paper, not a plan.',
  },
  'import.classification.otherTopic': {
    vi: 'Có vẻ là văn bản về việc khác, không phải kế hoạch tự đánh giá.',
    en: 'This paper seems to be about something other than self-evaluation.',
  },
  'import.classification.noPaper': {
    vi: 'Có vẻ không phải văn bản hành chính.',
    en: 'This does not look like an administrative paper.',
  },
  'import.classification.has.purpose': { vi: 'Có mục đích tự đánh giá.', en: 'States the purpose.' },
  'import.classification.has.scope': { vi: 'Có phạm vi tự đánh giá.', en: 'States the scope.' },
  'import.classification.has.tool': { vi: 'Có công cụ tự đánh giá.', en: 'Names the tool.' },
  'import.classification.has.council': { vi: 'Có danh sách Hội đồng.', en: 'Lists the council.' },
  'import.classification.has.workingGroups': { vi: 'Có các nhóm công tác.', en: 'Lists working groups.' },
  'import.classification.has.assignments': { vi: 'Có bảng phân công.', en: 'Assigns criteria.' },
  'import.classification.has.evidenceNeeds': {
    vi: 'Có bảng minh chứng cần thu thập.',
    en: 'Lists evidence to collect.',
  },
  'import.classification.has.timetable': { vi: 'Có thời gian biểu.', en: 'Has a timetable.' },
};

const fill = (text: string, params: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (all, name) => String(params[name] ?? all));

/** The sentence for a refusal; it always names the next step. */
export function refusalMessage(refusal: Refusal, language: Language): string {
  return fill(REFUSALS[refusal.code][language], refusal.params);
}

/** The sentence for a warning or a reason of the classification, or null for an unknown code. */
export function noteMessage(code: string, params: Record<string, string | number>, language: Language): string | null {
  const texts = NOTES[code];
  return texts ? fill(texts[language], params) : null;
}

export const refusalCodes = (): RefusalCode[] =>
  Object.keys(REFUSALS).filter((code): code is RefusalCode => code in REFUSALS);

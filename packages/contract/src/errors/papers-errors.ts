import type { ErrorDefinition } from './error-definition.ts';

/** Papers that are printed, and their scans. */
export const papersErrors = {
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
    vi: 'Bản quét phải là tệp PDF, JPG hoặc PNG. Xin chọn tệp khác.',
    en: 'A scan must be a PDF, JPG or PNG file. Choose another file.',
  },
} as const satisfies Record<string, ErrorDefinition>;

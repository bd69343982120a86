import type { LegalValidity } from '@minhchung/domain';

export interface KnownLegalText extends LegalValidity {
  readonly type: string;
  readonly issuer: string;
  readonly subject: string;
  readonly amendedBy: readonly string[];
}

/**
 * Legal texts that the register of every school begins with: the circulars of the frameworks and texts that usually
 * stand beside them. Numbers, dates and titles as the framework files, the handbook and the sample papers cite them; what
 * those do not say is null or empty, never a guess. `validTo` is the last day in force.
 */
export const knownLegalTexts: readonly KnownLegalText[] = [
  {
    type: 'Luật',
    number: '43/2019/QH14',
    date: '2019-06-14',
    issuer: 'Quốc hội',
    subject: 'Luật Giáo dục',
    validFrom: null,
    validTo: null,
    replacedBy: '',
    amendedBy: ['123/2025/QH15'],
  },
  {
    type: 'Luật',
    number: '123/2025/QH15',
    date: '2025-12-10',
    issuer: 'Quốc hội',
    subject: 'sửa đổi, bổ sung một số điều của Luật Giáo dục',
    validFrom: null,
    validTo: null,
    replacedBy: '',
    amendedBy: [],
  },
  {
    type: 'Thông tư',
    number: '42/2012/TT-BGDĐT',
    date: null,
    issuer: 'Bộ trưởng Bộ Giáo dục và Đào tạo',
    subject: '',
    validFrom: null,
    validTo: '2026-07-06',
    replacedBy: '57/2026/TT-BGDĐT',
    amendedBy: [],
  },
  {
    type: 'Thông tư',
    number: '17/2018/TT-BGDĐT',
    date: '2018-08-22',
    issuer: 'Bộ trưởng Bộ Giáo dục và Đào tạo',
    subject:
      'ban hành Quy định về kiểm định chất lượng giáo dục và công nhận đạt chuẩn quốc gia đối với trường tiểu học',
    validFrom: '2018-10-10',
    validTo: '2026-07-06',
    replacedBy: '57/2026/TT-BGDĐT',
    amendedBy: ['22/2024/TT-BGDĐT'],
  },
  {
    type: 'Thông tư',
    number: '18/2018/TT-BGDĐT',
    date: '2018-08-22',
    issuer: 'Bộ trưởng Bộ Giáo dục và Đào tạo',
    subject:
      'ban hành Quy định về kiểm định chất lượng giáo dục và công nhận đạt chuẩn quốc gia đối với trường trung học cơ sở, trường trung học phổ thông và trường phổ thông có nhiều cấp học',
    validFrom: '2018-10-10',
    validTo: '2026-07-06',
    replacedBy: '57/2026/TT-BGDĐT',
    amendedBy: ['22/2024/TT-BGDĐT'],
  },
  {
    type: 'Thông tư',
    number: '19/2018/TT-BGDĐT',
    date: '2018-08-22',
    issuer: 'Bộ trưởng Bộ Giáo dục và Đào tạo',
    subject:
      'ban hành Quy định về kiểm định chất lượng giáo dục và công nhận đạt chuẩn quốc gia đối với trường mầm non',
    validFrom: '2018-10-10',
    validTo: '2026-07-06',
    replacedBy: '57/2026/TT-BGDĐT',
    amendedBy: ['22/2024/TT-BGDĐT'],
  },
  {
    type: 'Thông tư',
    number: '22/2024/TT-BGDĐT',
    date: '2024-12-10',
    issuer: 'Bộ trưởng Bộ Giáo dục và Đào tạo',
    subject: '',
    validFrom: '2025-01-25',
    validTo: '2026-07-06',
    replacedBy: '57/2026/TT-BGDĐT',
    amendedBy: [],
  },
  {
    type: 'Thông tư',
    number: '57/2026/TT-BGDĐT',
    date: '2026-07-07',
    issuer: 'Bộ trưởng Bộ Giáo dục và Đào tạo',
    subject:
      'quy định về bảo đảm chất lượng giáo dục đối với cơ sở giáo dục mầm non, giáo dục phổ thông, giáo dục thường xuyên và công nhận đạt chuẩn quốc gia đối với trường mầm non, trường phổ thông',
    validFrom: '2026-07-07',
    validTo: null,
    replacedBy: '',
    amendedBy: [],
  },
  {
    type: 'Thông tư',
    number: '13/2020/TT-BGDĐT',
    date: '2020-05-26',
    issuer: 'Bộ trưởng Bộ Giáo dục và Đào tạo',
    subject: 'ban hành tiêu chuẩn cơ sở vật chất đối với trường mầm non, tiểu học, trung học',
    validFrom: null,
    validTo: null,
    replacedBy: '',
    amendedBy: [],
  },
  {
    type: 'Thông tư',
    number: '52/2020/TT-BGDĐT',
    date: '2020-12-31',
    issuer: 'Bộ trưởng Bộ Giáo dục và Đào tạo',
    subject: 'ban hành Điều lệ Trường mầm non',
    validFrom: null,
    validTo: null,
    replacedBy: '',
    amendedBy: [],
  },
  {
    type: 'Thông tư',
    number: '15/2026/TT-BGDĐT',
    date: '2026-03-24',
    issuer: 'Bộ trưởng Bộ Giáo dục và Đào tạo',
    subject:
      'ban hành Điều lệ trường tiểu học, trường trung học cơ sở, trường trung học phổ thông và trường phổ thông có nhiều cấp học',
    validFrom: null,
    validTo: null,
    replacedBy: '',
    amendedBy: [],
  },
  {
    type: 'Nghị định',
    number: '30/2020/NĐ-CP',
    date: null,
    issuer: 'Chính phủ',
    subject: '',
    validFrom: null,
    validTo: null,
    replacedBy: '',
    amendedBy: [],
  },
  {
    type: 'Công văn',
    number: '5932/BGDĐT-QLCL',
    date: '2018-12-28',
    issuer: 'Bộ Giáo dục và Đào tạo',
    subject: '',
    validFrom: null,
    validTo: null,
    replacedBy: '',
    amendedBy: [],
  },
  {
    type: 'Công văn',
    number: '5942/BGDĐT-QLCL',
    date: '2018-12-28',
    issuer: 'Bộ Giáo dục và Đào tạo',
    subject: 'về việc hướng dẫn tự đánh giá và đánh giá ngoài trường mầm non',
    validFrom: null,
    validTo: null,
    replacedBy: '',
    amendedBy: [],
  },
  // The handbook cites these by number only; what they say is not in our sources.
  citedOnly('Thông tư', '09/2024/TT-BGDĐT', null, 'Bộ trưởng Bộ Giáo dục và Đào tạo'),
  citedOnly('Thông tư', '08/2025/TT-BGDĐT', null, 'Bộ trưởng Bộ Giáo dục và Đào tạo'),
  citedOnly('Thông tư', '15/2025/TT-BGDĐT', '2025-07-24', 'Bộ trưởng Bộ Giáo dục và Đào tạo'),
  citedOnly('Thông tư', '45/2026/TT-BGDĐT', '2026-06-10', 'Bộ trưởng Bộ Giáo dục và Đào tạo'),
  citedOnly('Thông tư', '48/2026/TT-BGDĐT', null, 'Bộ trưởng Bộ Giáo dục và Đào tạo'),
  citedOnly('Nghị định', '13/2023/NĐ-CP', null, 'Chính phủ'),
  citedOnly('Nghị định', '142/2025/NĐ-CP', null, 'Chính phủ'),
  citedOnly('Nghị quyết', '105/NQ-CP', '2026-04-08', 'Chính phủ'),
  citedOnly('Công văn', '4054/BGDĐT-GDPT', '2026-06-30', 'Bộ Giáo dục và Đào tạo'),
  citedOnly('Công văn', '5555/BGDĐT-GDPT', '2026-08-18', 'Bộ Giáo dục và Đào tạo'),
];

function citedOnly(type: string, number: string, date: string | null, issuer: string): KnownLegalText {
  return { type, number, date, issuer, subject: '', validFrom: null, validTo: null, replacedBy: '', amendedBy: [] };
}

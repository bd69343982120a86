import type { ErrorDefinition } from './error-definition.ts';

/** Schools that live on in others. */
export const schoolsErrors = {
  'schoolLink.notMerger': {
    status: 409,
    vi: 'Chỉ việc sáp nhập, chia tách mới liên kết được với trường khác. Xin ghi sự việc đó ở mục Biến động tổ chức trước.',
    en: 'Only a merger or a split can be linked to another school. Please enter that event first.',
  },
  'schoolLink.exists': {
    status: 409,
    vi: 'Hai trường này đã liên kết với nhau. Xin gỡ liên kết cũ trước khi liên kết lại.',
    en: 'These two schools are linked already. Undo that link first.',
  },
  'schoolLink.notBoth': {
    status: 403,
    vi: 'Chỉ người quản trị của cả hai trường, cơ quan quản lý của cả hai trường hoặc quản trị máy chủ mới liên kết được.',
    en: 'Only an administrator of both schools, an authority above both, or the administrator of the server can link them.',
  },
} as const satisfies Record<string, ErrorDefinition>;

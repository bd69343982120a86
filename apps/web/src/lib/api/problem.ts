import { type ErrorCode, errors, errorText } from '@minhchung/contract/errors';

/** What the browser itself can meet beside the refusals of the server. */
type LocalCode = 'network.unreachable' | 'answer.unreadable';

export interface FieldProblem {
  readonly place: string;
  readonly code: string;
}

interface ProblemContent {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly problems?: readonly FieldProblem[];
  readonly current?: unknown;
}

/** A refusal (RFC 9457) or a lost line, with the code that screens go by. */
export class Problem extends Error {
  readonly code: ErrorCode | LocalCode;
  readonly params: Readonly<Record<string, unknown>>;
  readonly problems: readonly FieldProblem[];
  /** The object as it is now, when somebody else changed it. */
  readonly current: unknown;

  constructor(code: ErrorCode | LocalCode, content: ProblemContent = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.params = content.params ?? {};
    this.problems = content.problems ?? [];
    this.current = content.current;
  }
}

/** Reads a problem body; a body of a proxy or of another program counts as unreadable. */
export function readProblem(body: unknown, status: number): Problem {
  if (!isRecord(body) || typeof body.code !== 'string' || !isErrorCode(body.code)) {
    return new Problem(status === 502 || status === 503 || status === 504 ? 'server.busy' : 'answer.unreadable');
  }
  return new Problem(body.code, {
    params: isRecord(body.params) ? body.params : {},
    problems: Array.isArray(body.problems) ? body.problems.filter(isFieldProblem) : [],
    current: body.current,
  });
}

const localTexts: Readonly<Record<LocalCode, { readonly vi: string; readonly en: string }>> = {
  'network.unreachable': {
    vi: 'Chưa kết nối được với máy chủ. Nội dung đang viết vẫn được giữ; xin kiểm tra mạng rồi thử lại.',
    en: 'The server cannot be reached. What you are writing is kept; check the network and try again.',
  },
  'answer.unreadable': {
    vi: 'Máy chủ trả lời không đúng định dạng. Xin tải lại trang; nếu vẫn lỗi, báo quản trị của trường.',
    en: 'The answer of the server could not be read. Reload the page; if it persists, tell the administrator.',
  },
};

/** The sentence that a person reads for whatever was thrown. */
export function problemText(error: unknown, language: 'vi' | 'en'): string {
  if (!(error instanceof Problem)) return localTexts['answer.unreadable'][language];
  if (isErrorCode(error.code)) return errorText(error.code, language, error.params);
  return error.code === 'network.unreachable'
    ? localTexts['network.unreachable'][language]
    : localTexts['answer.unreadable'][language];
}

export function isProblem(error: unknown, code: ErrorCode | LocalCode): error is Problem {
  return error instanceof Problem && error.code === code;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errors, code);
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return isRecord(value) && typeof value.place === 'string' && typeof value.code === 'string';
}

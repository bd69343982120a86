import type { ErrorCode } from '@minhchung/contract';

/** What the browser itself can meet beside the refusals of the server. */
export type LocalCode = 'network.unreachable' | 'answer.unreadable';

export interface FieldProblem {
  readonly place: string;
  readonly code: string;
}

/** The wordings of the server's refusals are loaded with the first refusal; a problem carries its own. */
type Wording = (language: 'vi' | 'en') => string;

interface ProblemContent {
  readonly wording?: Wording;
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
  readonly wording: Wording | undefined;

  constructor(code: ErrorCode | LocalCode, content: ProblemContent = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.params = content.params ?? {};
    this.problems = content.problems ?? [];
    this.current = content.current;
    this.wording = content.wording;
  }
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
  if (error.wording) return error.wording(language);
  return localTexts[error.code === 'network.unreachable' ? error.code : 'answer.unreadable'][language];
}

export function isProblem(error: unknown, code: ErrorCode | LocalCode): error is Problem {
  return error instanceof Problem && error.code === code;
}

/** Refusals that pass by themselves: a lost line, a busy server, a session that is being renewed. */
export function isPassing(error: unknown): boolean {
  return (
    isProblem(error, 'network.unreachable') ||
    isProblem(error, 'server.busy') ||
    isProblem(error, 'session.required') ||
    isProblem(error, 'request.tooMany')
  );
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

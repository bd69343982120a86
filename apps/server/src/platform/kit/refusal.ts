import type { ErrorCode } from '@minhchung/contract';

export interface Problem {
  /** Where: a JSON pointer into the request body, or a row and cell of a file. */
  readonly place: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

interface RefusalContent {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly problems?: readonly Problem[];
  /** What is stored now, when someone else was faster. */
  readonly current?: unknown;
}

/** The one way to say no: a code of the contract, and what the person needs to go on. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly content: RefusalContent;

  constructor(code: ErrorCode, content: RefusalContent = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.content = content;
  }
}

export interface StoredContent {
  /** Lower-case hexadecimal SHA-256 of the bytes: their only name. */
  readonly sha256: string;
  readonly size: number;
}

/**
 * Content-addressed files: what is put is never overwritten. `put` answers once the bytes are safe against a power cut.
 * Every driver passes the same conformance suite.
 */
export interface FileStore {
  /** Throws Refusal `request.tooLarge` past `maxBytes`, and leaves nothing behind then or when the stream breaks. */
  put(content: ReadableStream<Uint8Array>, options: { readonly maxBytes: number }): Promise<StoredContent>;
  /** Throws when there are no such bytes. */
  open(sha256: string): Promise<ReadableStream<Uint8Array>>;
  has(sha256: string): Promise<boolean>;
  /** For bytes that nothing refers to any more; the caller has made sure of that. */
  remove(sha256: string): Promise<void>;
}

/** Limits of what the importer reads, in bytes unless said otherwise. */
export const LIMITS = {
  /** Text, after decoding or unpacking. */
  textBytes: 20 * 1024 * 1024,
  /** A file as uploaded. */
  fileBytes: 60 * 1024 * 1024,
  zipEntries: 4000,
  /** One unpacked part of a .docx. */
  zipEntryBytes: 64 * 1024 * 1024,
  zipTotalBytes: 96 * 1024 * 1024,
  /** Unpacked : packed, looked at once a part is larger than `zipRatioFrom`. */
  zipRatio: 120,
  zipRatioFrom: 4 * 1024 * 1024,
  pdfPages: 400,
  lines: 60_000,
  /** Depth of nested XML or HTML elements. */
  depth: 400,
} as const;

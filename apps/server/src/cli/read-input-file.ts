import { readFile, stat } from 'node:fs/promises';
import type { LocalText } from '../platform/config/index.ts';

/** The bytes of a file that the person named, or why it cannot be read. */
export async function readInputFile(
  path: string,
  largestBytes = Number.POSITIVE_INFINITY,
): Promise<{ bytes: Buffer } | { refusal: LocalText }> {
  try {
    const { size } = await stat(path);
    if (size > largestBytes) {
      const limit = Math.round(largestBytes / 1_000_000);
      return {
        refusal: {
          vi: `${path}: tệp lớn hơn ${limit} MB.`,
          en: `${path}: the file is larger than ${limit} MB.`,
        },
      };
    }
    return { bytes: await readFile(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return { refusal: { vi: `${path}: không có tệp này.`, en: `${path}: no such file.` } };
    if (code === 'EISDIR') {
      return { refusal: { vi: `${path}: đây là thư mục.`, en: `${path}: this is a folder.` } };
    }
    if (code === 'EACCES') {
      return { refusal: { vi: `${path}: không có quyền đọc.`, en: `${path}: not readable by this user.` } };
    }
    throw error;
  }
}

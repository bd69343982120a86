import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { ImportRefused } from '../../import-refused.ts';
import { LIMITS } from '../../limits.ts';

/** An opened ZIP whose parts are unpacked piece by piece, within limits. */
export interface Zip {
  names: string[];
  /** Feeds the decoded text of a part to `take`; does nothing when the part is missing. */
  readText(name: string, take: (chunk: string) => void): Promise<void>;
  close(): void;
}

/** Opens a ZIP held in memory. Refuses broken, encrypted and oversized archives. */
export async function openZip(bytes: Uint8Array): Promise<Zip> {
  const zip = await open(bytes);
  const entries = await listEntries(zip);
  let total = 0;
  return {
    names: [...entries.keys()],
    close: () => zip.close(),
    async readText(name, take) {
      const entry = entries.get(name);
      if (!entry) return;
      if (entry.isEncrypted()) throw new ImportRefused('import.encrypted');
      const decoder = new TextDecoder();
      await unpack(zip, entry, (chunk, size) => {
        total += chunk.length;
        checkSize(entry, size, total);
        take(decoder.decode(chunk, { stream: true }));
      });
      take(decoder.decode());
    },
  };
}

function checkSize(entry: Entry, size: number, total: number): void {
  const ratio = size / Math.max(1, entry.compressedSize);
  if (
    size > LIMITS.zipEntryBytes ||
    total > LIMITS.zipTotalBytes ||
    (size > LIMITS.zipRatioFrom && ratio > LIMITS.zipRatio)
  ) {
    throw new ImportRefused('import.zipBomb', { part: entry.fileName.slice(0, 60) });
  }
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(
      buffer,
      { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: false },
      (error, zip) => {
        if (error || !zip) reject(new ImportRefused('import.truncated'));
        else resolve(zip);
      },
    );
  });
}

function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    if (zip.entryCount > LIMITS.zipEntries) {
      reject(new ImportRefused('import.zipBomb', { part: 'zip' }));
      return;
    }
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', () => reject(new ImportRefused('import.truncated')));
    zip.readEntry();
  });
}

function unpack(zip: ZipFile, entry: Entry, take: (chunk: Buffer, size: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) {
        reject(new ImportRefused('import.truncated'));
        return;
      }
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        try {
          take(chunk, size);
        } catch (refused) {
          stream.destroy();
          reject(refused instanceof ImportRefused ? refused : new ImportRefused('import.truncated'));
        }
      });
      stream.on('end', resolve);
      stream.on('error', () => reject(new ImportRefused('import.truncated')));
    });
  });
}

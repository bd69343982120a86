import { Refusal } from '../../../platform/kit/refusal.ts';

/** All bytes of an upload, counted while they stream: a larger one is turned away before it is held in memory. */
export async function readUpload(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.byteLength;
    if (size > limit)
      throw new Refusal('request.tooLarge', { params: { limit: `${Math.round(limit / 1_000_000)} MB` } });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

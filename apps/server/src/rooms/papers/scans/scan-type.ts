const ENOUGH_BYTES = 8;

const SIGNATURES: readonly { readonly type: string; readonly bytes: readonly number[] }[] = [
  { type: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47] },
];

/** What the file is by its first bytes, not by its name: PDF, JPG or PNG; null for anything else. */
export function scanMediaType(start: Uint8Array): string | null {
  return SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => start[index] === byte))?.type ?? null;
}

/** The first bytes of a stream, and a stream that still begins with them. */
export async function startOf(stream: ReadableStream<Uint8Array>): Promise<[Uint8Array, ReadableStream<Uint8Array>]> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < ENOUGH_BYTES) {
    const { value, done } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
  }
  const start = new Uint8Array(Buffer.concat(chunks));
  const whole = new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (start.length > 0) controller.enqueue(start);
    },
    async pull(controller) {
      const { value, done } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return [start, whole];
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;

/**
 * Sets the time of every entry of a ZIP file to `time` (UTC, two-second steps), so that equal content gives equal bytes.
 * For archives written by ourselves: without comment, not ZIP64.
 */
export function withFixedZipTimes(zip: Uint8Array, time: Date): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) throw new Error('not a plain ZIP file');
  const stamp = dosTime(time);
  let position = view.getUint32(end + 16, true);
  for (let entry = view.getUint16(end + 10, true); entry > 0; entry -= 1) {
    if (view.getUint32(position, true) !== CENTRAL_HEADER) throw new Error('broken ZIP directory');
    const local = view.getUint32(position + 42, true);
    if (view.getUint32(local, true) !== LOCAL_HEADER) throw new Error('broken ZIP entry');
    view.setUint32(position + 12, stamp, true);
    view.setUint32(local + 10, stamp, true);
    position +=
      46 +
      view.getUint16(position + 28, true) +
      view.getUint16(position + 30, true) +
      view.getUint16(position + 32, true);
  }
  return bytes;
}

function dosTime(time: Date): number {
  const date = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
  const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
  return ((date << 16) | clock) >>> 0;
}

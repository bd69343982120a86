import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Makes ids such as `per_01jd…`: prefix, 48 bits of time, 80 random bits, so that they sort by age. */
export type MakeId = (prefix: string) => string;

/** Within one millisecond, or when the clock goes back, each id follows the one before: what is made in a row stays in order. */
export function idMaker(now: () => Date): MakeId {
  let time = 0;
  let random = randomBytes(10);
  return (prefix) => {
    const moment = now().getTime();
    if (moment > time || !countUp(random)) {
      time = Math.max(moment, time + 1);
      random = randomBytes(10);
    }
    return `${prefix}_${encodeTime(time)}${encodeRandom(random)}`;
  };
}

/** The next number in place; `false` after the last one. */
function countUp(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 1; at >= 0; at -= 1) {
    const next = ((bytes[at] ?? 0) + 1) % 256;
    bytes[at] = next;
    if (next !== 0) return true;
  }
  return false;
}

function encodeTime(milliseconds: number): string {
  let rest = milliseconds;
  let text = '';
  for (let digit = 0; digit < 10; digit += 1) {
    text = ALPHABET.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

function encodeRandom(bytes: Uint8Array): string {
  let bits = 0;
  let value = 0;
  let text = '';
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((value >> bits) & 31);
    }
    value &= (1 << bits) - 1;
  }
  return text;
}

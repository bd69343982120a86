/** Decodes text bytes: byte-order marks, UTF-16 without mark, UTF-8, else Windows-1258 (the old Vietnamese code page). */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const guess = guessUtf16(bytes);
  if (guess) return new TextDecoder(guess).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (isCutUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
    const label =
      declared && /^(windows-125[0-8]|iso-8859-1|utf-16(le|be)?|cp125[0-8])$/i.test(declared)
        ? declared.replace(/^cp/i, 'windows-')
        : 'windows-1258';
    return new TextDecoder(label).decode(bytes).normalize('NFC');
  }
}

/** UTF-8 with a few damaged bytes (a file cut in the middle of a letter) is still UTF-8. */
function isCutUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 200_000));
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  return broken <= Math.max(2, text.length * 0.002);
}

function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const size = Math.min(bytes.length, 2000) & ~1;
  if (size < 8) return null;
  let [even, odd] = [0, 0];
  for (let i = 0; i < size; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > size * 0.2 && even < size * 0.05) return 'utf-16le';
  return even > size * 0.2 && odd < size * 0.05 ? 'utf-16be' : null;
}

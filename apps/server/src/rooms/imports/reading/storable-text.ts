/**
 * Text that the database can hold: the zero character and halves of surrogate pairs, which broken files carry, become
 * U+FFFD. The length stays, so that spans of the source still fit.
 */
export function storableText(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed();
}

/** JSON whose strings are all storable. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? storableText(part) : part));
}

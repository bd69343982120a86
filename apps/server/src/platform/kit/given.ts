type Given<T> = { [Field in keyof T]: Exclude<T[Field], undefined> };

/** The fields that were sent: parsing leaves `undefined` where a field may be left out. */
export function given<T extends object>(content: T): Partial<Given<T>> {
  const entries = Object.entries(content).filter(([, value]) => value !== undefined);
  // Only what is undefined was left out, which is what the type says.
  return Object.fromEntries(entries) as Partial<Given<T>>;
}

export type Json = Readonly<Record<string, unknown>>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a JSON pointer; undefined when there is none. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value: unknown = root;
  for (const step of steps(pointer)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** The rows of a list at a pointer; none when there is no such list. */
export function rowsAt(root: unknown, pointer: string): readonly Json[] {
  const value = valueAt(root, pointer);
  return Array.isArray(value) ? value.filter(isJson) : [];
}

/** A copy with another value at the pointer. What is missing on the way is made by `blankAt(pointer so far)`. */
export function withValue(
  root: Json,
  pointer: string,
  value: unknown,
  blankAt: (pointer: string) => unknown,
  at = '',
): Json {
  const [step, ...rest] = steps(pointer);
  if (step === undefined) return root;
  const here = `${at}/${step}`;
  if (rest.length === 0) return { ...root, [step]: value };
  const child = root[step] ?? blankAt(here);
  const below = `/${rest.join('/')}`;
  if (Array.isArray(child)) return { ...root, [step]: withItem(child, below, value, blankAt, here) };
  return { ...root, [step]: withValue(isJson(child) ? child : {}, below, value, blankAt, here) };
}

function withItem(
  list: readonly unknown[],
  pointer: string,
  value: unknown,
  blankAt: (pointer: string) => unknown,
  at: string,
): readonly unknown[] {
  const [step, ...rest] = steps(pointer);
  const index = Number(step);
  return list.map((item: unknown, position) => {
    if (position !== index) return item;
    if (rest.length === 0) return value;
    return withValue(isJson(item) ? item : {}, `/${rest.join('/')}`, value, blankAt, `${at}/${step}`);
  });
}

function steps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** An object as the server keeps it: the fields that a person edits, and the version that was seen. */
export interface Versioned<Values> {
  readonly version: number;
  readonly values: Values;
}

/** A field that two people changed at the same time. */
export interface FieldConflict {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/**
 * What one person is doing to one object. `pending` is typed and not sent, `sending` is on its way; a field that
 * somebody else changed meanwhile waits in `conflicts` until it has been chosen.
 */
export interface Draft<Values> {
  readonly server: Versioned<Values>;
  readonly pending: Partial<Values>;
  readonly sending: Partial<Values> | null;
  readonly conflicts: readonly FieldConflict[];
}

export function newDraft<Values>(server: Versioned<Values>): Draft<Values> {
  return { server, pending: {}, sending: null, conflicts: [] };
}

/** The values as the person sees them: hers over what is on its way over what is stored. */
export function shownValues<Values extends object>(draft: Draft<Values>): Values {
  return { ...draft.server.values, ...draft.sending, ...draft.pending };
}

export function hasUnsaved<Values extends object>(draft: Draft<Values>): boolean {
  return draft.sending !== null || Object.keys(draft.pending).length > 0;
}

export function edit<Values extends object>(draft: Draft<Values>, values: Partial<Values>): Draft<Values> {
  const conflicts = draft.conflicts.filter(({ field }) => !Object.hasOwn(values, field));
  return { ...draft, conflicts, pending: { ...draft.pending, ...values } };
}

/** Takes what is pending on its way; a field in conflict stays back until it has been chosen. */
export function startSending<Values extends object>(draft: Draft<Values>): Draft<Values> {
  const held = new Set(draft.conflicts.map(({ field }) => field));
  const going = pick(draft.pending, (field) => !held.has(field));
  if (draft.sending !== null || Object.keys(going).length === 0) return draft;
  return { ...draft, sending: going, pending: pick(draft.pending, (field) => held.has(field)) };
}

export function acknowledge<Values extends object>(draft: Draft<Values>, server: Versioned<Values>): Draft<Values> {
  return { ...draft, server, sending: null };
}

/** The call did not go through: what was on its way is pending again, under what was typed since. */
export function takeBack<Values extends object>(draft: Draft<Values>): Draft<Values> {
  return { ...draft, pending: { ...draft.sending, ...draft.pending }, sending: null };
}

/**
 * A newer version arrived, by a conflict or by reading again. Fields that only one side changed merge by themselves;
 * a field that both changed, to different values, becomes a conflict.
 */
export function meetNewer<Values extends object>(draft: Draft<Values>, newer: Versioned<Values>): Draft<Values> {
  if (newer.version <= draft.server.version) return draft;
  const back = takeBack(draft);
  const before = fieldsOf(draft.server.values);
  const now = fieldsOf(newer.values);
  const found = Object.entries(back.pending)
    .filter(([field, mine]) => !isSame(now[field], before[field]) && !isSame(now[field], mine))
    .map(([field, mine]) => ({ field, mine, theirs: now[field] }));
  const known = draft.conflicts
    .filter(({ field }) => !found.some((conflict) => conflict.field === field))
    .map((conflict) => ({ ...conflict, theirs: now[conflict.field] }));
  return { server: newer, sending: null, conflicts: [...known, ...found], pending: withoutEqual(back.pending, now) };
}

/** The person chose: her version is sent with the new version number, or dropped. */
export function chooseVersion<Values extends object>(
  draft: Draft<Values>,
  field: string,
  choice: 'mine' | 'theirs',
): Draft<Values> {
  const conflicts = draft.conflicts.filter((conflict) => conflict.field !== field);
  if (choice === 'mine') return { ...draft, conflicts };
  return { ...draft, conflicts, pending: pick(draft.pending, (name) => name !== field) };
}

/** People and groups that answer for something are the same in whatever order the server names them. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(value: unknown): unknown {
  const isOfObjects = Array.isArray(value) && value.every((part) => typeof part === 'object');
  return isOfObjects ? value.map((part) => JSON.stringify(part)).sort() : value;
}

function fieldsOf(values: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values));
}

function withoutEqual<Values extends object>(
  pending: Partial<Values>,
  now: Readonly<Record<string, unknown>>,
): Partial<Values> {
  return pick(pending, (field, value) => !isSame(value, now[field]));
}

function pick<Values extends object>(
  values: Partial<Values>,
  isWanted: (field: string, value: unknown) => boolean,
): Partial<Values> {
  const kept: Partial<Values> = { ...values };
  for (const field of Object.keys(values)) {
    if (!isWanted(field, Reflect.get(values, field))) Reflect.deleteProperty(kept, field);
  }
  return kept;
}

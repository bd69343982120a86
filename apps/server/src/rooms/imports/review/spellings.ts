import { normaliseText } from '@minhchung/domain';
import type { PlanDraft } from '@minhchung/importer';

/** One way in which the paper writes a person's name. */
export interface Spelling {
  readonly name: string;
  /** JSON pointers of the values that hold it, in the order of the paper. */
  readonly places: readonly string[];
  /** The post printed beside it the first time that one is printed. */
  readonly post: string | null;
}

interface Mention {
  readonly name: string;
  readonly place: string;
  readonly post: string | null;
}

/** Every spelling of the draft once, in the order in which it first stands. */
export function spellingsOf(draft: PlanDraft): Spelling[] {
  const found = new Map<string, { places: string[]; post: string | null }>();
  for (const { name, place, post } of mentionsIn(draft)) {
    const spelling = spellingOf(name);
    if (spelling === '') continue;
    const known = found.get(spelling);
    if (known) {
      known.places.push(place);
      known.post ??= post;
    } else found.set(spelling, { places: [place], post });
  }
  return [...found].map(([name, content]) => ({ name, ...content }));
}

export function spellingOf(name: string): string {
  return normaliseText(name);
}

function* mentionsIn(draft: PlanDraft): Generator<Mention> {
  yield* members(draft.council?.members ?? [], '/council/members');
  yield* members(draft.secretaryGroup?.members ?? [], '/secretaryGroup/members');
  for (const [at, group] of draft.workingGroups.entries())
    yield* members(group.members, `/workingGroups/${at}/members`);
  yield* persons(draft.assignments?.rows ?? [], '/assignments/rows');
  yield* persons(draft.improvementPriorities?.rows ?? [], '/improvementPriorities/rows');
  if (draft.signer?.name)
    yield { name: draft.signer.name, place: '/signer/name', post: draft.signer.secondPost ?? draft.signer.post };
}

function* members(list: readonly { name: string; position: string | null }[], place: string): Generator<Mention> {
  for (const [at, { name, position }] of list.entries())
    yield { name, place: `${place}/${at}/name`, post: position || null };
}

function* persons(rows: readonly { persons: readonly string[] }[], place: string): Generator<Mention> {
  for (const [row, { persons: names }] of rows.entries())
    for (const [at, name] of names.entries()) yield { name, place: `${place}/${row}/persons/${at}`, post: null };
}

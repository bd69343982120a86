import type { Person, StaffImport, StaffPreview } from '@minhchung/contract';
import type { StaffDraft, StaffPerson } from '@minhchung/importer';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { addPerson, addPost, changePerson, changePost, type PeopleWriter } from '../people/index.ts';
import { changedFieldsOf, changedPostsOf } from './staff-difference.rules.ts';
import type { StaffImportWriter } from './staff-imports.repository.ts';
import type { StaffTraces } from './staff-traces.ts';

export interface ApplyTools {
  readonly people: PeopleWriter;
  readonly imports: StaffImportWriter;
  readonly events: EventRecorder;
}

interface ApplyStaff {
  readonly sourceName: string;
  readonly draft: StaffDraft;
  readonly roster: readonly Person[];
  readonly preview: StaffPreview;
  readonly digest: string;
  readonly left: readonly string[];
  readonly today: string;
}

/** Takes the list over through the roster's own use cases; refuses while a cell is wrong or a question is open. */
export async function applyStaff(tools: ApplyTools, input: ApplyStaff): Promise<StaffImport> {
  const { draft, preview, roster } = input;
  if (preview.digest !== input.digest) throw new Refusal('object.changed', { current: preview });
  refuseOpenMatters(preview);

  const traces = {
    added: [],
    changed: [],
    postsAdded: [],
    postsChanged: [],
  } satisfies StaffTraces as StaffTracesBeingMade;
  const stored = new Map(roster.map((person) => [person.personId, person]));
  const listed = new Map(draft.people.map((person) => [person.row, person]));
  for (const { row, outcome, personId } of preview.people) {
    const person = listed.get(row);
    if (!person) continue;
    if (outcome === 'new') await addListed(tools, person, traces);
    const known = personId === null ? undefined : stored.get(personId);
    if (outcome === 'changed' && known) await changeListed(tools, person, known, input.today, traces);
  }
  const gone = preview.gone.filter(({ personId }) => input.left.includes(personId));
  for (const { personId } of gone) {
    const before = stored.get(personId);
    if (before) await change(tools, before, { leftOn: input.today }, traces);
  }

  const counts = {
    added: traces.added.length,
    changed: preview.people.filter(({ outcome }) => outcome === 'changed').length,
    gone: gone.length,
  };
  const made = await tools.imports.add({ sourceName: input.sourceName, ...counts, traces });
  await tools.events.record({
    kind: 'staff.imported',
    subjectType: 'staffImport',
    subjectId: made.staffImportId,
    detail: { sourceName: made.sourceName, ...counts },
  });
  return made;
}

type StaffTracesBeingMade = { -readonly [Name in keyof StaffTraces]: StaffTraces[Name] };

/** A wrong cell of a row that is taken, and a person who may be somebody of the roster, are settled before anything is written. */
function refuseOpenMatters(preview: StaffPreview): void {
  const taken = new Set(preview.people.filter(({ outcome }) => outcome !== 'skipped').map(({ row }) => row));
  const problems = [
    ...preview.faults
      .filter(({ isStop, row }) => isStop && taken.has(row))
      .map(({ row, letter, code }) => ({ place: `${letter}${row}`, code })),
    ...preview.people
      .filter(({ outcome }) => outcome === 'asked')
      .map(({ row }) => ({ place: String(row), code: 'asked' })),
  ];
  if (problems.length > 0 || taken.size === 0) throw new Refusal('import.blocked', { problems });
}

async function addListed(
  { people, events }: ApplyTools,
  listed: StaffPerson,
  traces: StaffTracesBeingMade,
): Promise<void> {
  const { fullName, birthDate, phone, email, note, startedOn } = listed;
  const posts = listed.posts.map((post) => ({ ...post, validFrom: startedOn, validTo: null }));
  const added = await addPerson({ people, events }, { fullName, birthDate, phone, email, note, posts });
  traces.added.push({ personId: added.personId, version: added.version, posts: added.posts.length });
}

async function changeListed(
  tools: ApplyTools,
  listed: StaffPerson,
  before: Person,
  today: string,
  traces: StaffTracesBeingMade,
): Promise<void> {
  const fields = changedFieldsOf(listed, before, today);
  if (Object.keys(fields).length > 0) await change(tools, before, fields, traces);
  const { people, events } = tools;
  for (const { before: held, after } of changedPostsOf(listed, before, today)) {
    if (held) {
      const changed = await changePost(
        { people, events },
        { postId: held.postId, version: held.version, unit: after.unit },
      );
      traces.postsChanged.push({ before: held, version: changed.version });
    } else {
      const added = await addPost(
        { people, events },
        { personId: before.personId, ...after, validFrom: null, validTo: null },
      );
      traces.postsAdded.push({ postId: added.postId, version: added.version });
    }
  }
}

async function change(
  { people, events }: ApplyTools,
  before: Person,
  fields: Partial<Pick<Person, 'birthDate' | 'phone' | 'email' | 'note' | 'leftOn'>>,
  traces: StaffTracesBeingMade,
): Promise<void> {
  const after = await changePerson(
    { people, events },
    { personId: before.personId, version: before.version, ...fields },
  );
  traces.changed.push({ before, version: after.version });
}

import type { ImportView } from '@minhchung/contract';
import type { Framework } from '@minhchung/domain';
import type { PlanDraft } from '@minhchung/importer';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { CreateCycle, CreatedCycle } from '../cycles/index.ts';
import { refuseClosed, refuseOtherVersion } from './import.rules.ts';
import type { ImportSession, ImportWriter } from './import-session.repository.ts';
import { countRows, type Preview } from './review/planned-import.ts';
import { plannedPlan } from './review/planned-plan.ts';
import { plannedGroups, plannedRows, type References } from './review/planned-rows.ts';
import { type PrintedPost, printedPosts } from './review/printed-posts.ts';
import { spellingOf } from './review/spellings.ts';
import { statedTotals } from './review/stated-totals.ts';
import type { RowsWriter } from './write-rows.ts';

interface Dependencies {
  readonly imports: Pick<ImportWriter, 'lock' | 'change'>;
  readonly events: EventRecorder;
  readonly review: (session: ImportSession) => Promise<{ readonly view: ImportView; readonly preview: Preview }>;
  readonly addPerson: (person: { fullName: string; posts: readonly PrintedPost[] }) => Promise<string>;
  readonly createCycle: (input: CreateCycle) => Promise<CreatedCycle>;
  readonly findFramework: (id: string, version: number) => Promise<Framework | undefined>;
  readonly rows: RowsWriter;
  /** Keeps what the paper said, for a correction of it. */
  readonly keepTaken: (session: ImportSession, cycleId: string) => Promise<void>;
}

/** Makes everything in the paper real. The caller's transaction keeps it whole: all of it, or nothing. */
export async function confirmImport(
  deps: Dependencies,
  input: { readonly importSessionId: string; readonly version: number },
): Promise<void> {
  const session = await deps.imports.lock(input.importSessionId);
  if (!session) throw new Refusal('object.notFound');
  refuseClosed(session);
  refuseOtherVersion(session, input.version);
  const { view, preview } = await deps.review(session);
  if (view.blocking.length > 0) throw new Refusal('import.blocked', { problems: view.blocking });

  const { draft } = session;
  const people = await addPeople(deps, preview);
  const created = await deps.createCycle(await cycleInput(deps, session));
  const person = (name: string) => people.bySpelling.get(spellingOf(name)) ?? null;
  const groups = plannedGroups(draft, { person });
  const groupIds = await deps.rows.writeGroups(created.cycleId, groups);
  const refs: References = { person, group: (number) => groupIds.get(number) ?? null };
  const rows = plannedRows(draft, refs);
  await deps.rows.writeRows(created, rows);
  await deps.keepTaken(session, created.cycleId);
  await deps.rows.keepStatedTotals(created.cycleId, statedTotals(draft));

  const sequence = await deps.events.record({
    kind: 'import.confirmed',
    subjectType: 'importSession',
    subjectId: session.importSessionId,
    cycleId: created.cycleId,
    detail: {
      ...created,
      sourceName: session.sourceName,
      newPeople: people.made,
      rows: countRows(groups, rows),
    },
  });
  await deps.imports.change(session.importSessionId, {
    status: 'applied',
    cycleId: created.cycleId,
    appliedEvent: sequence,
  });
}

async function addPeople({ addPerson }: Dependencies, { people }: Preview) {
  const ids = new Map<object, string>();
  const made: { personId: string; fullName: string }[] = [];
  const bySpelling = new Map<string, string>();
  for (const [spelling, person] of people.bySpelling) {
    let personId = person.personId ?? ids.get(person);
    if (personId === undefined) {
      personId = await addPerson({ fullName: person.name, posts: printedPosts(person.post ?? '') });
      ids.set(person, personId);
      made.push({ personId, fullName: person.name });
    }
    bySpelling.set(spelling, personId);
  }
  return { bySpelling, made };
}

async function cycleInput({ findFramework }: Dependencies, session: ImportSession): Promise<CreateCycle> {
  const { choices, draft } = session;
  const framework = await findFramework(choices.frameworkId ?? '', choices.frameworkVersion ?? 0);
  const { isIssued } = choices;
  return {
    framework,
    importSessionId: session.importSessionId,
    content: {
      name: choices.cycleName,
      frameworkId: choices.frameworkId ?? '',
      frameworkVersion: choices.frameworkVersion ?? 0,
      levels: choices.levels,
      schoolYears: choices.schoolYears,
      planForm: choices.planForm,
      weekOne: choices.weekOne,
      weekMode: choices.weekMode,
      breaks: choices.breaks,
    },
    // An issued paper is recorded as it is, with what it lacks: no guard of ours applies to it (DESIGN, rule 12).
    status: isIssued ? 'running' : 'planned',
    plan: { status: isIssued ? 'signed' : 'draft', isFromOutside: isIssued, content: plannedPlan(draft) },
    council: councilOf(draft, isIssued),
  };
}

function councilOf({ council }: PlanDraft, isIssued: boolean): NonNullable<CreateCycle['council']> {
  const isSigned = isIssued && (council?.members.length ?? 0) > 0;
  return {
    status: isSigned ? 'signed' : 'draft',
    isFromOutside: isSigned,
    decisionNumber: council?.decision?.number ?? null,
    decisionDate: council?.decision?.date ?? null,
    declaredCount: council?.declaredCount ?? null,
  };
}

import type { ImportSource, ImportSummary, ImportView } from '@minhchung/contract';
import { type Language, noteMessage, type ParsedPlan } from '@minhchung/importer';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import type { FrameworkShelf } from '../frameworks/index.ts';
import { peopleReader } from '../people/index.ts';
import { schoolReader } from '../schools/index.ts';
import type { ImportSession, ImportSummaryRow } from './import-session.repository.ts';
import { findTrace, isBuiltUpon } from './import-traces.repository.ts';
import { frameworkHints } from './review/framework-hints.ts';
import { personQuestions } from './review/person-questions.ts';
import { type Preview, previewImport } from './review/planned-import.ts';
import { blockingRemarks, warningRemarks } from './review/remarks.ts';
import { spellingsOf } from './review/spellings.ts';

export interface ReviewedImport {
  readonly view: ImportView;
  readonly preview: Preview;
}

/** Everything that the review screen shows of one import, computed afresh from the draft and the answers. */
export async function reviewImport(
  tx: ReadTransaction,
  scope: SchoolScope,
  session: ImportSession,
  shelf: FrameworkShelf,
  language: Language = 'vi',
): Promise<ReviewedImport> {
  const frameworks = await shelf.list(tx);
  const roster = await peopleReader(tx, scope).all();
  const { draft, choices, parsed } = session;
  const people = personQuestions(spellingsOf(draft), roster, choices.people);
  const preview = previewImport(draft, people, choices, roster);
  const { fileId, appliedEvent, ...summary } = session;
  return {
    preview,
    view: {
      ...summary,
      parsed: sourceOf(parsed, language),
      draft: { ...draft },
      people,
      frameworkHints: frameworkHints(draft, frameworks),
      blocking: blockingRemarks(choices, preview, frameworks),
      warnings: warningRemarks(draft, choices, await schoolNames(tx, scope)),
      willCreate: {
        newPeople: [...preview.newPeople],
        knownPeople: [...preview.knownPeople],
        rows: { ...preview.rows },
      },
      canBeUndone: await canBeUndone(tx, scope, session),
    },
  };
}

async function schoolNames(tx: ReadTransaction, scope: SchoolScope): Promise<string[]> {
  const school = await schoolReader(tx, scope).get();
  return school ? [school.name, ...school.profiles.map((profile) => profile.name)] : [];
}

/** Reading and remarks as the screen draws them; the draft stands beside it. */
function sourceOf(parsed: ParsedPlan, language: Language): ImportSource {
  const { format, classification, lines, source, provenance, warnings } = parsed;
  const remarks = [...classification.reasons.map((code) => ({ code, params: {} })), ...warnings];
  return {
    format,
    classification,
    notes: remarks.flatMap(({ code, params }) => noteMessage(code, params, language) ?? []),
    lines,
    source,
    provenance,
  };
}

/** The lines of the list of imports: what each is, and whether it can still be taken back. */
export async function summariseImports(
  tx: ReadTransaction,
  scope: SchoolScope,
  rows: readonly ImportSummaryRow[],
): Promise<ImportSummary[]> {
  const summaries: ImportSummary[] = [];
  for (const row of rows) {
    const { importSessionId, status, sourceName, classification, cycleId, isCorrection, createdAt, version } = row;
    const undoable = await canBeUndone(tx, scope, row);
    summaries.push({
      importSessionId,
      status,
      sourceName,
      classification,
      cycleId,
      isCorrection,
      createdAt,
      version,
      canBeUndone: undoable,
    });
  }
  return summaries;
}

async function canBeUndone(
  tx: ReadTransaction,
  scope: SchoolScope,
  { status, appliedEvent }: Pick<ImportSummaryRow, 'status' | 'appliedEvent'>,
): Promise<boolean> {
  if (status !== 'applied' || appliedEvent === null) return false;
  const trace = await findTrace(tx, scope, appliedEvent);
  return trace !== undefined && !(await isBuiltUpon(tx, scope, trace));
}

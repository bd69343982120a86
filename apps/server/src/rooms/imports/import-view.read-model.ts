import type { ImportSource, ImportView } from '@minhchung/contract';
import { type Language, noteMessage, type ParsedPlan } from '@minhchung/importer';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import type { FrameworkShelf } from '../frameworks/index.ts';
import { peopleReader } from '../people/index.ts';
import type { ImportSession } from './import-session.repository.ts';
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
      warnings: warningRemarks(draft, choices),
      willCreate: {
        newPeople: [...preview.newPeople],
        knownPeople: [...preview.knownPeople],
        rows: { ...preview.rows },
      },
      canBeUndone: await canBeUndone(tx, scope, session),
    },
  };
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

async function canBeUndone(tx: ReadTransaction, scope: SchoolScope, session: ImportSession): Promise<boolean> {
  if (session.status !== 'applied' || session.appliedEvent === null) return false;
  const trace = await findTrace(tx, scope, session.appliedEvent);
  return trace !== undefined && !(await isBuiltUpon(tx, scope, trace));
}

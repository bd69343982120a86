import type { PaperKind } from '@minhchung/contract';
import { type DocumentModel, plainText } from '@minhchung/docgen';
import { type PaperSource, paperDay } from './paper-source.ts';

/** The lines of a paper that name what it rests on, wherever they come from: plan, letter, or the school's own wording. */
export function groundLines(model: DocumentModel): readonly string[] {
  return plainText(model).filter((line) => /^căn cứ\s/iu.test(line.normalize('NFC')));
}

/**
 * The day by whose law the grounds of a paper are judged: its own, else that of its plan, else today; a historic cycle
 * without any day is judged by the beginning of its own time.
 */
export function groundsDay(kind: PaperKind, source: PaperSource): string {
  const { cycle, plan, today } = source;
  const ownTime = cycle.isHistoric ? `${cycle.schoolYears[0]?.slice(0, 4)}-09-05` : today;
  return paperDay(kind, source) ?? plan.plan.issuedOn ?? ownTime;
}

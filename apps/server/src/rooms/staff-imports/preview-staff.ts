import { createHash } from 'node:crypto';
import type { endpoints, Person, StaffPreview } from '@minhchung/contract';
import { ImportRefused, readStaffSheets, recogniseStaff, refusalMessage, type StaffDraft } from '@minhchung/importer';
import type { z } from 'zod';
import { Refusal } from '../../platform/kit/refusal.ts';
import { staffDifference } from './staff-difference.rules.ts';
import type { StaffReader } from './staff-reader.ts';

export type StaffRequest = z.output<(typeof endpoints)['previewStaff']['body']>;

/** Reads the list as its choices say. What cannot be read is told in the person's language. */
export async function readStaffList(
  staffLists: StaffReader,
  { source, choices }: StaffRequest,
  language: 'vi' | 'en',
): Promise<StaffDraft> {
  try {
    const bytes = Buffer.from(source.content, 'base64');
    const sheets = await (isPacked(bytes)
      ? staffLists.read({ bytes, fileName: source.name })
      : readStaffSheets(bytes, source.name));
    return recogniseStaff(sheets, { sheet: choices.sheet, columns: choices.columns, fixes: choices.fixes });
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    throw new Refusal('import.unreadable', { params: { code: error.code, message: refusalMessage(error, language) } });
  }
}

/** Only what is unpacked can grow; lines of text are read on the spot. */
function isPacked(bytes: Buffer): boolean {
  return bytes.subarray(0, 2).toString('latin1') === 'PK';
}

/** The draft against the roster as it is on `today`, with a digest of everything that is shown. */
export function previewOf(
  draft: StaffDraft,
  roster: readonly Person[],
  choices: StaffRequest['choices'],
  today: string,
): StaffPreview {
  const difference = staffDifference(draft, roster, choices, today);
  const shown = {
    sheetNames: [...draft.sheetNames],
    sheet: draft.sheet,
    headerRow: draft.headerRow,
    columns: draft.columns.map((column) => ({ ...column, examples: [...column.examples] })),
    people: [...difference.people],
    faults: [...draft.faults],
    skipped: [...draft.skipped],
    gone: [...difference.gone],
  };
  // Versions of the roster belong to it: a person who was changed since is a different preview.
  const seen = roster.map(({ personId, version, posts }) => [personId, version, posts.map((post) => post.version)]);
  return {
    ...shown,
    digest: createHash('sha256')
      .update(JSON.stringify([shown, seen]))
      .digest('hex'),
  };
}

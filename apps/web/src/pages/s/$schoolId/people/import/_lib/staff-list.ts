import type { endpoints } from '@minhchung/contract';
import type { z } from 'zod';

type Request = z.input<(typeof endpoints)['previewStaff']['body']>;
export type StaffSource = Request['source'];

/** What somebody decided about the list so far; sent along with every reading. */
export interface StaffChoices {
  readonly sheet?: number | undefined;
  readonly columns: NonNullable<Request['choices']['columns']>;
  readonly fixes: NonNullable<Request['choices']['fixes']>;
  readonly answers: NonNullable<Request['choices']['answers']>;
  readonly skippedRows: readonly number[];
  readonly left: readonly string[];
}

export const noChoices: StaffChoices = { columns: {}, fixes: [], answers: [], skippedRows: [], left: [] };

/** As the contract wants it: lists of its own, nothing that was not chosen. */
export function sentChoices(choices: StaffChoices): Request['choices'] {
  const { sheet, columns, fixes, answers, skippedRows, left } = choices;
  return {
    ...(sheet === undefined ? {} : { sheet }),
    columns,
    fixes: [...fixes],
    answers: [...answers],
    skippedRows: [...skippedRows],
    left: [...left],
  };
}

/** A file or pasted cells, in base64: a staff list is small. */
export async function readSource(given: File | string, pastedName: string): Promise<StaffSource> {
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : new Uint8Array(await given.arrayBuffer());
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 30_000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 30_000)));
  }
  return { name: typeof given === 'string' ? pastedName : given.name, content: btoa(pieces.join('')) };
}

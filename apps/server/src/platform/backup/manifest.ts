import { z } from 'zod';

/** Last entry of a backup: what it holds, with the hash of every part. */
export const manifest = z.object({
  format: z.literal('minhchung-backup/1'),
  productVersion: z.string(),
  takenAt: z.string(),
  /** Migrations that had been applied, in order. */
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.number(),
      /** SHA-256 of the COPY text, rows ordered by primary key. */
      sha256: z.string(),
    }),
  ),
  files: z.array(z.object({ sha256: z.string(), size: z.number() })),
});

export type Manifest = z.output<typeof manifest>;

/** SHA-256 over the hashes of all tables and files: two data folders with the same digest hold the same content. */
export function digestParts(content: Pick<Manifest, 'tables' | 'files'>): string {
  return [
    ...content.tables.map((table) => `${table.name} ${table.rows} ${table.sha256}`),
    ...content.files.map((file) => `${file.sha256} ${file.size}`),
  ]
    .sort()
    .join('\n');
}

import { createHash } from 'node:crypto';
import pg from 'pg';
import { canonicalJson } from '../events/hash-chain.ts';

export interface PublishedContent {
  readonly id: string;
  readonly version: number;
}

const tables = {
  framework: { name: 'framework_version', id: 'framework_id' },
  crosswalk: { name: 'crosswalk_version', id: 'crosswalk_id' },
} as const;

/**
 * Stores versions that are not there yet, as the owner role. A published version is immutable: the same id and version
 * with other content is refused, because papers of schools stand on it.
 */
export async function publishVersions(
  ownerUrl: string,
  contents: readonly PublishedContent[],
  kind: keyof typeof tables = 'framework',
): Promise<number> {
  const table = tables[kind];
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    let published = 0;
    for (const content of contents) {
      const text = canonicalJson(content);
      const digest = createHash('sha256').update(text).digest('hex');
      const result = await client.query(
        `insert into ${table.name} (${table.id}, version, digest, content) values ($1, $2, $3, $4) on conflict do nothing`,
        [content.id, content.version, digest, text],
      );
      published += result.rowCount ?? 0;
      const stored = await client.query<{ digest: string }>(
        `select digest from ${table.name} where ${table.id} = $1 and version = $2`,
        [content.id, content.version],
      );
      if (stored.rows[0]?.digest !== digest) {
        throw new Error(
          `Published ${kind} ${content.id} version ${content.version} differs from the stored one: give it a new version.`,
        );
      }
    }
    return published;
  } finally {
    await client.end();
  }
}

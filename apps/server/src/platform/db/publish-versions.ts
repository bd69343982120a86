import { createHash } from 'node:crypto';
import pg from 'pg';
import { canonicalJson } from '../events/hash-chain.ts';

export interface PublishedContent {
  readonly id: string;
  readonly version: number;
}

/**
 * Stores versions that are not there yet, as the owner role. A published version is immutable: the same id and version
 * with other content is refused, because papers of schools stand on it.
 */
export async function publishVersions(ownerUrl: string, contents: readonly PublishedContent[]): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    let published = 0;
    for (const content of contents) {
      const text = canonicalJson(content);
      const digest = createHash('sha256').update(text).digest('hex');
      const result = await client.query(
        'insert into framework_version (framework_id, version, digest, content) values ($1, $2, $3, $4) on conflict do nothing',
        [content.id, content.version, digest, text],
      );
      published += result.rowCount ?? 0;
      const stored = await client.query<{ digest: string }>(
        'select digest from framework_version where framework_id = $1 and version = $2',
        [content.id, content.version],
      );
      if (stored.rows[0]?.digest !== digest) {
        throw new Error(
          `Framework ${content.id} version ${content.version} differs from the published one: give it a new version.`,
        );
      }
    }
    return published;
  } finally {
    await client.end();
  }
}

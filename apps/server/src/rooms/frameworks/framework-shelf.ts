import { type Crosswalk, checkCrosswalk, checkFramework, type Framework } from '@minhchung/domain';
import type { ReadTransaction } from '../../platform/db/database.ts';

/** The published sets of standards. A published version never changes, so each is parsed once in a process. */
export interface FrameworkShelf {
  /** Ordered by id and version. */
  list(tx: ReadTransaction): Promise<readonly Framework[]>;
  find(tx: ReadTransaction, frameworkId: string, version: number): Promise<Framework | undefined>;
  /** Ordered by id and version. */
  crosswalks(tx: ReadTransaction): Promise<readonly Crosswalk[]>;
}

export function createFrameworkShelf(): FrameworkShelf {
  const parsed = new Map<string, Framework>();
  const crosswalks = new Map<string, Crosswalk>();

  const parseOnce = (row: { framework_id: string; version: number; content: unknown }): Framework => {
    const key = `${row.framework_id}/${row.version}`;
    const known = parsed.get(key);
    if (known) return known;
    const checked = checkFramework(row.content);
    if ('problems' in checked)
      throw new Error(`Published framework ${key} does not parse: ${checked.problems[0]?.code}`);
    parsed.set(key, checked.framework);
    return checked.framework;
  };
  const published = (tx: ReadTransaction) =>
    tx.selectFrom('framework_version').select(['framework_id', 'version', 'content']);

  const list = async (tx: ReadTransaction) => {
    const rows = await published(tx).orderBy('framework_id').orderBy('version').execute();
    return rows.map(parseOnce);
  };
  return {
    list,
    async find(tx, frameworkId, version) {
      const known = parsed.get(`${frameworkId}/${version}`);
      if (known) return known;
      const row = await published(tx)
        .where('framework_id', '=', frameworkId)
        .where('version', '=', version)
        .executeTakeFirst();
      return row && parseOnce(row);
    },
    async crosswalks(tx) {
      const rows = await tx
        .selectFrom('crosswalk_version')
        .select(['crosswalk_id', 'version', 'content'])
        .orderBy('crosswalk_id')
        .orderBy('version')
        .execute();
      if (rows.some((row) => !crosswalks.has(`${row.crosswalk_id}/${row.version}`))) {
        const frameworks = await list(tx);
        for (const row of rows) crosswalks.set(`${row.crosswalk_id}/${row.version}`, parsedCrosswalk(row, frameworks));
      }
      return rows.flatMap((row) => crosswalks.get(`${row.crosswalk_id}/${row.version}`) ?? []);
    },
  };
}

function parsedCrosswalk(
  { crosswalk_id, content }: { crosswalk_id: string; content: unknown },
  frameworks: readonly Framework[],
): Crosswalk {
  const checked = checkCrosswalk(content, frameworks);
  if ('crosswalk' in checked) return checked.crosswalk;
  throw new Error(`Published crosswalk ${crosswalk_id} does not parse: ${checked.problems[0]?.code}`);
}

import type { Row, RowBatchAnswer, SectionName } from '@minhchung/contract';
import { send } from '../api/call.ts';
import { rowPaths } from '../api/endpoints.ts';
import type { CycleAddress } from '../school/queries.ts';

type RowMeta = 'rowId' | 'parentId' | 'position' | 'version';
/** What a person types into a row of a table. */
export type RowFields<Name extends SectionName> = Omit<Row<Name>, RowMeta>;

interface NewRow<Name extends SectionName> {
  readonly values: Partial<RowFields<Name>>;
  readonly parentId?: string | null;
  readonly beforeRowId?: string | null;
}

/** Many rows at once, each with the version that was seen. */
export interface RowsToSend<Name extends SectionName> {
  readonly changes?: readonly {
    readonly rowId: string;
    readonly version: number;
    readonly values: Partial<RowFields<Name>>;
  }[];
  readonly additions?: readonly { readonly parentId: string | null; readonly values: Partial<RowFields<Name>> }[];
  readonly removals?: readonly { readonly rowId: string; readonly version: number }[];
  readonly restorals?: readonly string[];
  readonly reason?: string;
}

/** The six calls of a table (`sectionEndpoints` of the contract): one shape for all of them. */
export function rowClient<Name extends SectionName>(name: Name, place: CycleAddress) {
  const base = rowPaths[name];
  const at = (rowId: string) => ({ params: { ...place, rowId } });
  return {
    add: ({ values, parentId = null, beforeRowId = null }: NewRow<Name>) =>
      send<Row<Name>>(`POST ${base}`, { params: { ...place }, body: { values, parentId, beforeRowId } }),
    change: (rowId: string, version: number, values: Partial<RowFields<Name>>) =>
      send<Row<Name>>(`PATCH ${base}/{rowId}`, { ...at(rowId), body: { version, values } }),
    many: (rows: RowsToSend<Name>) =>
      send<RowBatchAnswer<Name>>(`POST ${base}/batch`, { params: { ...place }, body: rows }),
    remove: (rowId: string, version: number) =>
      send<{ done: true }>(`DELETE ${base}/{rowId}`, { ...at(rowId), query: { version } }),
    restore: (rowId: string) => send<Row<Name>>(`POST ${base}/{rowId}/restore`, { ...at(rowId), body: {} }),
    move: (rowId: string, version: number, beforeRowId: string | null) =>
      send<Row<Name>>(`POST ${base}/{rowId}/move`, { ...at(rowId), body: { version, beforeRowId } }),
  };
}

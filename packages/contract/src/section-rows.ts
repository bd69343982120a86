import { z } from 'zod';
import { storedFields, storedId, version } from './common.ts';
import { type SectionName, sections } from './sections.ts';

type Fields<Name extends SectionName> = (typeof sections)[Name]['fields'];
/** What a person types into a row. */
export type RowValues<Name extends SectionName> = z.output<z.ZodObject<Fields<Name>>>;
/** A stored row. `position` orders rows (under their parent). */
export type Row<Name extends SectionName> = RowValues<Name> & {
  readonly rowId: string;
  readonly parentId: string | null;
  readonly position: number;
  readonly version: number;
};

/** A row as the server answers it. */
export function rowSchema<Name extends SectionName>(name: Name): z.ZodType<Row<Name>, Row<Name>> {
  const schema = z.object({
    rowId: storedId,
    parentId: z.string().nullable(),
    position: z.number().int(),
    version,
    ...storedFields(sections[name].fields),
  });
  // The compiler does not follow a mapped type through a spread; `Row` is defined from the same fields.
  return schema as unknown as z.ZodType<Row<Name>, Row<Name>>;
}

/** Some of a row's fields, as a person sends them. */
export function valuesSchema<Name extends SectionName>(
  name: Name,
): z.ZodType<Partial<RowValues<Name>>, Partial<RowValues<Name>>> {
  // As above; what comes in is what goes out, since trimming keeps the type.
  return z.object(sections[name].fields).partial() as unknown as z.ZodType<
    Partial<RowValues<Name>>,
    Partial<RowValues<Name>>
  >;
}

/** What is done to many rows of a table in one transaction. */
export interface RowBatch<Name extends SectionName> {
  readonly changes: readonly {
    readonly rowId: string;
    readonly version: number;
    readonly values: Partial<RowValues<Name>>;
  }[];
  readonly additions: readonly { readonly parentId: string | null; readonly values: Partial<RowValues<Name>> }[];
  readonly removals: readonly { readonly rowId: string; readonly version: number }[];
  readonly restorals: readonly string[];
  /** Why, where a step back needs a reason; it stands in the diary of every row. */
  readonly reason: string;
}

/** Rows as they are stored now: changed and brought back ones, then added ones, each in the order of the request. */
export interface RowBatchAnswer<Name extends SectionName> {
  readonly rows: Row<Name>[];
  readonly added: Row<Name>[];
  readonly removed: string[];
}

import { type RawBuilder, sql } from 'kysely';

/** `schoolYears` → `school_years`. */
function columnName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** `t.school_years as "schoolYears", …` for a list of fields. */
export function selectFields(alias: string, fields: readonly string[]): RawBuilder<unknown> {
  return sql.join(fields.map((field) => sql`${sql.ref(`${alias}.${columnName(field)}`)} as ${sql.ref(field)}`));
}

/** `school_years = $1, …` for those of the fields that are given; lists of objects are stored as JSON. */
export function setFields(values: Readonly<Record<string, unknown>>, fields: readonly string[]): RawBuilder<unknown>[] {
  return givenFields(values, fields).map(({ column, value }) => sql`${sql.ref(column)} = ${value}`);
}

export function givenFields(values: Readonly<Record<string, unknown>>, fields: readonly string[]) {
  return fields
    .filter((field) => values[field] !== undefined)
    .map((field) => ({ column: columnName(field), value: stored(values[field]) }));
}

// node-postgres writes a JavaScript array as a PostgreSQL array; ours of objects are jsonb columns.
function stored(value: unknown): unknown {
  const isObjects = Array.isArray(value) && value.some((entry) => typeof entry === 'object' && entry !== null);
  return isObjects ? JSON.stringify(value) : value;
}

import pg from 'pg';

// Dates stay dates, moments are ISO strings, whole numbers up to 2^53 are numbers: nothing passes through a local time zone.
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === pg.types.builtins.DATE) return (value: string) => value;
    if (oid === pg.types.builtins.TIMESTAMPTZ) return (value: string) => new Date(value).toISOString();
    if (oid === pg.types.builtins.INT8) return Number;
    return pg.types.getTypeParser(oid, format ?? 'text');
  },
};

export function createPool(options: { url: string; max: number; onError: (error: Error) => void }): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max,
    types,
    application_name: 'minhchung',
    // A query that runs this long is a fault of ours; it must not hold a connection.
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  pool.on('error', options.onError);
  return pool;
}

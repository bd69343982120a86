import pg from 'pg';

// Dates stay dates, moments are ISO strings, whole numbers up to 2^53 are numbers: nothing passes through a local time zone.
const asIs = (value: string) => value;
const asIsoMoment = (value: string) => new Date(value).toISOString();
const own = new Map<number, (value: string) => unknown>([
  [pg.types.builtins.DATE, asIs],
  [pg.types.builtins.TIMESTAMPTZ, asIsoMoment],
  [pg.types.builtins.INT8, Number],
]);
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    own.get(oid) ?? pg.types.getTypeParser(oid, format ?? 'text'),
};

export interface PoolOptions {
  readonly url: string;
  readonly max: number;
  readonly onError: (error: Error) => void;
  /** The server then refuses every write on these connections. */
  readonly isReadOnly?: boolean;
}

export function createPool(options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max,
    types,
    application_name: 'minhchung',
    ...(options.isReadOnly ? { options: '-c default_transaction_read_only=on' } : {}),
    // A query that runs this long is a fault of ours; it must not hold a connection.
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  pool.on('error', options.onError);
  return pool;
}

import { createDatabase, type Database } from './database.ts';
import { createPool } from './pool.ts';

/** The database as the application's role; `connections` for writing and as many for reading. */
export function openDatabase(url: string, connections: number, onError: (error: Error) => void): Database {
  return createDatabase({
    pool: createPool({ url, max: connections, onError }),
    readers: createPool({ url, max: connections, onError, isReadOnly: true }),
  });
}

import type { QueryClient } from '@tanstack/react-query';
import type { SaverRegistry } from '../../../../../lib/saving/saver-registry.ts';
import { type ImportAddress, importQuery, importsQuery } from './import-queries.ts';

/** After a confirmation or its undoing nothing that was read before holds: cycles, people and the import itself. */
export async function forgetImport(
  client: QueryClient,
  registry: SaverRegistry,
  address: ImportAddress,
): Promise<void> {
  registry.forget(`import/${address.importSessionId}`);
  client.removeQueries({ queryKey: importQuery(address).queryKey });
  await Promise.all(
    [
      importsQuery(address.schoolId).queryKey,
      ['cycles', address.schoolId],
      ['people', address.schoolId],
      ['session'],
    ].map((queryKey) => client.invalidateQueries({ queryKey })),
  );
}

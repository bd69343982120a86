import type { SchoolListName, SchoolListRow, SchoolListValues } from '@minhchung/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useOfferUndo } from '../undo/undo.tsx';
import { schoolListClient } from './school-list-client.ts';

export interface SchoolListActions<Name extends SchoolListName> {
  /** Adds when there is no row yet, changes the one that was seen otherwise. */
  readonly save: (
    row: Pick<SchoolListRow<Name>, 'rowId' | 'version'> | null,
    values: Partial<SchoolListValues<Name>>,
  ) => Promise<unknown>;
  /** Takes away and offers to bring back; `text` says what was taken away. */
  readonly remove: (row: Pick<SchoolListRow<Name>, 'rowId' | 'version'>, text: string) => Promise<unknown>;
}

/** Writing into a list of the school; every screen that shows it or counts from it is asked for again. */
export function useSchoolList<Name extends SchoolListName>(name: Name, schoolId: string): SchoolListActions<Name> {
  const queryClient = useQueryClient();
  const offerUndo = useOfferUndo();
  const client = schoolListClient(name, schoolId);
  const refresh = () =>
    Promise.all(
      [
        ['schoolList', name, schoolId],
        ['recognition', schoolId],
        ['overview'],
        // An event of the school proposes letterheads and decides which former schools are read.
        ...(name === 'organizationEvents' ? [['school', schoolId], ['schoolLinks', schoolId], ['session']] : []),
      ].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
    );
  return {
    save: async (row, values) => {
      await (row ? client.change(row.rowId, row.version, values) : client.add(values));
      await refresh();
    },
    remove: async (row, text) => {
      await client.remove(row.rowId, row.version);
      await refresh();
      offerUndo({ text, undo: () => client.restore(row.rowId).then(refresh) });
    },
  };
}

import type { SchoolListName, SchoolListRow, SchoolListValues } from '@minhchung/contract';
import { queryOptions } from '@tanstack/react-query';
import { send } from '../api/call.ts';
import { endpoints } from '../api/endpoints.ts';

const handles = {
  recognitions: {
    list: endpoints.listRecognitions,
    add: endpoints.addRecognition,
    change: endpoints.changeRecognition,
    remove: endpoints.removeRecognition,
    restore: endpoints.restoreRecognition,
  },
  sites: {
    list: endpoints.listSites,
    add: endpoints.addSite,
    change: endpoints.changeSite,
    remove: endpoints.removeSite,
    restore: endpoints.restoreSite,
  },
  organizationEvents: {
    list: endpoints.listOrganizationEvents,
    add: endpoints.addOrganizationEvent,
    change: endpoints.changeOrganizationEvent,
    remove: endpoints.removeOrganizationEvent,
    restore: endpoints.restoreOrganizationEvent,
  },
} as const satisfies Record<SchoolListName, object>;

/** The five calls of a list of the school: one shape for all of them. */
export function schoolListClient<Name extends SchoolListName>(name: Name, schoolId: string) {
  const handle = handles[name];
  return {
    list: (signal: AbortSignal) =>
      send<{ items: SchoolListRow<Name>[]; nextCursor: string | null }>(handle.list, {
        params: { schoolId },
        query: { limit: 300 },
        signal,
      }),
    add: (values: Partial<SchoolListValues<Name>>) =>
      send<SchoolListRow<Name>>(handle.add, { params: { schoolId }, body: { values } }),
    change: (rowId: string, version: number, values: Partial<SchoolListValues<Name>>) =>
      send<SchoolListRow<Name>>(handle.change, { params: { schoolId, rowId }, body: { version, values } }),
    remove: (rowId: string, version: number) =>
      send<{ done: true }>(handle.remove, { params: { schoolId, rowId }, query: { version } }),
    restore: (rowId: string) => send<SchoolListRow<Name>>(handle.restore, { params: { schoolId, rowId }, body: {} }),
  };
}

/** The whole list: a school has some dozens of rows in a working life. */
export function schoolListQuery<Name extends SchoolListName>(name: Name, schoolId: string) {
  return queryOptions({
    queryKey: ['schoolList', name, schoolId],
    queryFn: ({ signal }) => schoolListClient(name, schoolId).list(signal),
  });
}

import { endpoints } from '@minhchung/contract';
import { staffTemplate } from '@minhchung/importer';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { Database, WriteTransaction } from '../../platform/db/database.ts';
import { eventRecorder } from '../../platform/events/event-recorder.ts';
import { type Clock, schoolDate } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import type { Route } from '../../platform/routing/route.ts';
import { peopleReader, peopleWriter } from '../people/index.ts';
import { type ApplyTools, applyStaff } from './apply-staff.usecase.ts';
import { previewOf, readStaffList } from './preview-staff.ts';
import { staffImportReader, staffImportWriter } from './staff-imports.repository.ts';
import type { StaffReader } from './staff-reader.ts';
import { undoStaff } from './undo-staff.usecase.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly staffLists: StaffReader;
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function staffImportsRoutes(route: Route, { database, clock, makeId, staffLists }: Dependencies): void {
  const tools = (tx: WriteTransaction, scope: SchoolScope): ApplyTools => ({
    people: peopleWriter(tx, scope, makeId),
    imports: staffImportWriter(tx, scope, makeId),
    events: eventRecorder(tx, scope, clock),
  });

  route(endpoints.previewStaff, async ({ scope, body, request }) => {
    const draft = await readStaffList(staffLists, body, request.language);
    const today = schoolDate(clock.now());
    return database.read(scope, async (tx) =>
      previewOf(draft, await peopleReader(tx, scope).all(), body.choices, today),
    );
  });

  route(endpoints.applyStaff, async ({ scope, body, request }) => {
    const draft = await readStaffList(staffLists, body, request.language);
    return database.write(scope, async (tx) => {
      const held = tools(tx, scope);
      await held.imports.takeTurn();
      const roster = await held.people.all();
      const today = schoolDate(clock.now());
      return applyStaff(held, {
        sourceName: body.source.name,
        draft,
        roster,
        preview: previewOf(draft, roster, body.choices, today),
        digest: body.digest,
        left: body.choices.left,
        today,
      });
    });
  });

  route(endpoints.listStaffImports, ({ scope, query }) =>
    database.read(scope, (tx) => staffImportReader(tx, scope).page(query)),
  );

  route(endpoints.undoStaff, ({ scope, params, body }) =>
    database.write(scope, (tx) =>
      undoStaff(tools(tx, scope), { staffImportId: params.staffImportId, version: body.version }),
    ),
  );

  route(endpoints.downloadStaffTemplate, async () => ({
    fileName: 'Danh sách nhân sự (mẫu).xlsx',
    mediaType: WORKBOOK,
    body: await staffTemplate(),
  }));
}

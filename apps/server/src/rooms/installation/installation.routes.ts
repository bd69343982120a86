import { endpoints } from '@minhchung/contract';
import { type SchoolScope, systemScope } from '../../platform/access/scope.ts';
import type { Database, WriteTransaction } from '../../platform/db/database.ts';
import { eventRecorder, platformEventRecorder } from '../../platform/events/event-recorder.ts';
import type { Identity } from '../../platform/identity/index.ts';
import { type Clock, schoolDate } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Route } from '../../platform/routing/route.ts';
import { accountWriter } from '../accounts/index.ts';
import { letterheadStart } from '../schools/index.ts';
import { openingTools } from '../set-up/index.ts';
import { addSchool } from './add-school.usecase.ts';
import { authorityReader } from './authorities.repository.ts';
import { changeInstalledSchool } from './change-school.usecase.ts';
import { prepareChoice } from './choose-account.ts';
import { findSchool, listSchools } from './installation-schools.read-model.ts';
import { schoolPlacer } from './school-placer.repository.ts';

export interface InstallationDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly identity: Identity;
}

type Who = Parameters<typeof platformEventRecorder>[1];

/** The schools on this server, for the system administrator: never what is in them. */
export function installationRoutes(route: Route, deps: InstallationDependencies): void {
  const { database, clock, makeId, identity } = deps;
  const tools = (tx: WriteTransaction, scope: SchoolScope, actor: Who) => ({
    placer: schoolPlacer(tx, scope),
    authorities: authorityReader(tx),
    accounts: accountWriter(tx, makeId),
    events: eventRecorder(tx, scope, clock),
    platformEvents: platformEventRecorder(tx, actor, clock),
  });

  route(endpoints.listInstallationSchools, ({ query }) => database.platform((tx) => listSchools(tx, query)));

  route(endpoints.addInstallationSchool, async ({ actor, body }) => {
    const administrator = await prepareChoice(body.administrator, identity.hashPassword);
    const schoolId = makeId('sch');
    const scope = systemScope(schoolId);
    return database.write(scope, async (tx) => {
      const school = {
        name: body.name,
        levels: body.levels,
        profile: { validFrom: letterheadStart(schoolDate(clock.now())) },
      };
      const chosen = await addSchool(
        { ...openingTools(tx, scope, { clock, makeId }), ...tools(tx, scope, actor) },
        { schoolId, school, authorityId: body.authorityId, administrator },
      );
      const added = await findSchool(tx, schoolId);
      if (!added) throw new Error('A school that was just added is missing.');
      return { school: added, ...chosen };
    });
  });

  route(endpoints.changeInstallationSchool, async ({ actor, params, body }) => {
    if (!(await database.platform((tx) => findSchool(tx, params.schoolId)))) throw new Refusal('object.notFound');
    const scope = systemScope(params.schoolId);
    return database.write(scope, (tx) => changeInstalledSchool(tools(tx, scope, actor), body, clock.now()));
  });
}

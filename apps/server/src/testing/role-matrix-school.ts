import type { OpenAPIHono } from '@hono/zod-openapi';
import { allEndpoints, type Endpoint, idPrefixes, schoolLists, sections } from '@minhchung/contract';
import { splitPath } from '../http/route.ts';
import { seedAccount, seedSchool, type TestServer } from './test-school.ts';

export interface SeededSchool {
  readonly schoolId: string;
  readonly cycleId: string;
  /** Real ids where the school has such a thing; well-formed ones of nothing elsewhere. */
  readonly ids: Readonly<Record<string, string>>;
}

/** A school (or another cycle of that school) with one of each thing that paths of the first rooms name. */
export async function seedForMatrix(server: TestServer, ofSchool?: string): Promise<SeededSchool> {
  const { makeId } = server.context;
  const schoolId = ofSchool ?? (await seedSchool(server));
  const cycleId = makeId('cyc');
  await server.sql(
    `insert into cycle (school_id, cycle_id, name, framework_id, framework_version, levels, school_years, status, plan_form)
     values ($1, $2, 'Đợt thử', 'tt57-2026-general', 1, '{primary}', '{2026-2027}', 'running', 'F05B')`,
    [schoolId, cycleId],
  );
  await server.sql("insert into council (school_id, council_id, cycle_id, status) values ($1, $2, $3, 'signed')", [
    schoolId,
    makeId('cnc'),
    cycleId,
  ]);
  await server.sql('insert into plan (school_id, plan_id, cycle_id) values ($1, $2, $3)', [
    schoolId,
    makeId('pln'),
    cycleId,
  ]);
  const { personId } = await seedAccount(server, schoolId);
  const postId = makeId('pst');
  await server.sql(
    "insert into post (school_id, post_id, person_id, kind, title) values ($1, $2, $3, 'teacher', 'Giáo viên')",
    [schoolId, postId, personId],
  );
  const one = async (column: string, table: string) =>
    (await server.sql(`select ${column} as id from ${table} where school_id = $1 limit 1`, [schoolId])).rows[0].id;
  return {
    schoolId,
    cycleId,
    ids: {
      schoolId,
      cycleId,
      personId,
      postId,
      grantId: await one('grant_id', 'school_grant'),
      profileId: await one('profile_id', 'school_profile'),
      importSessionId: makeId('imp'),
      officialTextId: makeId('oft'),
      crosswalkId: 'crosswalk-tt17-tt57',
      paperScanId: makeId('scn'),
      staffImportId: makeId('sti'),
      invitationId: makeId('ivt'),
      investmentLetterId: makeId('ltr'),
      authorityId: makeId('aut'),
      accountId: makeId('acc'),
      paper: 'plan',
      place: 'closing',
      frameworkId: 'tt57-2026-general',
      version: '1',
      schoolYear: '2026-2027',
      workId: makeId('tsk'),
      calendarLinkId: makeId('cal'),
      feedToken: `${'x'.repeat(43)}.ics`,
      condition: 'cohortCompleted',
      sessionId: makeId('ses'),
      councilId: await one('council_id', 'council'),
      amendmentId: makeId('amd'),
      handoverId: makeId('hov'),
      handoverItemId: makeId('hoi'),
      legalDocumentId: makeId('lgd'),
      outgoingPaperId: makeId('out'),
      documentId: makeId('doc'),
      documentFileId: makeId('dfl'),
      schoolLinkId: makeId('slk'),
    },
  };
}

/** `METHOD /api/...` with the school's ids put in. */
export function pathOf(endpoint: Endpoint, { ids }: SeededSchool): string {
  return endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = name === 'rowId' ? rowIdFor(endpoint.path) : ids[name];
    if (value === undefined) throw new Error(`The matrix has no value for {${name}} of ${endpoint.path}.`);
    return value;
  });
}

function rowIdFor(path: string): string {
  const tables = [...Object.values(sections), ...Object.values(schoolLists)];
  const section = tables.find((candidate) => path.includes(`/${candidate.path}/{rowId}`));
  if (!section) throw new Error(`No section for ${path}.`);
  return `${idPrefixes[section.id]}_000000`;
}

/** Those of the contract that a room answers; signing out comes last, because it ends the session it is tried with. */
export function registeredEndpoints(app: OpenAPIHono): readonly Endpoint[] {
  const missing = unregisteredEndpoints(app);
  const registered = allEndpoints.filter((endpoint) => !missing.includes(endpoint.path));
  const isSignOut = (endpoint: Endpoint) => endpoint.path === 'DELETE /api/session';
  return [...registered.filter((endpoint) => !isSignOut(endpoint)), ...registered.filter(isSignOut)];
}

export function unregisteredEndpoints(app: OpenAPIHono): readonly string[] {
  const routes = new Set(app.routes.map((route) => `${route.method} ${route.path}`));
  return allEndpoints
    .filter(({ path }) => {
      const [method, template] = splitPath(path);
      return !routes.has(`${method} ${template.replace(/\{(\w+)\}/g, ':$1')}`);
    })
    .map(({ path }) => path);
}

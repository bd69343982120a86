import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import type { Context as AppContext } from '../context.ts';
import { Refusal } from '../platform/kit/refusal.ts';
import { accountsRoutes } from '../rooms/accounts/index.ts';
import { councilKeeper, councilRoutes } from '../rooms/council/index.ts';
import { cyclesRoutes } from '../rooms/cycles/index.ts';
import { documentsRoutes } from '../rooms/documents/index.ts';
import { frameworksRoutes } from '../rooms/frameworks/index.ts';
import { grantsRoutes } from '../rooms/grants/index.ts';
import { handoversRoutes } from '../rooms/handovers/index.ts';
import { importsRoutes } from '../rooms/imports/index.ts';
import { authoritiesRoutes, installationRoutes, networkRoutes } from '../rooms/installation/index.ts';
import { invitationsRoutes } from '../rooms/invitations/index.ts';
import { newCycleRoutes } from '../rooms/new-cycle/index.ts';
import { officialTextsRoutes } from '../rooms/official-texts/index.ts';
import { papersRoutes } from '../rooms/papers/index.ts';
import { peopleRoutes } from '../rooms/people/index.ts';
import { plansRoutes } from '../rooms/plans/index.ts';
import { recognitionRoutes } from '../rooms/recognition/index.ts';
import { registersRoutes } from '../rooms/registers/index.ts';
import { resourcesRoutes } from '../rooms/resources/index.ts';
import { schoolLinksRoutes } from '../rooms/school-links/index.ts';
import { schoolListsRoutes } from '../rooms/school-lists/index.ts';
import { schoolsRoutes } from '../rooms/schools/index.ts';
import { searchRoutes } from '../rooms/search/index.ts';
import { sectionsRoutes } from '../rooms/sections/index.ts';
import { sampleSchoolRoutes, setUpRoutes } from '../rooms/set-up/index.ts';
import { staffImportsRoutes } from '../rooms/staff-imports/index.ts';
import { timetableRoutes } from '../rooms/timetable/index.ts';
import { sampleFiller } from './fill-sample-school.ts';
import { problemResponse } from './problem-response.ts';
import { routeBuilder } from './route.ts';
import { securityHeaders } from './security-headers.ts';
import { loadWebFiles } from './web-files.ts';

/** Every endpoint of the product on one Hono application; what is no endpoint is a page of the web application. */
export async function createApp(context: AppContext): Promise<OpenAPIHono> {
  const app = new OpenAPIHono();
  app.use(securityHeaders(context.publicUrl));
  app.use('/api/*', jsonLimit(context.limits.jsonBytes));
  registerRooms(app, context);
  app.get('/api/openapi.json', (c) => c.json(openApiDocument(app, context.productVersion)));
  app.get('/healthz', (c) => c.text('ok'));
  app.all('/api/*', (c) => problemResponse(c, new Refusal('object.notFound')));
  const page = await loadWebFiles(context.webDirectory);
  app.get('*', page);
  return app;
}

function openApiDocument(app: OpenAPIHono, version: string) {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Minh Chứng', version, license: { name: 'MIT' } },
  });
}

function registerRooms(app: OpenAPIHono, context: AppContext): void {
  const route = routeBuilder({ app, ...context, keepUpWithTheDay: councilKeeper(context) });
  accountsRoutes(route, context);
  const fillSampleSchool = sampleFiller(app, context);
  setUpRoutes(route, { ...context, fillSampleSchool });
  sampleSchoolRoutes(route, { ...context, fillSampleSchool });
  schoolsRoutes(route, context);
  peopleRoutes(route, context);
  grantsRoutes(route, context);
  staffImportsRoutes(route, context);
  invitationsRoutes(route, context);
  frameworksRoutes(route, context);
  cyclesRoutes(route, context);
  newCycleRoutes(route, context);
  plansRoutes(route, context);
  councilRoutes(route, context);
  registersRoutes(route, context);
  documentsRoutes(route, context);
  handoversRoutes(route, context);
  sectionsRoutes(route, context);
  searchRoutes(route, context);
  installationRoutes(route, context);
  authoritiesRoutes(route, context);
  networkRoutes(route, context);
  papersRoutes(route, context);
  timetableRoutes(route, context);
  resourcesRoutes(route, context);
  recognitionRoutes(route, context);
  schoolListsRoutes(route, context);
  schoolLinksRoutes(route, context);
  importsRoutes(route, context);
  officialTextsRoutes(route, context);
}

// Files come as raw bytes and are counted while they stream; everything else is JSON of a modest size.
function jsonLimit(maxSize: number) {
  const limit = bodyLimit({
    maxSize,
    onError: (c) =>
      problemResponse(c, new Refusal('request.tooLarge', { params: { limit: `${Math.round(maxSize / 1e6)} MB` } })),
  });
  return async (c: Parameters<typeof limit>[0], next: Parameters<typeof limit>[1]) =>
    c.req.header('content-type')?.startsWith('application/octet-stream') ? next() : limit(c, next);
}

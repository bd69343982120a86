import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context as AppContext } from '../context.ts';
import type { SchoolScope } from '../platform/access/scope.ts';
import { schoolDate } from '../platform/kit/clock.ts';
import { loadSamplePlan } from '../rooms/imports/index.ts';
import { type SchoolCall, startRunningCycle } from '../rooms/set-up/index.ts';

/**
 * The historic cycle of the sample plan and a running one of today. Both go the way that people go, the second one
 * through the endpoints themselves, in the name of whoever asked for the sample.
 */
export function sampleFiller(app: OpenAPIHono, context: AppContext) {
  return async (scope: SchoolScope, cookie: string): Promise<void> => {
    await loadSamplePlan(context, scope);
    await startRunningCycle(callAs(app, scope.schoolId, cookie), schoolDate(context.clock.now()));
  };
}

function callAs(app: OpenAPIHono, schoolId: string, cookie: string): SchoolCall {
  return async (path, body) => {
    const [method = 'GET', rest = ''] = path.split(' ');
    const answer = await app.request(`/api/schools/${schoolId}${rest}`, {
      method,
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
}

export { type OpenSchoolTools, openSchool } from './open-school.usecase.ts';
export { openingTools } from './opening-tools.ts';
export { type SchoolCall, startRunningCycle } from './sample/running-cycle.ts';
export { sampleSchoolRoutes } from './sample/sample-school.routes.ts';
export { setUpRoutes } from './set-up.routes.ts';
